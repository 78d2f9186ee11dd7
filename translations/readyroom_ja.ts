<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>AuditCommand</name>
    <message>
        <source>The journal is whole: every event is as it was recorded.</source>
        <translation>ジャーナルは完全です。すべてのイベントが記録時のままです。</translation>
    </message>
    <message>
        <source>The journal was tampered with; the first bad row is event %1: %2.</source>
        <comment>%1 is a number, %2 an untranslated technical reason</comment>
        <translation>ジャーナルが改ざんされています。最初の不正な行はイベント%1です: %2。</translation>
    </message>
    <message>
        <source>The journal was tampered with: %1.</source>
        <comment>%1 is an untranslated technical reason</comment>
        <translation>ジャーナルが改ざんされています: %1。</translation>
    </message>
    <message>
        <source>Events are missing from event %1 on: %2.</source>
        <comment>%1 is a number, %2 an untranslated technical reason</comment>
        <translation>イベント%1以降が欠けています: %2。</translation>
    </message>
    <message>
        <source>Whether events are missing at the end cannot be known: %1.</source>
        <comment>%1 is an untranslated technical reason</comment>
        <translation>末尾のイベントが欠けているかどうかは判断できません: %1。</translation>
    </message>
    <message>
        <source>The journal cannot be read: %1.</source>
        <comment>%1 is an untranslated technical reason</comment>
        <translation>ジャーナルを読み取れません: %1。</translation>
    </message>
    <message>
        <source>Journal: %1</source>
        <translation>ジャーナル: %1</translation>
    </message>
    <message>
        <source>Events: %1 (personal part erased on record: %2)</source>
        <translation>イベント: %1件 (個人情報を記録のうえ消去: %2件)</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状態: %1</translation>
    </message>
</context>
<context>
    <name>ReadinessCommand</name>
    <message>
        <source>Score: %1 (declared: %2)</source>
        <translation>スコア: %1 (計画の記載: %2)</translation>
    </message>
    <message>
        <source>Score: %1</source>
        <translation>スコア: %1</translation>
    </message>
    <message>
        <source>Misread characters are shown repaired (%1); the file is as it was.</source>
        <translation>文字化けは修復して表示しています (%1)。ファイルは元のままです。</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s):</source>
        <translation>
            <numerusform>指摘%n件:</numerusform>
        </translation>
    </message>
    <message>
        <source>No plan was found: no Markdown file here has a checklist, numbered steps or a table of tasks.</source>
        <translation>計画が見つかりません。チェックリスト、番号付きの手順、タスクの表を含むMarkdownファイルがここにはありません。</translation>
    </message>
    <message>
        <source>The folder holds more files than were looked at; name plans in readyroom.yaml.</source>
        <translation>フォルダー内のファイルが多く、すべては調べていません。計画をreadyroom.yamlに指定してください。</translation>
    </message>
</context>
<context>
    <name>TickCommand</name>
    <message>
        <source>Not ticked as before: %1 (%2)</source>
        <comment>a task; file and line</comment>
        <translation>未チェックのままです: %1 (%2)</translation>
    </message>
    <message>
        <source>Ticked as before: %1 (%2)</source>
        <comment>a task; file and line</comment>
        <translation>チェック済みのままです: %1 (%2)</translation>
    </message>
    <message>
        <source>Unticked: %1 (%2)</source>
        <comment>a task; file and line</comment>
        <translation>チェックを外しました: %1 (%2)</translation>
    </message>
    <message>
        <source>Ticked: %1 (%2)</source>
        <comment>a task; file and line</comment>
        <translation>チェックしました: %1 (%2)</translation>
    </message>
    <message>
        <source>There is no mark to take back.</source>
        <translation>取り消せるチェックはありません。</translation>
    </message>
    <message>
        <source>Committed: %1</source>
        <comment>%1 is a commit&apos;s id</comment>
        <translation>コミットしました: %1</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>readyroom [WORKSPACE]                   open a window on a folder, plan or Git repository
readyroom readiness PATH [--json]       what stands between a service and production
readyroom tick FILE ID [--undo]         tick a task; --undo takes the last mark back,
                                        --untick clears the box, --commit[=MESSAGE] commits
readyroom audit verify WORKSPACE        check the journal: 0 ok, 1 tampered,
                                        2 truncated, 3 unreadable
readyroom snapshot WORKSPACE --out DIR  render every tab as a picture
    [--size WxH] [--scale N] [--theme light|dark] [--language L]

--json prints one JSON object; --language en|de|ja; --log-level trace … error</source>
        <translation>readyroom [WORKSPACE]                   フォルダー、計画、Gitリポジトリをウィンドウで開く
readyroom readiness PATH [--json]       サービスの本番稼働までに残っていることを示す
readyroom tick FILE ID [--undo]         タスクをチェックする。--undoは直前のチェックを取り消し、
                                        --untickはチェックを外し、--commit[=MESSAGE]はコミットする
readyroom audit verify WORKSPACE        ジャーナルを検証する: 0 正常、1 改ざん、
                                        2 欠落、3 読み取り不可
readyroom snapshot WORKSPACE --out DIR  すべてのタブを画像として保存する
    [--size WxH] [--scale N] [--theme light|dark] [--language L]

--jsonはJSONオブジェクトを1つ出力する。--language en|de|ja、--log-level trace … error</translation>
    </message>
    <message>
        <source>Not understood: %1 (%2)</source>
        <translation>解釈できません: %1 (%2)</translation>
    </message>
    <message>
        <source>There is no display to open a window on. Without one: readyroom readiness PATH, or readyroom snapshot WORKSPACE --out DIR.</source>
        <translation>ウィンドウを開くディスプレイがありません。ディスプレイなしで使う場合: readyroom readiness PATH、またはreadyroom snapshot WORKSPACE --out DIR。</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::AgeText</name>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message>
        <source>%1&#x2009;s ago</source>
        <translation>%1&#x2009;秒前</translation>
    </message>
    <message>
        <source>%1&#x2009;min ago</source>
        <translation>%1&#x2009;分前</translation>
    </message>
    <message>
        <source>%1&#x2009;h ago</source>
        <translation>%1&#x2009;時間前</translation>
    </message>
    <message>
        <source>%1&#x2009;d ago</source>
        <translation>%1&#x2009;日前</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::CommitDialog</name>
    <message>
        <source>Update %1</source>
        <comment>a commit&apos;s message; %1 is a file</comment>
        <translation>%1を更新</translation>
    </message>
    <message>
        <source>Commit %1</source>
        <comment>%1 is a file</comment>
        <translation>%1をコミット</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>メッセージ(&amp;M)</translation>
    </message>
    <message>
        <source>Only this file is committed, by your own Git: its hooks run, and it signs as you have set it up.</source>
        <translation>このファイルだけを、お使いのGitでコミットします。フックは実行され、署名は設定どおりに行われます。</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>コミット</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::DetailPanel</name>
    <message>
        <source>%1 (schedule says %2)</source>
        <translation>%1 (日程表では%2)</translation>
    </message>
    <message>
        <source>Select a task to see what it asks for.</source>
        <translation>タスクを選択すると、求められる内容が表示されます。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>工数</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>フェーズ</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標値</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>受け入れ条件</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>依存先</translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <translation>重複元</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>file, line number</comment>
        <translation>%1、%2行目</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a task and its state</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (not in the plan)</source>
        <translation>%1 (計画にありません)</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ErrorText</name>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Check that it still exists and was not renamed, then refresh.</source>
        <translation>存在していて名前が変わっていないことを確認し、更新してください。</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>アクセスが拒否されました</translation>
    </message>
    <message>
        <source>Give yourself access to it, then try again.</source>
        <translation>アクセス権を設定してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>It exists already</source>
        <translation>すでに存在します</translation>
    </message>
    <message>
        <source>Choose another name, or remove the existing one.</source>
        <translation>別の名前を選ぶか、既存のものを削除してください。</translation>
    </message>
    <message>
        <source>Too large to read</source>
        <translation>大きすぎて読み取れません</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>小さなファイルに分割してください。</translation>
    </message>
    <message>
        <source>Nested too deeply to read</source>
        <translation>入れ子が深すぎて読み取れません</translation>
    </message>
    <message>
        <source>Flatten its nesting.</source>
        <translation>入れ子を浅くしてください。</translation>
    </message>
    <message>
        <source>Not a text file</source>
        <translation>テキストファイルではありません</translation>
    </message>
    <message>
        <source>Save it as UTF-8 text, then refresh.</source>
        <translation>UTF-8のテキストとして保存し、更新してください。</translation>
    </message>
    <message>
        <source>Cannot be understood</source>
        <translation>解釈できません</translation>
    </message>
    <message>
        <source>Correct the place named below, then refresh.</source>
        <translation>下に示す箇所を修正し、更新してください。</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>対応していません</translation>
    </message>
    <message>
        <source>Change it in the file itself.</source>
        <translation>ファイルを直接変更してください。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>ディスクの空き容量がありません</translation>
    </message>
    <message>
        <source>Free some space, then try again. Nothing was changed.</source>
        <translation>空き容量を増やしてから、もう一度試してください。何も変更されていません。</translation>
    </message>
    <message>
        <source>Reading or writing failed</source>
        <translation>読み書きに失敗しました</translation>
    </message>
    <message>
        <source>Check the disk or network drive, then try again.</source>
        <translation>ディスクまたはネットワークドライブを確認し、もう一度試してください。</translation>
    </message>
    <message>
        <source>Changed by someone else meanwhile</source>
        <translation>その間にほかから変更されました</translation>
    </message>
    <message>
        <source>Look at the new state, then try again.</source>
        <translation>新しい状態を確認し、もう一度試してください。</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>ほかのプログラムが使用中です</translation>
    </message>
    <message>
        <source>Close it there, or try again in a moment.</source>
        <translation>そのプログラムで閉じるか、しばらくしてからもう一度試してください。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセルしました</translation>
    </message>
    <message>
        <source>Try again when you are ready.</source>
        <translation>必要なときにもう一度試してください。</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>時間内に応答がありません</translation>
    </message>
    <message>
        <source>Check the connection, then try again.</source>
        <translation>接続を確認し、もう一度試してください。</translation>
    </message>
    <message>
        <source>This workspace is not trusted yet</source>
        <translation>このワークスペースはまだ信頼されていません</translation>
    </message>
    <message>
        <source>Review its configuration and trust it first.</source>
        <translation>先に設定を確認し、信頼してください。</translation>
    </message>
    <message>
        <source>The record was altered</source>
        <translation>記録が改変されています</translation>
    </message>
    <message>
        <source>Compare with a backup before you rely on it.</source>
        <translation>利用する前にバックアップと比較してください。</translation>
    </message>
    <message>
        <source>The record is cut off</source>
        <translation>記録が途中で切れています</translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation>バックアップから復元してください。</translation>
    </message>
    <message>
        <source>Not a valid value</source>
        <translation>無効な値です</translation>
    </message>
    <message>
        <source>Correct it, then try again.</source>
        <translation>修正して、もう一度試してください。</translation>
    </message>
    <message>
        <source>Something went wrong inside Readyroom</source>
        <translation>Readyroomの内部でエラーが発生しました</translation>
    </message>
    <message>
        <source>Try again; if it stays, report it with the log.</source>
        <translation>もう一度試してください。解消しない場合は、ログを添えて報告してください。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what happened; what to do</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>what happened; where; what to do</comment>
        <translation>%1: %2。%3</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::FilterLine</name>
    <message>
        <source>Filter ( / )</source>
        <comment>placeholder; the slash is the key that comes here</comment>
        <translation>絞り込み ( / )</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>rows a filter hides</comment>
        <translation>
            <numerusform>%n件を非表示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::FindingDelegate</name>
    <message>
        <source> · </source>
        <comment>between two short facts</comment>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::FindingText</name>
    <message>
        <source>The plan claims %1 in total; its tasks add up to %2.</source>
        <translation>計画には合計%1とありますが、タスクの合計は%2です。</translation>
    </message>
    <message>
        <source>“%1” claims %2; its rows add up to %3.</source>
        <comment>a phase</comment>
        <translation>「%1」には%2とありますが、各行の合計は%3です。</translation>
    </message>
    <message>
        <source>The tasks add up to %1; the schedule&apos;s rows add up to %2.</source>
        <translation>タスクの合計は%1ですが、日程表の各行の合計は%2です。</translation>
    </message>
    <message>
        <source>The plan declares a score of %1; its pillars&apos; declared scores average %2.</source>
        <translation>計画にはスコア%1とありますが、記載された柱のスコアの平均は%2です。</translation>
    </message>
    <message>
        <source>“%1” stands in the plan as “%2” too; it counts once.</source>
        <translation>「%1」は計画に「%2」としても記載されています。1回だけ数えます。</translation>
    </message>
    <message>
        <source>“%1” stands in two sections with the same hours; it counts twice.</source>
        <translation>「%1」は同じ時間数で2つのセクションに記載されています。2回数えます。</translation>
    </message>
    <message>
        <source>“%1” is in no phase of the schedule.</source>
        <translation>「%1」は日程表のどのフェーズにもありません。</translation>
    </message>
    <message>
        <source>The schedule row “%1” matches no task.</source>
        <translation>日程表の行「%1」に対応するタスクがありません。</translation>
    </message>
    <message>
        <source>“%1” is %2 in its section but %3 in the schedule.</source>
        <comment>%2 and %3 are priorities</comment>
        <translation>「%1」の優先度は、セクションでは%2、日程表では%3です。</translation>
    </message>
    <message>
        <source>“%1” is in week %2 in its section but in week %3 in the schedule.</source>
        <translation>「%1」は、セクションでは第%2週、日程表では第%3週です。</translation>
    </message>
    <message>
        <source>“%1” takes %2 in its section but %3 in the schedule.</source>
        <translation>「%1」の工数は、セクションでは%2、日程表では%3です。</translation>
    </message>
    <message>
        <source>“%1” has thresholds that contradict each other: %2 and %3.</source>
        <translation>「%1」のしきい値が互いに矛盾しています: %2と%3。</translation>
    </message>
    <message>
        <source>“%1” depends on “%2”, which is not in the plan.</source>
        <translation>「%1」は「%2」に依存していますが、計画にありません。</translation>
    </message>
    <message>
        <source>“%1” counts as a task, but other Markdown readers take it for text: it is indented too far.</source>
        <translation>「%1」はタスクとして数えますが、字下げが深すぎるため、ほかのMarkdownリーダーでは本文として扱われます。</translation>
    </message>
    <message>
        <source>Characters were misread as %1 when the file was saved; they are shown repaired.</source>
        <translation>ファイルの保存時に文字が%1として誤って解釈されました。修復して表示しています。</translation>
    </message>
    <message>
        <source>Total hours</source>
        <translation>合計時間</translation>
    </message>
    <message>
        <source>Phase hours</source>
        <translation>フェーズの時間</translation>
    </message>
    <message>
        <source>Scheduled hours</source>
        <translation>日程表の時間</translation>
    </message>
    <message>
        <source>Task count</source>
        <translation>タスク数</translation>
    </message>
    <message>
        <source>Declared score</source>
        <translation>記載スコア</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Possible duplicate</source>
        <translation>重複の可能性</translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation>日程未定</translation>
    </message>
    <message>
        <source>Unmatched row</source>
        <translation>対応しない行</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Dependency</source>
        <translation>依存関係</translation>
    </message>
    <message>
        <source>Indentation</source>
        <translation>字下げ</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>The plan claims a task count of %1; it has %2.</source>
        <translation>計画にはタスク数%1とありますが、実際は%2です。</translation>
    </message>
    <message>
        <source>(target)</source>
        <comment>what a threshold is for</comment>
        <translation>(目標)</translation>
    </message>
    <message>
        <source>(alert)</source>
        <comment>what a threshold is for</comment>
        <translation>(アラート)</translation>
    </message>
    <message>
        <source>(gate)</source>
        <comment>what a threshold is for: it stops a rollout</comment>
        <translation>(ゲート)</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>指摘なし</translation>
    </message>
    <message>
        <source>Sums, priorities, weeks and the schedule of this plan agree with each other.</source>
        <translation>この計画の合計、優先度、週、日程表は互いに一致しています。</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::MainWindow</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what an action does; its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Readyroom</source>
        <translation>Readyroom</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Open a folder to begin</source>
        <translation>フォルダーを開いて開始</translation>
    </message>
    <message>
        <source>Readyroom reads the plans in a folder: Markdown files with checklists. Opening only reads; nothing is changed or sent.</source>
        <translation>Readyroomは、フォルダー内の計画 (チェックリストを含むMarkdownファイル) を読み込みます。開いても読み取るだけで、変更や送信は行いません。</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>サンプルを試す</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>フォルダーを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Show the plans of another folder</source>
        <translation>別のフォルダーの計画を表示</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>サンプルを開く(&amp;S)</translation>
    </message>
    <message>
        <source>Show the sample workspace that comes with Readyroom</source>
        <translation>Readyroomに付属のサンプルワークスペースを表示</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Close Readyroom</source>
        <translation>Readyroomを閉じる</translation>
    </message>
    <message>
        <source>&amp;About Readyroom</source>
        <translation>Readyroomについて(&amp;A)</translation>
    </message>
    <message>
        <source>Show the version and the licence</source>
        <translation>バージョンとライセンスを表示</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <comment>theme</comment>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <comment>theme</comment>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <comment>theme</comment>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>Show this page</source>
        <translation>このページを表示</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <comment>key; %1 is a digit</comment>
        <translation>Ctrl+%1</translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation>別のフォルダーを開く</translation>
    </message>
    <message>
        <source>Readyroom – %1</source>
        <comment>window title; %1 is the workspace</comment>
        <translation>Readyroom – %1</translation>
    </message>
    <message>
        <source>branch %1</source>
        <comment>Git</comment>
        <translation>ブランチ: %1</translation>
    </message>
    <message>
        <source>saved %1</source>
        <comment>%1 is an age: 12 s ago</comment>
        <translation>保存: %1</translation>
    </message>
    <message>
        <source>About Readyroom</source>
        <translation>Readyroomについて</translation>
    </message>
    <message>
        <source>Readyroom %1

Keeps a service ready and helps to run it.
Licence: GNU GPL 3 or later.</source>
        <translation>Readyroom %1

サービスを準備万端に保ち、運用を助けます。
ライセンス: GNU GPL 3以降。</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::OutlineDelegate</name>
    <message>
        <source>Duplicate</source>
        <comment>chip on a task</comment>
        <translation>重複</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::OutlinePanel</name>
    <message>
        <source>Group by</source>
        <translation>グループ化</translation>
    </message>
    <message>
        <source>Plan outline</source>
        <translation>計画のアウトライン</translation>
    </message>
    <message>
        <source>Team Lead</source>
        <comment>an owner of usual length</comment>
        <translation>チームリーダー</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <comment>of the plan</comment>
        <translation>
            <numerusform>%n項目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(ies); the filter hides %2</source>
        <comment>of the plan</comment>
        <translation>
            <numerusform>%n項目中%1項目 (絞り込みで%2項目を非表示)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::OutlineProxy</name>
    <message>
        <source>, </source>
        <comment>between what is read aloud about a task</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Task</source>
        <comment>column</comment>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Priority</source>
        <comment>column</comment>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Hours</source>
        <comment>column</comment>
        <translation>時間</translation>
    </message>
    <message>
        <source>Week</source>
        <comment>column</comment>
        <translation>週</translation>
    </message>
    <message>
        <source>Owner</source>
        <comment>column</comment>
        <translation>担当</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::PlanText</name>
    <message>
        <source>Not set</source>
        <comment>priority</comment>
        <translation>優先度なし</translation>
    </message>
    <message>
        <source>Critical</source>
        <comment>priority</comment>
        <translation>重大</translation>
    </message>
    <message>
        <source>High</source>
        <comment>priority</comment>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>priority</comment>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>priority</comment>
        <translation>低</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state of a task: still to be done</comment>
        <translation>未完了</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a task</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>state of a task</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>Daily duty</source>
        <translation>日次作業</translation>
    </message>
    <message>
        <source>Weekly duty</source>
        <translation>週次作業</translation>
    </message>
    <message>
        <source>Two-weekly duty</source>
        <translation>隔週作業</translation>
    </message>
    <message>
        <source>Monthly duty</source>
        <translation>月次作業</translation>
    </message>
    <message>
        <source>Quarterly duty</source>
        <translation>四半期作業</translation>
    </message>
    <message>
        <source>Yearly duty</source>
        <translation>年次作業</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>kind of a plan&apos;s line: a measure with a live value</comment>
        <translation>目標値</translation>
    </message>
    <message>
        <source>Duty</source>
        <comment>kind of a plan&apos;s line: recurring work</comment>
        <translation>定常作業</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <comment>kind of a plan&apos;s line: a named role&apos;s approval</comment>
        <translation>承認</translation>
    </message>
    <message>
        <source>%1&#x2009;h</source>
        <comment>hours; thin space before the unit</comment>
        <translation>%1&#x2009;時間</translation>
    </message>
    <message>
        <source>%1–%2&#x2009;h</source>
        <comment>a range of hours; thin space before the unit</comment>
        <translation>%1–%2&#x2009;時間</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>a range of weeks</comment>
        <translation>%1–%2</translation>
    </message>
    <message numerus="yes">
        <source>line(s) %1</source>
        <comment>where in the file</comment>
        <translation>
            <numerusform>%1行目</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between line numbers</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no score</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%2件中%1件完了</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>柱</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>フェーズ</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>セクション</translation>
    </message>
    <message>
        <source>Outside the pillars</source>
        <translation>柱なし</translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation>日程未定</translation>
    </message>
    <message>
        <source>No priority</source>
        <translation>優先度なし</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>担当なし</translation>
    </message>
    <message>
        <source>Week %1</source>
        <translation>第%1週</translation>
    </message>
    <message>
        <source>No week</source>
        <translation>週なし</translation>
    </message>
    <message>
        <source>Outside any section</source>
        <translation>セクションなし</translation>
    </message>
    <message>
        <source>Mac Roman</source>
        <translation>Mac Roman</translation>
    </message>
    <message>
        <source>Windows-1252</source>
        <translation>Windows-1252</translation>
    </message>
    <message>
        <source>Windows-1254</source>
        <translation>Windows-1254</translation>
    </message>
    <message>
        <source>Latin-1</source>
        <translation>Latin-1</translation>
    </message>
    <message>
        <source>IBM code page 437</source>
        <translation>IBMコードページ437</translation>
    </message>
    <message>
        <source>This plan has no tasks</source>
        <translation>この計画にはタスクがありません</translation>
    </message>
    <message numerus="yes">
        <source>Ready: all %n task(s) done</source>
        <translation>
            <numerusform>準備完了: 全%n件のタスクが完了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not ready: %n critical task(s) open</source>
        <translation>
            <numerusform>準備未完了: 重大タスク%n件が未完了</numerusform>
        </translation>
    </message>
    <message>
        <source>Readiness unknown: no task says whether it is done</source>
        <translation>準備状況は不明: 完了かどうかを示すタスクがありません</translation>
    </message>
    <message>
        <source>No critical task open</source>
        <translation>未完了の重大タスクなし</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>hours of work</comment>
        <translation>残り%1</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between two short facts</comment>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ReadinessActions</name>
    <message>
        <source>&amp;Group by</source>
        <translation>グループ化(&amp;G)</translation>
    </message>
    <message>
        <source>Open plan in &amp;editor</source>
        <translation>計画をエディターで開く(&amp;E)</translation>
    </message>
    <message>
        <source>Open the plan&apos;s file in the program made for it</source>
        <translation>計画のファイルを関連付けられたプログラムで開く</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Undo last mark</source>
        <translation>直前のチェックを元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last tick of this session</source>
        <translation>このセッションで最後に行ったチェックを取り消す</translation>
    </message>
    <message>
        <source>&amp;Tick or untick</source>
        <translation>チェックの切り替え(&amp;T)</translation>
    </message>
    <message>
        <source>Tick or untick the selected task in the plan&apos;s file</source>
        <translation>選択したタスクのチェックを計画のファイルで切り替える</translation>
    </message>
    <message>
        <source>&amp;Copy task id</source>
        <translation>タスクIDをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the id of the selected task, for links and scripts</source>
        <translation>選択したタスクのIDをリンクやスクリプト用にコピー</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>絞り込み(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the filter line</source>
        <translation>絞り込み欄へ移動</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>更新(&amp;R)</translation>
    </message>
    <message>
        <source>Read the plan again</source>
        <translation>計画を再読み込み</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>アウトライン(&amp;O)</translation>
    </message>
    <message>
        <source>Show the plan&apos;s tasks</source>
        <translation>計画のタスクを表示</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>F&amp;indings</source>
        <translation>指摘(&amp;I)</translation>
    </message>
    <message>
        <source>Show where the plan contradicts itself</source>
        <translation>計画の矛盾箇所を表示</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>E&amp;xplain the score</source>
        <translation>スコアの説明(&amp;X)</translation>
    </message>
    <message>
        <source>Show what the score is made of</source>
        <translation>スコアの内訳を表示</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Expand &amp;all</source>
        <translation>すべて展開(&amp;A)</translation>
    </message>
    <message>
        <source>Open every group</source>
        <translation>すべてのグループを開く</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Co&amp;llapse all</source>
        <translation>すべて折りたたむ(&amp;L)</translation>
    </message>
    <message>
        <source>Close every group</source>
        <translation>すべてのグループを閉じる</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>&amp;Keys of this page</source>
        <translation>このページのキー(&amp;K)</translation>
    </message>
    <message>
        <source>Show the keys that work here</source>
        <translation>ここで使えるキーを表示</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what an action does; its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <comment>key; %1 is a digit</comment>
        <translation>Alt+%1</translation>
    </message>
    <message>
        <source>Keys of the Readiness tab</source>
        <translation>「準備状況」タブのキー</translation>
    </message>
    <message>
        <source>Group the tasks by pillar</source>
        <translation>タスクを柱ごとにグループ化</translation>
    </message>
    <message>
        <source>Group the tasks by phase</source>
        <translation>タスクをフェーズごとにグループ化</translation>
    </message>
    <message>
        <source>Group the tasks by priority</source>
        <translation>タスクを優先度ごとにグループ化</translation>
    </message>
    <message>
        <source>Group the tasks by owner</source>
        <translation>タスクを担当ごとにグループ化</translation>
    </message>
    <message>
        <source>Group the tasks by week</source>
        <translation>タスクを週ごとにグループ化</translation>
    </message>
    <message>
        <source>Group the tasks by section</source>
        <translation>タスクをセクションごとにグループ化</translation>
    </message>
    <message>
        <source>&amp;Commit plan…</source>
        <translation>計画をコミット(&amp;C)…</translation>
    </message>
    <message>
        <source>Commit the plan&apos;s file to its Git repository</source>
        <translation>計画のファイルをGitリポジトリにコミット</translation>
    </message>
    <message>
        <source>Ctrl+Shift+K</source>
        <translation>Ctrl+Shift+K</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ReadinessPage</name>
    <message>
        <source>Readiness</source>
        <translation>準備状況</translation>
    </message>
    <message>
        <source>Reading the plans of this workspace</source>
        <translation>このワークスペースの計画を読み込み中</translation>
    </message>
    <message>
        <source>“%1” was ticked already</source>
        <translation>「%1」はすでにチェック済みです</translation>
    </message>
    <message>
        <source>“%1” was open already</source>
        <translation>「%1」はすでに未完了です</translation>
    </message>
    <message>
        <source>Ticked “%1” in the file that had changed meanwhile</source>
        <translation>「%1」をチェックしました (ファイルはその間に変更されていました)</translation>
    </message>
    <message>
        <source>Unticked “%1” in the file that had changed meanwhile</source>
        <translation>「%1」のチェックを外しました (ファイルはその間に変更されていました)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Ticked “%1”</source>
        <translation>「%1」をチェックしました</translation>
    </message>
    <message>
        <source>Unticked “%1”</source>
        <translation>「%1」のチェックを外しました</translation>
    </message>
    <message>
        <source>Rewrote %1</source>
        <comment>%1 is a file</comment>
        <translation>%1を書き直しました</translation>
    </message>
    <message>
        <source>No program on this computer opens %1</source>
        <comment>%1 is a file</comment>
        <translation>このコンピューターには%1を開くプログラムがありません</translation>
    </message>
    <message>
        <source>This link is not a web address: %1</source>
        <translation>このリンクはウェブアドレスではありません: %1</translation>
    </message>
    <message>
        <source>Committed as %1</source>
        <comment>%1 is a commit&apos;s id</comment>
        <translation>%1としてコミットしました</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ReadinessView</name>
    <message>
        <source>Plan</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Choose the plan to show</source>
        <translation>表示する計画を選択</translation>
    </message>
    <message>
        <source>Views of the plan</source>
        <translation>計画の表示</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>アウトライン</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <comment>tab; how many</comment>
        <translation>指摘 (%1)</translation>
    </message>
    <message>
        <source>Characters are shown repaired (%1). The file is unchanged.</source>
        <comment>%1 is an encoding</comment>
        <translation>文字を修復して表示しています (%1)。ファイルは変更していません。</translation>
    </message>
    <message>
        <source>Show diff</source>
        <translation>差分を表示</translation>
    </message>
    <message>
        <source>No plan here yet</source>
        <translation>まだ計画がありません</translation>
    </message>
    <message>
        <source>A plan is a Markdown file with a checklist: “- [ ] a task”. Readyroom shows its tasks, scores its pillars and finds where it contradicts itself.</source>
        <translation>計画とは、チェックリスト「- [ ] タスク」を含むMarkdownファイルです。Readyroomはタスクを表示し、柱ごとにスコアを付け、矛盾を見つけます。</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>%1 Shown as read at %2.</source>
        <comment>%1: an error in sentences; %2: a time</comment>
        <translation>%1%2に読み込んだ内容を表示しています。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再読み込み</translation>
    </message>
    <message numerus="yes">
        <source>Readiness %1 · not ready: %n critical</source>
        <comment>score; critical tasks open</comment>
        <translation>
            <numerusform>準備度 %1 · 準備未完了: 重大%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Readiness %1</source>
        <comment>score</comment>
        <translation>準備度 %1</translation>
    </message>
    <message>
        <source>Copied the id of “%1”</source>
        <translation>「%1」のIDをコピーしました</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::RepairDialog</name>
    <message>
        <source>Repaired characters in %1</source>
        <comment>%1 is a file</comment>
        <translation>%1の修復した文字</translation>
    </message>
    <message>
        <source>Lines before and after</source>
        <translation>変更前後の行</translation>
    </message>
    <message>
        <source>Rewrite file</source>
        <translation>ファイルを書き直す</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>そのままにする</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) were misread as %1 when the file was saved.</source>
        <comment>%1 is an encoding</comment>
        <translation>
            <numerusform>ファイルの保存時に%n文字が%1として誤って解釈されました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rewriting puts them right in %n line(s) and changes nothing else.</source>
        <translation>
            <numerusform>書き直すと%n行が正しくなり、ほかは何も変わりません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ScoreGauge</name>
    <message>
        <source>Score %1 of 100, the plan declares %2</source>
        <translation>スコア %1 / 100、計画の記載 %2</translation>
    </message>
    <message>
        <source>Score %1 of 100</source>
        <translation>スコア %1 / 100</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>score</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>of 100</source>
        <comment>after the score</comment>
        <translation>/ 100</translation>
    </message>
    <message>
        <source>plan declares %1</source>
        <comment>the notch on the score&apos;s bar</comment>
        <translation>計画の記載 %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <comment>the score the plan aims at</comment>
        <translation>目標 %1</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between two short facts</comment>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ScorePanel</name>
    <message>
        <source>Explain this number</source>
        <translation>この数値の説明</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>柱</translation>
    </message>
    <message>
        <source>Score</source>
        <comment>computed, heading of a column</comment>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Declared</source>
        <comment>heading of a column</comment>
        <translation>計画</translation>
    </message>
    <message>
        <source>Pillars</source>
        <translation>柱</translation>
    </message>
    <message>
        <source>The state of every task is known</source>
        <translation>すべてのタスクの状態が判明しています</translation>
    </message>
    <message numerus="yes">
        <source>State known for %1&#x2009;% of the weight; %n task(s) unknown</source>
        <translation>
            <numerusform>重みの%1&#x2009;%で状態が判明、%n件のタスクは不明</numerusform>
        </translation>
    </message>
    <message>
        <source>How the score is made</source>
        <translation>スコアの計算方法</translation>
    </message>
    <message>
        <source>Weight of the done tasks ÷ weight of all tasks × 100. A task whose state is unknown is not done; a duplicate counts once; targets, duties and sign-offs do not count.</source>
        <translation>完了タスクの重み ÷ 全タスクの重み × 100。状態が不明なタスクは未完了とみなします。重複は1回だけ数え、目標値、定常作業、承認は数えません。</translation>
    </message>
    <message>
        <source>Weights: critical, high, medium, low</source>
        <translation>重み: 重大、高、中、低</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>four weights</comment>
        <translation>%1、%2、%3、%4</translation>
    </message>
    <message>
        <source>Without a priority</source>
        <translation>優先度なし</translation>
    </message>
    <message>
        <source>Weight of done tasks</source>
        <translation>完了タスクの重み</translation>
    </message>
    <message>
        <source>Weight of all tasks</source>
        <translation>全タスクの重み</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>State unknown</source>
        <translation>状態不明</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>score</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>Score of the tasks whose state is known</source>
        <translation>状態が判明しているタスクのスコア</translation>
    </message>
    <message>
        <source>Mean of the declared pillar scores</source>
        <translation>記載された柱のスコアの平均</translation>
    </message>
    <message>
        <source>Declared by the plan, line %1</source>
        <translation>計画の記載 (%1行目)</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>出典: %1</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::SectionView</name>
    <message>
        <source>Section of the plan</source>
        <translation>計画のセクション</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::StatePage</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
</context>
</TS>
