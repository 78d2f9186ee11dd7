<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>ActionText</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what an action does; its key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
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
    <message>
        <source>Accepted by hand after its end disagreed: %1</source>
        <comment>%1 says how many times</comment>
        <translation>末尾の不一致を手動で承認した回数: %1</translation>
    </message>
    <message>
        <source>The journal agrees with its head file.</source>
        <translation>ジャーナルはヘッドファイルと一致しています。</translation>
    </message>
    <message>
        <source>Accepted and put on record as event %1. The journal can be written again.</source>
        <comment>%1 is a number</comment>
        <translation>承認し、イベント%1として記録しました。ジャーナルに再び書き込めます。</translation>
    </message>
</context>
<context>
    <name>HistoryCommand</name>
    <message>
        <source>Since %1: %2</source>
        <comment>a moment; what changed</comment>
        <translation>%1以降: %2</translation>
    </message>
    <message>
        <source>No plan was found here.</source>
        <translation>ここには計画が見つかりません。</translation>
    </message>
</context>
<context>
    <name>PracticeServiceCommand</name>
    <message>
        <source>The practice service answers on %1</source>
        <comment>an address</comment>
        <translation>練習用サービスが%1で応答しています</translation>
    </message>
    <message>
        <source>The practice service refuses work now.</source>
        <translation>練習用サービスは現在、処理を拒否します。</translation>
    </message>
    <message>
        <source>The practice service answers slowly now.</source>
        <translation>練習用サービスは現在、応答が遅くなっています。</translation>
    </message>
    <message>
        <source>The practice service answers half of all requests with errors now.</source>
        <translation>練習用サービスは現在、リクエストの半数にエラーを返します。</translation>
    </message>
    <message>
        <source>The practice service works as it should.</source>
        <translation>練習用サービスは正常に動作しています。</translation>
    </message>
</context>
<context>
    <name>ProbeCommand</name>
    <message>
        <source>error</source>
        <comment>kind of a note about a configuration</comment>
        <translation>エラー</translation>
    </message>
    <message>
        <source>not supported</source>
        <comment>kind of a note about a configuration</comment>
        <translation>非対応</translation>
    </message>
    <message>
        <source>not needed</source>
        <comment>kind of a note about a configuration</comment>
        <translation>不要</translation>
    </message>
    <message>
        <source>reports in by itself</source>
        <translation>自ら報告</translation>
    </message>
    <message>
        <source>step %1 failed</source>
        <comment>of a journey</comment>
        <translation>ステップ「%1」が失敗</translation>
    </message>
    <message>
        <source>%1 of %2 up</source>
        <translation>%2件中%1件が正常</translation>
    </message>
    <message numerus="yes">
        <source>%n probe(s)</source>
        <translation>
            <numerusform>プローブ%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journey(s)</source>
        <translation>
            <numerusform>ジャーニー%n件</numerusform>
        </translation>
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
    <name>SecurityCommand</name>
    <message>
        <source>Nothing was found to be wrong.</source>
        <translation>問題は見つかりませんでした。</translation>
    </message>
</context>
<context>
    <name>SnapshotCommand</name>
    <message>
        <source>The window is never smaller than %1x%2; the pictures are that large.</source>
        <comment>%1 and %2 are lengths in points</comment>
        <translation>ウィンドウは%1x%2より小さくならないため、画像もその大きさです。</translation>
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
        <source>Not understood: %1 (%2)</source>
        <translation>解釈できません: %1 (%2)</translation>
    </message>
    <message>
        <source>There is no display to open a window on. Without one: readyroom readiness PATH, or readyroom snapshot WORKSPACE --out DIR.</source>
        <translation>ウィンドウを開くディスプレイがありません。ディスプレイなしで使う場合: readyroom readiness PATH、またはreadyroom snapshot WORKSPACE --out DIR。</translation>
    </message>
    <message>
        <source>readyroom [WORKSPACE]                   open a window on a folder, plan or Git repository
readyroom readiness PATH [--json]       what stands between a service and production
readyroom history PATH [--since DATE]   how the plans changed, by Git and the journal;
                                        --since 2026-03-01 tells the difference, --json
readyroom tick FILE ID [--undo]         tick a task; --undo takes the last mark back,
                                        --untick clears the box, --commit[=MESSAGE] commits
readyroom audit verify WORKSPACE        check the journal: 0 ok, 1 tampered,
                                        2 truncated, 3 unreadable
readyroom audit accept WORKSPACE        go on with a journal that was cut off or altered,
                                        and put that on record
readyroom snapshot WORKSPACE --out DIR  render every tab as a picture
    [--size WxH] [--scale N] [--theme light|dark] [--language L]
readyroom probe PATH [--validate]       ask every probe once: 0 all up, 1 not all, 2 wrong
                                        configuration; --trust runs programs, sends secrets
readyroom watch WORKSPACE [--for S]     run the schedule of its probes without a window
readyroom security WORKSPACE [--trust]  look at the security of its services: 0 fine, 1 not;
                                        --burst HOST also tries the limit of requests
readyroom practice-service [--port N]   run a service to practise on; --host ADDRESS;
    [--break down|slow|errors|off]      break or mend the one that runs

--json prints one JSON object; --language en|de|ja; --log-level trace … error</source>
        <translation>readyroom [WORKSPACE]                   フォルダー、計画、Gitリポジトリをウィンドウで開く
readyroom readiness PATH [--json]       サービスの本番稼働までに残っていることを示す
readyroom history PATH [--since DATE]   Gitとジャーナルから計画の変更履歴を示す。
                                        --since 2026-03-01はその日からの差分を示す。--json
readyroom tick FILE ID [--undo]         タスクをチェックする。--undoは直前のチェックを取り消し、
                                        --untickはチェックを外し、--commit[=MESSAGE]はコミットする
readyroom audit verify WORKSPACE        ジャーナルを検証する: 0 正常、1 改ざん、
                                        2 欠落、3 読み取り不可
readyroom audit accept WORKSPACE        欠落または改変されたジャーナルで続行し、
                                        その旨を記録する
readyroom snapshot WORKSPACE --out DIR  すべてのタブを画像として保存する
    [--size WxH] [--scale N] [--theme light|dark] [--language L]
readyroom probe PATH [--validate]       すべてのプローブを1回実行する: 0 すべて正常、1 一部異常、
                                        2 設定の誤り。--trustはプログラムの実行とシークレットの送信を許可する
readyroom watch WORKSPACE [--for S]     ウィンドウなしでプローブを定期的に実行する
readyroom security WORKSPACE [--trust]  サービスのセキュリティを確認する: 0 問題なし、1 問題あり。
                                        --burst HOSTはリクエスト制限も確認する
readyroom practice-service [--port N]   練習用サービスを起動する。--host ADDRESS。
    [--break down|slow|errors|off]      実行中のサービスに障害を起こす、または戻す

--jsonはJSONオブジェクトを1つ出力する。--language en|de|ja、--log-level trace … error</translation>
    </message>
</context>
<context>
    <name>WatchCommand</name>
    <message>
        <source>%1 is overdue</source>
        <comment>a probe</comment>
        <translation>%1のチェックが遅れています</translation>
    </message>
    <message>
        <source>Standing by: %1 watches this workspace already.</source>
        <translation>待機中: %1がこのワークスペースをすでに監視しています。</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation>
            <numerusform>チェック%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>p99 of the delay: %1</source>
        <comment>a duration</comment>
        <translation>遅延のp99: %1</translation>
    </message>
</context>
<context>
    <name>readyroom::Console</name>
    <message>
        <source>Open folder in new &amp;window…</source>
        <translation>フォルダーを新しいウィンドウで開く(&amp;W)…</translation>
    </message>
    <message>
        <source>Show the plans of another folder in a window of its own</source>
        <translation>別のフォルダーの計画を専用のウィンドウに表示</translation>
    </message>
    <message>
        <source>Ctrl+Alt+O</source>
        <translation>Ctrl+Alt+O</translation>
    </message>
    <message>
        <source>New &amp;plan…</source>
        <translation>新しい計画(&amp;P)…</translation>
    </message>
    <message>
        <source>Write a plan to start from into a folder of yours and open it</source>
        <translation>ひな形の計画を任意のフォルダーに書き込んで開く</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>新しいウィンドウ(&amp;N)</translation>
    </message>
    <message>
        <source>Open another window</source>
        <translation>別のウィンドウを開く</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>C&amp;lose window</source>
        <translation>ウィンドウを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Close this window and leave the others</source>
        <translation>このウィンドウだけを閉じる</translation>
    </message>
    <message>
        <source>Ctrl+Shift+W</source>
        <translation>Ctrl+Shift+W</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>設定(&amp;S)</translation>
    </message>
    <message>
        <source>Set language, theme, windows, trust and tray</source>
        <translation>言語、テーマ、ウィンドウ、信頼、トレイを設定</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Readyroom</source>
        <translation>Readyroom</translation>
    </message>
    <message>
        <source>Ctrl+Alt+N</source>
        <translation>Ctrl+Alt+N</translation>
    </message>
</context>
<context>
    <name>readyroom::Questions</name>
    <message>
        <source>Open a folder in a new window</source>
        <translation>フォルダーを新しいウィンドウで開く</translation>
    </message>
    <message>
        <source>Make a new plan</source>
        <translation>新しい計画を作成</translation>
    </message>
    <message>
        <source>Make plan</source>
        <translation>計画を作成</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
</context>
<context>
    <name>readyroom::WindowSession</name>
    <message>
        <source>Acti&amp;vity</source>
        <translation>アクティビティ(&amp;Y)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>Show who did what in this workspace, and when</source>
        <translation>このワークスペースで誰がいつ何をしたかを表示</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::AboutDialog</name>
    <message>
        <source>About Readyroom</source>
        <translation>Readyroomについて</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Readyroom %1</source>
        <comment>%1 is the version</comment>
        <translation>Readyroom %1</translation>
    </message>
    <message>
        <source>Keeps a service ready and helps to run it.</source>
        <translation>サービスを準備万端に保ち、運用を助けます。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty. This run uses Qt %1.</source>
        <comment>%1 is a version</comment>
        <translation>GNU General Public Licenseバージョン3以降に基づくフリーソフトウェアです。一切の保証はありません。Qt %1で動作しています。</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>ライブラリとそのライセンス</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Licence (SPDX)</source>
        <comment>SPDX names licences; not translated</comment>
        <translation>ライセンス (SPDX)</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>ウェブサイト</translation>
    </message>
    <message>
        <source>Enter opens the website of a library.</source>
        <translation>Enterキーでライブラリのウェブサイトを開きます。</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>ライセンスの本文</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ActivityActions</name>
    <message>
        <source>Export as &amp;table…</source>
        <translation>表としてエクスポート(&amp;T)…</translation>
    </message>
    <message>
        <source>Save the events shown as a table (CSV)</source>
        <translation>表示中のイベントを表として保存 (CSV)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Export as &amp;JSON lines…</source>
        <translation>JSON行としてエクスポート(&amp;J)…</translation>
    </message>
    <message>
        <source>Save the events shown as JSON, one object a line</source>
        <translation>表示中のイベントをJSONとして保存 (1行に1オブジェクト)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+J</source>
        <translation>Ctrl+Shift+J</translation>
    </message>
    <message>
        <source>&amp;Copy event</source>
        <translation>イベントをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected event as one line of text</source>
        <translation>選択したイベントを1行のテキストとしてコピー</translation>
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
        <source>Ctrl+Shift+T</source>
        <translation>Ctrl+Shift+T</translation>
    </message>
    <message>
        <source>Show the steps of writing files, too</source>
        <translation>ファイル書き込みの各段階も表示</translation>
    </message>
    <message>
        <source>&amp;Verify the record</source>
        <translation>記録を検証(&amp;V)</translation>
    </message>
    <message>
        <source>Check that no event was altered, removed or inserted</source>
        <translation>イベントの改変、削除、挿入がないことを確認</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
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
        <source>Keys of the Activity page</source>
        <translation>「アクティビティ」ページのキー</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ActivityDetail</name>
    <message>
        <source>Before and after</source>
        <translation>変更前と変更後</translation>
    </message>
    <message>
        <source>Select an event to see all that is recorded of it.</source>
        <translation>イベントを選択すると、記録されている内容がすべて表示されます。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>of the person, e-mail</comment>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Where</source>
        <comment>file and line</comment>
        <translation>場所</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>of an event</comment>
        <translation>種別</translation>
    </message>
    <message>
        <source>Stream</source>
        <comment>what the event belongs to</comment>
        <translation>ストリーム</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <comment>a stream&apos;s name; a number</comment>
        <translation>%1、バージョン%2</translation>
    </message>
    <message>
        <source>Recorded</source>
        <comment>when it was recorded</comment>
        <translation>記録日時</translation>
    </message>
    <message>
        <source>Command</source>
        <comment>the id of the command an event came from</comment>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>イベントID</translation>
    </message>
    <message>
        <source>Position</source>
        <comment>of the event in the journal</comment>
        <translation>位置</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>ハッシュ</translation>
    </message>
    <message>
        <source>Chain</source>
        <comment>the chain of hashes</comment>
        <translation>チェーン</translation>
    </message>
    <message>
        <source>Verified: as it was recorded</source>
        <translation>検証済み: 記録時のまま</translation>
    </message>
    <message>
        <source>Not verified since this program was started</source>
        <translation>プログラムの起動後は未検証</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ActivityHeader</name>
    <message>
        <source>Verify</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Checking the chain of events</source>
        <translation>イベントのチェーンを検証中</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <comment>the chain of events</comment>
        <translation>未検証</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln newer</source>
        <comment>%1: what was verified; newer events</comment>
        <translation>
            <numerusform>%1、新しいイベント%Ln件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ActivityPage</name>
    <message>
        <source>Reading what was recorded</source>
        <translation>記録を読み込み中</translation>
    </message>
    <message>
        <source>Words of any column; from:2026-03-01 and to:2026-03-31 narrow the days</source>
        <translation>任意の列の語句。from:2026-03-01とto:2026-03-31で期間を絞り込みます</translation>
    </message>
    <message>
        <source>Kinds</source>
        <comment>of events</comment>
        <translation>種類</translation>
    </message>
    <message>
        <source>Choose which kinds of events are shown</source>
        <translation>表示するイベントの種類を選択</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Save the events shown to a file</source>
        <translation>表示中のイベントをファイルに保存</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Firstname Lastname</source>
        <comment>a name of usual length</comment>
        <translation>姓名姓名姓名</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>file, line number</comment>
        <translation>%1、%2行目</translation>
    </message>
    <message>
        <source>Activity</source>
        <comment>title of the page: what was recorded</comment>
        <translation>アクティビティ</translation>
    </message>
    <message>
        <source>Everything that was done in this workspace is recorded: who, when, and what was there before. The newest event is at the top.

**Find something.** Type words of any column. `from:2026-03-01` and `to:2026-03-31` narrow the days. **Kinds** chooses what is listed; the steps of writing files are hidden at first.

**Go there.** Enter on an event leads to its task.

**Trust it.** **Verify** checks the chain of hashes: no event was altered, removed or inserted.

**Take it along.** **Export** saves what is listed, with names but without addresses.</source>
        <translation>このワークスペースで行われたことは、誰がいつ行い、以前はどうだったかも含めて、すべて記録されます。最新のイベントが一番上に表示されます。

**探す。** 任意の列の語句を入力します。`from:2026-03-01`と`to:2026-03-31`で期間を絞り込みます。**種類**で一覧に表示するものを選べます。ファイル書き込みの各段階は、初めは非表示です。

**移動する。** イベントの上でEnterキーを押すと、そのタスクに移動します。

**確かめる。** **検証**はハッシュチェーンを調べ、イベントの改変、削除、挿入がないことを確認します。

**持ち出す。** **エクスポート**は一覧の内容を保存します。名前は含まれますが、アドレスは含まれません。</translation>
    </message>
    <message>
        <source>Nothing is recorded yet</source>
        <translation>まだ何も記録されていません</translation>
    </message>
    <message>
        <source>Whatever is done here (a task ticked, a plan changed) is recorded with who and when, and cannot be changed unseen.</source>
        <translation>ここでの操作 (タスクのチェックや計画の変更) は、誰がいつ行ったかとともに記録され、気付かれずに変更することはできません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) shown</source>
        <translation>
            <numerusform>%Ln件のイベントを表示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <comment>events</comment>
        <translation>
            <numerusform>%Ln件を非表示</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 older ones not read yet</source>
        <comment>events</comment>
        <translation>さらに古い%1件は未読み込み</translation>
    </message>
    <message>
        <source>“%1” is no date; write from:2026-03-01</source>
        <comment>%1 as typed into the filter</comment>
        <translation>「%1」は日付ではありません。from:2026-03-01のように入力してください</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between two short facts</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>Nothing recorded that the filter shows</source>
        <translation>絞り込みに一致する記録はありません</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s), the last one %1</source>
        <comment>%1 is an age</comment>
        <translation>
            <numerusform>イベント%Ln件、最新は%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s), the last one %1 by %2</source>
        <comment>%1 is an age, %2 a person</comment>
        <translation>
            <numerusform>イベント%Ln件、最新は%1 (%2)</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>%1. Compare with a backup before you rely on it.</source>
        <comment>%1 says what is wrong</comment>
        <translation>%1。利用する前にバックアップと比較してください。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>もう一度検証</translation>
    </message>
    <message>
        <source>Copied the event</source>
        <translation>イベントをコピーしました</translation>
    </message>
    <message>
        <source>Export time, person, words, file and line of the events shown</source>
        <translation>表示中のイベントの日時、実行者、内容、ファイル、行をエクスポート</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON行 (*.jsonl)</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln event(s) with time, person, words, file and line to %1</source>
        <comment>%1 is a file</comment>
        <translation>
            <numerusform>%Ln件のイベントの日時、実行者、内容、ファイル、行を%1に保存しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ActivityProxy</name>
    <message>
        <source>When</source>
        <comment>heading of a column</comment>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <comment>heading of a column</comment>
        <translation>実行者</translation>
    </message>
    <message>
        <source>What</source>
        <comment>heading of a column</comment>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where</source>
        <comment>heading of a column: file and line</comment>
        <translation>場所</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ActivityText</name>
    <message>
        <source>Confirmed that “%1” is open</source>
        <comment>%1 is a task</comment>
        <translation>「%1」が未完了であることを確認</translation>
    </message>
    <message>
        <source>Confirmed that “%1” is done</source>
        <comment>%1 is a task</comment>
        <translation>「%1」が完了であることを確認</translation>
    </message>
    <message>
        <source>Took back the last mark on “%1”</source>
        <comment>%1 is a task</comment>
        <translation>「%1」の直前のチェックを取り消し</translation>
    </message>
    <message>
        <source>Unticked “%1”</source>
        <comment>%1 is a task</comment>
        <translation>「%1」のチェックを外しました</translation>
    </message>
    <message>
        <source>Ticked “%1”</source>
        <comment>%1 is a task</comment>
        <translation>「%1」をチェックしました</translation>
    </message>
    <message>
        <source>Took back the last change to “%1”</source>
        <comment>%1 is a task</comment>
        <translation>「%1」の直前の変更を取り消し</translation>
    </message>
    <message>
        <source>Made the change to “%1” again</source>
        <comment>%1 is a task</comment>
        <translation>「%1」の変更をやり直し</translation>
    </message>
    <message numerus="yes">
        <source>Made %Ln change(s), the first one to “%1”</source>
        <comment>%1 is a task</comment>
        <translation>
            <numerusform>%Ln件を変更 (最初は「%1」)</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the title of “%1”</source>
        <comment>%1 is a task</comment>
        <translation>「%1」のタイトルを変更</translation>
    </message>
    <message>
        <source>Changed the priority of “%1”</source>
        <comment>%1 is a task</comment>
        <translation>「%1」の優先度を変更</translation>
    </message>
    <message>
        <source>Changed the hours of “%1”</source>
        <comment>%1 is a task</comment>
        <translation>「%1」の時間を変更</translation>
    </message>
    <message>
        <source>Changed the weeks of “%1”</source>
        <comment>%1 is a task</comment>
        <translation>「%1」の週を変更</translation>
    </message>
    <message>
        <source>Changed the owner of “%1”</source>
        <comment>%1 is a task</comment>
        <translation>「%1」の担当を変更</translation>
    </message>
    <message>
        <source>Changed a note of “%1”</source>
        <comment>%1 is a task</comment>
        <translation>「%1」のメモを変更</translation>
    </message>
    <message>
        <source>Added “%1”</source>
        <comment>%1 is a task</comment>
        <translation>「%1」を追加</translation>
    </message>
    <message>
        <source>Moved “%1” to another section</source>
        <comment>%1 is a task</comment>
        <translation>「%1」を別のセクションへ移動</translation>
    </message>
    <message>
        <source>Removed “%1”</source>
        <comment>%1 is a task</comment>
        <translation>「%1」を削除</translation>
    </message>
    <message>
        <source>Changed “%1”</source>
        <comment>%1 is a task</comment>
        <translation>「%1」を変更</translation>
    </message>
    <message>
        <source>Began to write %1</source>
        <comment>%1 is a file</comment>
        <translation>%1の書き込みを開始</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <comment>%1 is a file</comment>
        <translation>%1に書き込み</translation>
    </message>
    <message>
        <source>Could not write %1 (%2)</source>
        <comment>%1 is a file, %2 an untranslated reason</comment>
        <translation>%1に書き込めませんでした (%2)</translation>
    </message>
    <message>
        <source>Found that the interrupted writing of %1 had succeeded</source>
        <comment>%1 is a file</comment>
        <translation>中断された%1の書き込みが完了していたことを確認</translation>
    </message>
    <message>
        <source>Found that the interrupted writing of %1 had not happened</source>
        <comment>%1 is a file</comment>
        <translation>中断された%1の書き込みが行われていなかったことを確認</translation>
    </message>
    <message>
        <source>Found that someone else had changed %1 after an interrupted writing</source>
        <comment>%1 is a file</comment>
        <translation>書き込みの中断後に%1がほかから変更されていたことを確認</translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln misread character(s) right in %1</source>
        <comment>%1 is a file</comment>
        <translation>
            <numerusform>%1の文字化け%Ln文字を修正</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erased the personal data of %Ln event(s)</source>
        <translation>
            <numerusform>%Ln件のイベントの個人情報を消去</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>an event&apos;s untranslated type; what it is about</comment>
        <translation>%1: 「%2」</translation>
    </message>
    <message>
        <source>%1 was recorded</source>
        <comment>%1 is an event&apos;s untranslated type</comment>
        <translation>%1を記録</translation>
    </message>
    <message>
        <source>erased</source>
        <comment>who did it; the record says no more</comment>
        <translation>消去済み</translation>
    </message>
    <message>
        <source>–</source>
        <comment>who did it: not recorded</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>file, line number</comment>
        <translation>%1、%2行目</translation>
    </message>
    <message>
        <source>Marks</source>
        <comment>kind of events: a task was ticked or unticked</comment>
        <translation>チェック</translation>
    </message>
    <message>
        <source>Changes to plans</source>
        <comment>kind of events</comment>
        <translation>計画の変更</translation>
    </message>
    <message>
        <source>Changes to this record</source>
        <comment>kind of events</comment>
        <translation>この記録の変更</translation>
    </message>
    <message>
        <source>Other events</source>
        <comment>kind of events</comment>
        <translation>その他のイベント</translation>
    </message>
    <message>
        <source>Technical: writing of files</source>
        <comment>kind of events</comment>
        <translation>技術情報: ファイルの書き込み</translation>
    </message>
    <message>
        <source>Verified up to event %1</source>
        <comment>%1 is a number</comment>
        <translation>イベント%1まで検証済み</translation>
    </message>
    <message>
        <source>The record was altered: event %1 is not as it was recorded</source>
        <comment>%1 is a number</comment>
        <translation>記録が改変されています: イベント%1が記録時と異なります</translation>
    </message>
    <message>
        <source>The record was altered</source>
        <translation>記録が改変されています</translation>
    </message>
    <message>
        <source>Events are missing at the end of the record</source>
        <translation>記録の末尾のイベントが欠けています</translation>
    </message>
    <message>
        <source>The record cannot be read</source>
        <translation>記録を読み取れません</translation>
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
    <name>readyroom::ui::BulkEditDialog</name>
    <message numerus="yes">
        <source>Edit %Ln task(s)</source>
        <translation>
            <numerusform>%Ln件のタスクを編集</numerusform>
        </translation>
    </message>
    <message>
        <source>What is ticked here is changed in all of them, or in none.</source>
        <translation>ここでチェックした項目は、すべてのタスクで変更されるか、まったく変更されません。</translation>
    </message>
    <message>
        <source>&amp;Priority</source>
        <translation>優先度(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>時間(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Weeks</source>
        <translation>週(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>担当(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>状態(&amp;S)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Search actions, tasks and files</source>
        <translation>操作、タスク、ファイルを検索</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>Nothing found. Fewer letters find more.</source>
        <translation>見つかりません。文字数を減らすと候補が増えます。</translation>
    </message>
    <message>
        <source>The best %1 of %2. Type on to narrow them; &gt; actions, # tasks, / files</source>
        <comment>palette</comment>
        <translation>%2件中の上位%1件。続けて入力すると絞り込めます。&gt; 操作、# タスク、/ ファイル</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found; &gt; actions, # tasks, / files</source>
        <comment>palette</comment>
        <translation>
            <numerusform>%Ln件見つかりました。&gt; 操作、# タスク、/ ファイル</numerusform>
        </translation>
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
    <name>readyroom::ui::DataRoom</name>
    <message>
        <source>Your data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Plans and configuration</source>
        <translation>計画と設定ファイル</translation>
    </message>
    <message>
        <source>They stay in your own folders. Readyroom changes a file only when you ask for it, and then as few bytes as it can. Nothing leaves this computer.</source>
        <translation>お使いのフォルダーに残ります。Readyroomは求められたときだけファイルを変更し、変更するバイト数も最小限にとどめます。このコンピューターの外には何も送りません。</translation>
    </message>
    <message>
        <source>Journals and measurements</source>
        <translation>ジャーナルと測定値</translation>
    </message>
    <message>
        <source>What happened in each workspace, and what was measured. Keep a copy of it: it cannot be made again.</source>
        <translation>各ワークスペースで起きたことと測定した値です。作り直せないため、コピーを保管してください。</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>What the program did, without secrets. They may be deleted at any time.</source>
        <translation>プログラムの動作記録です。シークレットは含みません。いつでも削除できます。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>What is set on these pages, the recent workspaces and the places of windows.</source>
        <translation>これらのページの設定、最近使ったワークスペース、ウィンドウの位置です。</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>フォルダーを開く</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::DeleteSecretDialog</name>
    <message>
        <source>Delete %1</source>
        <comment>%1 is the name of a secret</comment>
        <translation>%1を削除</translation>
    </message>
    <message>
        <source>It is taken out of the keychain, which cannot be taken back. Whatever is to send it fails from then on.</source>
        <translation>キーチェーンから取り除かれ、元に戻せません。以後、これを送信する処理は失敗します。</translation>
    </message>
    <message>
        <source>&amp;Type %1 to delete it</source>
        <comment>%1 is the name of a secret</comment>
        <translation>削除するには%1と入力(&amp;T)</translation>
    </message>
    <message>
        <source>Name of the secret to delete</source>
        <translation>削除するシークレットの名前</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
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
    <message>
        <source>Section of the plan</source>
        <translation>計画のセクション</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::EditText</name>
    <message>
        <source>This is not a value the plan can hold.</source>
        <translation>計画に書き込めない値です。</translation>
    </message>
    <message>
        <source>“%1” was not changed: the plan has no place where this can be written.</source>
        <translation>「%1」は変更していません: 計画にこれを書き込む場所がありません。</translation>
    </message>
    <message>
        <source>“%1” was not changed: something else in the plan would be read differently then.</source>
        <translation>「%1」は変更していません: 計画のほかの箇所の解釈が変わってしまいます。</translation>
    </message>
    <message>
        <source>“%1” was not changed: its heading says this, not the task itself.</source>
        <translation>「%1」は変更していません: これはタスク自体ではなく見出しに書かれています。</translation>
    </message>
    <message>
        <source>“%1” was not changed: the file&apos;s damaged encoding cannot hold this text. Repair the encoding first.</source>
        <translation>「%1」は変更していません: ファイルの壊れた文字コードではこのテキストを書き込めません。先に文字コードを修復してください。</translation>
    </message>
    <message>
        <source>“%1” was not changed: its lines hold bytes that are not UTF-8.</source>
        <translation>「%1」は変更していません: 行にUTF-8ではないバイトが含まれています。</translation>
    </message>
    <message>
        <source>“%1” was not changed: its lines are part of an unresolved merge conflict.</source>
        <translation>「%1」は変更していません: 行が未解決のマージ競合に含まれています。</translation>
    </message>
    <message>
        <source>The plan says so already</source>
        <translation>計画はすでにそのとおりです</translation>
    </message>
    <message>
        <source>Wrote the merged text of %1</source>
        <comment>%1 is a file</comment>
        <translation>マージしたテキストを%1に書き込みました</translation>
    </message>
    <message>
        <source>Changed “%1” in the file that had changed meanwhile</source>
        <translation>「%1」を変更しました (ファイルはその間に変更されていました)</translation>
    </message>
    <message>
        <source>Added “%1”</source>
        <translation>「%1」を追加しました</translation>
    </message>
    <message>
        <source>Removed “%1”</source>
        <translation>「%1」を削除しました</translation>
    </message>
    <message>
        <source>Moved “%1” to “%2”</source>
        <comment>a task; a section</comment>
        <translation>「%1」を「%2」へ移動しました</translation>
    </message>
    <message>
        <source>Changed “%1”</source>
        <translation>「%1」を変更しました</translation>
    </message>
    <message numerus="yes">
        <source>Changed several tasks: %Ln edit(s)</source>
        <translation>
            <numerusform>複数のタスクを変更しました: %Ln件の編集</numerusform>
        </translation>
    </message>
    <message>
        <source>Took back the unticking of “%1”</source>
        <translation>「%1」のチェックを外す操作を取り消しました</translation>
    </message>
    <message>
        <source>Took back the tick of “%1”</source>
        <translation>「%1」のチェックを取り消しました</translation>
    </message>
    <message>
        <source>Took back the new task “%1”</source>
        <translation>新しいタスク「%1」を取り消しました</translation>
    </message>
    <message>
        <source>Brought back “%1”</source>
        <comment>a removed task</comment>
        <translation>「%1」を元に戻しました</translation>
    </message>
    <message>
        <source>Took back the move of “%1”</source>
        <translation>「%1」の移動を取り消しました</translation>
    </message>
    <message>
        <source>Took back the merge in %1</source>
        <comment>%1 is a file</comment>
        <translation>%1のマージを取り消しました</translation>
    </message>
    <message>
        <source>Took back the change to “%1”</source>
        <translation>「%1」の変更を取り消しました</translation>
    </message>
    <message>
        <source>Unticked “%1” again</source>
        <translation>「%1」のチェックを再び外しました</translation>
    </message>
    <message>
        <source>Ticked “%1” again</source>
        <translation>「%1」を再びチェックしました</translation>
    </message>
    <message>
        <source>Added “%1” again</source>
        <translation>「%1」を再び追加しました</translation>
    </message>
    <message>
        <source>Removed “%1” again</source>
        <translation>「%1」を再び削除しました</translation>
    </message>
    <message>
        <source>Moved “%1” again</source>
        <translation>「%1」を再び移動しました</translation>
    </message>
    <message>
        <source>Merged %1 again</source>
        <comment>%1 is a file</comment>
        <translation>%1を再びマージしました</translation>
    </message>
    <message>
        <source>Changed “%1” again</source>
        <translation>「%1」を再び変更しました</translation>
    </message>
    <message>
        <source>The beginning of the plan</source>
        <comment>a section&apos;s name</comment>
        <translation>計画の先頭</translation>
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
        <source>The record is cut off</source>
        <translation>記録が途中で切れています</translation>
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
    <message>
        <source>There is nothing to take back</source>
        <translation>取り消せるものはありません</translation>
    </message>
    <message>
        <source>Set or clear the mark itself.</source>
        <translation>チェックを直接付けるか外してください。</translation>
    </message>
    <message>
        <source>The workspace&apos;s folder is gone</source>
        <translation>ワークスペースのフォルダーがなくなりました</translation>
    </message>
    <message>
        <source>Put it back, and it is read again by itself; or open another folder.</source>
        <translation>元に戻すと自動的に再読み込みされます。または別のフォルダーを開いてください。</translation>
    </message>
    <message>
        <source>Compare it with a backup before you rely on it. To go on with it as it is: readyroom audit accept WORKSPACE.</source>
        <translation>利用する前にバックアップと比較してください。このまま続行するには: readyroom audit accept WORKSPACE。</translation>
    </message>
    <message>
        <source>Restore it from a backup. To go on with what is left: readyroom audit accept WORKSPACE.</source>
        <translation>バックアップから復元してください。残っている内容で続行するには: readyroom audit accept WORKSPACE。</translation>
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
        <source>%Ln hidden</source>
        <comment>rows a filter hides</comment>
        <translation>
            <numerusform>%Ln件を非表示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::FilteredList</name>
    <message>
        <source>Nothing here has these words. Esc clears the filter.</source>
        <translation>この語句を含むものはありません。Escで絞り込みを解除します。</translation>
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
    <message>
        <source>Git could not merge “%1” and “%2” here; both stand in the file.</source>
        <comment>%1 and %2 are names of changes</comment>
        <translation>Gitはここで「%1」と「%2」をマージできませんでした。ファイルには両方が残っています。</translation>
    </message>
    <message>
        <source>Merge conflict</source>
        <translation>マージ競合</translation>
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
    <name>readyroom::ui::HealthText</name>
    <message>
        <source>up</source>
        <comment>state of a probe</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>degraded</source>
        <comment>state of a probe</comment>
        <translation>低下</translation>
    </message>
    <message>
        <source>down</source>
        <comment>state of a probe</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>state of a probe</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>group and name of a probe</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>there is no address for the name %1</source>
        <translation>名前%1のアドレスがありません</translation>
    </message>
    <message>
        <source>no name server answered for %1</source>
        <translation>%1についてネームサーバーの応答がありません</translation>
    </message>
    <message>
        <source>connection refused by %1</source>
        <translation>%1が接続を拒否</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1に到達できません</translation>
    </message>
    <message>
        <source>connection broken off by %1</source>
        <translation>%1が接続を切断</translation>
    </message>
    <message>
        <source>no connection to %1</source>
        <translation>%1に接続できません</translation>
    </message>
    <message>
        <source>no encrypted connection to %1: %2</source>
        <translation>%1に暗号化接続できません: %2</translation>
    </message>
    <message>
        <source>certificate of %1 not trusted: %2</source>
        <translation>%1の証明書を信頼できません: %2</translation>
    </message>
    <message>
        <source>no answer from %1</source>
        <translation>%1からの応答なし</translation>
    </message>
    <message>
        <source>answer of %1 incomplete</source>
        <translation>%1の応答が不完全</translation>
    </message>
    <message>
        <source>answer of %1 not understood: %2</source>
        <translation>%1の応答を解釈できません: %2</translation>
    </message>
    <message>
        <source>answer of %1 too large</source>
        <translation>%1の応答が大きすぎます</translation>
    </message>
    <message>
        <source>not permitted: %1</source>
        <translation>許可されていません: %1</translation>
    </message>
    <message>
        <source>answered with status %1</source>
        <translation>ステータス%1で応答</translation>
    </message>
    <message>
        <source>not asked: %1</source>
        <translation>未確認: %1</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>what failed; a duration</comment>
        <translation>%1（%2後）</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a status such as 200; a duration</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>answered in %1</source>
        <translation>%1で応答</translation>
    </message>
    <message>
        <source>%1&#x2009;ms</source>
        <comment>milliseconds</comment>
        <translation>%1&#x2009;ms</translation>
    </message>
    <message>
        <source>%1&#x2009;s</source>
        <comment>seconds</comment>
        <translation>%1&#x2009;秒</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::HelpPage</name>
    <message>
        <source>### Everywhere</source>
        <translation>### どのページでも</translation>
    </message>
    <message>
        <source>- **Ctrl+K** finds every action, task and file. **F1** explains the page you are on; **?** lists the keys that work there.</source>
        <translation>- **Ctrl+K**で操作、タスク、ファイルを検索します。**F1**で表示中のページの説明を、**?** キーでそこで使えるキーの一覧を表示します。</translation>
    </message>
    <message>
        <source>- **Alt+Left** and **Alt+Right** go back and forward. **Ctrl+1**, **Ctrl+2** … show the pages. **Ctrl+W** closes a page like this one, **Esc** leaves it open.</source>
        <translation>- **Alt+←**と**Alt+→**で前後に移動します。**Ctrl+1**、**Ctrl+2** … でページを表示します。**Ctrl+W**はこのようなページを閉じ、**Esc**は開いたまま離れます。</translation>
    </message>
    <message>
        <source>- In a list **/** goes to the filter, **Enter** opens, **Esc** goes back, **Space** ticks.</source>
        <translation>- 一覧では、**/** キーで絞り込みへ移動し、**Enter**で開き、**Esc**で戻り、**Space**でチェックします。</translation>
    </message>
    <message>
        <source>- The strip at the top tells the state of every page; a click leads there. A state has a shape and a word, never a colour alone. **Unknown** is a state of its own.</source>
        <translation>- 上部の帯には各ページの状態が表示され、クリックするとそのページへ移動します。状態は色だけでなく、必ず形と言葉でも示されます。**不明**も一つの状態です。</translation>
    </message>
    <message>
        <source>- Nothing leaves this computer. What is changed is recorded, and can be checked later.</source>
        <translation>- このコンピューターの外には何も送りません。変更は記録され、後から確認できます。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>How to use Readyroom</source>
        <translation>Readyroomの使い方</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::HistoryDelegate</name>
    <message>
        <source>score %1</source>
        <comment>of the plan, after a change</comment>
        <translation>スコア%1</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::HistoryPanel</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>変更の起点</translation>
    </message>
    <message>
        <source>Choose since when you want to know what changed</source>
        <translation>いつからの変更を見るかを選択</translation>
    </message>
    <message>
        <source>Copy what is shown as Markdown</source>
        <translation>表示内容をMarkdownとしてコピー</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Score over time</source>
        <translation>スコアの推移</translation>
    </message>
    <message>
        <source>Reading the history of this plan</source>
        <translation>この計画の履歴を読み込み中</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>You look at this history for the first time</source>
        <translation>この履歴を見るのは初めてです</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <comment>in the history of a plan</comment>
        <translation>
            <numerusform>変更%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>Score</source>
        <comment>name of a line in a chart</comment>
        <translation>スコア</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file; since when</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::HistoryText</name>
    <message>
        <source>no estimate</source>
        <comment>hours of a task</comment>
        <translation>見積もりなし</translation>
    </message>
    <message>
        <source>Ticked “%1”</source>
        <comment>%1 is a task</comment>
        <translation>「%1」をチェックしました</translation>
    </message>
    <message>
        <source>Unticked “%1”</source>
        <comment>%1 is a task</comment>
        <translation>「%1」のチェックを外しました</translation>
    </message>
    <message>
        <source>Added “%1”</source>
        <comment>%1 is a task</comment>
        <translation>「%1」を追加</translation>
    </message>
    <message>
        <source>Removed “%1”</source>
        <comment>%1 is a task</comment>
        <translation>「%1」を削除</translation>
    </message>
    <message>
        <source>Renamed “%1” to “%2”</source>
        <comment>titles of a task</comment>
        <translation>「%1」を「%2」に名称変更</translation>
    </message>
    <message>
        <source>Priority of “%1”: %2, before: %3</source>
        <comment>%1 is a task, %2 and %3 are priorities</comment>
        <translation>「%1」の優先度: %2 (以前: %3)</translation>
    </message>
    <message>
        <source>Hours of “%1”: %2, before: %3</source>
        <comment>%1 is a task, %2 and %3 are hours</comment>
        <translation>「%1」の時間: %2 (以前: %3)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticked</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln件をチェック</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unticked</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln件のチェックを解除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>新規%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>削除%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln renamed</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>名称変更%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with another priority</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>優先度の変更%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with other hours</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>時間の変更%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>The history begins with this version of the plan</source>
        <translation>履歴は計画のこの版から始まります</translation>
    </message>
    <message>
        <source>Nothing older is known than the plan as it is now</source>
        <translation>現在の計画より古いものは不明です</translation>
    </message>
    <message>
        <source>This version cannot be read as a plan</source>
        <translation>この版は計画として読み取れません</translation>
    </message>
    <message>
        <source>%1 · commit %2 · %3</source>
        <comment>a person, a commit&apos;s id, its message</comment>
        <translation>%1 · コミット%2 · %3</translation>
    </message>
    <message>
        <source>Marked here</source>
        <translation>ここでチェック</translation>
    </message>
    <message>
        <source>%1 · marked here</source>
        <comment>a person</comment>
        <translation>%1 · ここでチェック</translation>
    </message>
    <message>
        <source>In the file, not committed yet</source>
        <translation>ファイル内 (未コミット)</translation>
    </message>
    <message>
        <source>Every change</source>
        <translation>すべての変更</translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation>昨日から</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>今週</translation>
    </message>
    <message>
        <source>Since last Monday</source>
        <translation>先週月曜日から</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>過去7日間</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>過去30日間</translation>
    </message>
    <message>
        <source>Since I looked last</source>
        <translation>前回の閲覧から</translation>
    </message>
    <message>
        <source>±%1</source>
        <comment>a number that did not change</comment>
        <translation>±%1</translation>
    </message>
    <message>
        <source>+%1</source>
        <comment>a rise</comment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>−%1</source>
        <comment>a fall</comment>
        <translation>−%1</translation>
    </message>
    <message>
        <source>Nothing that old is known of this plan</source>
        <translation>その時点の計画の状態は不明です</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>%1 is a signed number</comment>
        <translation>%1ポイント</translation>
    </message>
    <message>
        <source>The score is not known for both moments</source>
        <translation>両時点のスコアが揃っていません</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>%1&#x2009;h left</source>
        <comment>%1 is a signed number</comment>
        <translation>残作業%1&#x2009;時間</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between two short facts</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>The Git history cannot be read, only marks are known. %1</source>
        <comment>%1: an error in sentences</comment>
        <translation>Gitの履歴を読み取れないため、チェックだけを表示しています。%1</translation>
    </message>
    <message>
        <source>This plan is not committed to Git: only marks made here are known, and earlier scores are those of today&apos;s tasks.</source>
        <translation>この計画はGitにコミットされていません。ここで付けたチェックだけが分かり、過去のスコアは現在のタスクで計算しています。</translation>
    </message>
    <message>
        <source>This clone is shallow: what is older is not here. Fetch it with: git fetch --unshallow</source>
        <translation>このクローンはシャロー (shallow) のため、古い履歴がありません。取得するには: git fetch --unshallow</translation>
    </message>
    <message>
        <source>Versions older than two years, or beyond the last 500, are not shown.</source>
        <translation>2年より前の版と、直近500件より前の版は表示しません。</translation>
    </message>
    <message>
        <source>Moved “%1” from “%2” to “%3”</source>
        <comment>%1 is a task, %2 and %3 are sections</comment>
        <translation>「%1」を「%2」から「%3」へ移動</translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved to another section</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>セクション間の移動%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed here, not committed yet</source>
        <translation>ここで変更 (未コミット)</translation>
    </message>
    <message>
        <source>%1 · changed here, not committed yet</source>
        <comment>a person</comment>
        <translation>%1 · ここで変更 (未コミット)</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::KeyMapPage</name>
    <message>
        <source>Save &amp;keys as PDF…</source>
        <translation>キー一覧をPDFとして保存(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>絞り込み(&amp;F)</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作とキー</translation>
    </message>
    <message>
        <source>Write this list to a PDF, to be printed</source>
        <translation>この一覧を印刷用にPDFへ書き出す</translation>
    </message>
    <message>
        <source>Go to the filter line</source>
        <translation>絞り込み欄へ移動</translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>page: every action and its key</comment>
        <translation>キー</translation>
    </message>
    <message>
        <source>**Every action and its key**, menu by menu and page by page. Those of a page work while it is shown. Press / to look for a word or a key.</source>
        <translation>**すべての操作とそのキー**を、メニューとページごとに示します。ページのキーは、そのページの表示中に使えます。/で語句やキーを検索できます。</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>In every list</source>
        <translation>すべての一覧</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open what is selected</source>
        <translation>選択した項目を開く</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Clear the filter, then return to the list</source>
        <translation>絞り込みを消去し、一覧に戻る</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>チェック</translation>
    </message>
    <message>
        <source>Tick what is selected</source>
        <translation>選択した項目をチェック</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Show the keys of the page</source>
        <translation>ページのキーを表示</translation>
    </message>
    <message>
        <source>Save keys as PDF</source>
        <translation>キー一覧をPDFとして保存</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDFファイル (*.pdf)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <comment>%1 is a file</comment>
        <translation>%1を保存しました</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <comment>%1 is a file</comment>
        <translation>%1に書き込めません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Keys of Readyroom</source>
        <translation>Readyroomのキー一覧</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::KindMenu</name>
    <message>
        <source>&amp;Kinds of events</source>
        <translation>イベントの種類(&amp;K)</translation>
    </message>
    <message>
        <source>Show or hide the events of this kind</source>
        <translation>この種類のイベントの表示を切り替える</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::MainMenus</name>
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
        <source>&amp;Go</source>
        <comment>menu: to other pages and things</comment>
        <translation>移動(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::MainWindow</name>
    <message>
        <source>Readyroom</source>
        <translation>Readyroom</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>フォルダーを開く</translation>
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
        <source>&amp;Help on this page</source>
        <translation>このページのヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Explain what this page shows and how it is used</source>
        <translation>このページの内容と使い方を説明</translation>
    </message>
    <message>
        <source>A&amp;ll keys</source>
        <translation>すべてのキー(&amp;L)</translation>
    </message>
    <message>
        <source>List every action and its key</source>
        <translation>すべての操作とそのキーを一覧表示</translation>
    </message>
    <message>
        <source>Ctrl+F1</source>
        <translation>Ctrl+F1</translation>
    </message>
    <message>
        <source>&amp;Find action or thing…</source>
        <translation>操作や項目を検索(&amp;F)…</translation>
    </message>
    <message>
        <source>Search every action, task and file</source>
        <translation>すべての操作、タスク、ファイルを検索</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Go back to where you were</source>
        <translation>元の場所に戻る</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Left</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>進む(&amp;N)</translation>
    </message>
    <message>
        <source>Go forward again</source>
        <translation>もう一度先へ進む</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Right</translation>
    </message>
    <message>
        <source>&amp;Close page</source>
        <translation>ページを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Close this page; tabs of features stay</source>
        <translation>このページを閉じる (機能のタブは残ります)</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Ctrl+W</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::MergeDialog</name>
    <message>
        <source>Your lines</source>
        <translation>自分の行</translation>
    </message>
    <message>
        <source>The file&apos;s lines</source>
        <translation>ファイルの行</translation>
    </message>
    <message>
        <source>Merged text</source>
        <translation>マージ結果</translation>
    </message>
    <message>
        <source>Take &amp;mine</source>
        <translation>自分の行を採用(&amp;M)</translation>
    </message>
    <message>
        <source>Take &amp;theirs</source>
        <translation>ファイルの行を採用(&amp;T)</translation>
    </message>
    <message>
        <source>Merge %1</source>
        <comment>%1 is a file</comment>
        <translation>%1をマージ</translation>
    </message>
    <message>
        <source>Use your lines for this conflict</source>
        <translation>この競合では自分の行を使う</translation>
    </message>
    <message>
        <source>Use the file&apos;s lines for this conflict</source>
        <translation>この競合ではファイルの行を使う</translation>
    </message>
    <message>
        <source>Your edit</source>
        <translation>自分の編集</translation>
    </message>
    <message>
        <source>The file as it is now</source>
        <translation>現在のファイル</translation>
    </message>
    <message>
        <source>Merged &amp;text, which you may change</source>
        <translation>マージ結果 (編集可能)(&amp;X)</translation>
    </message>
    <message>
        <source>Write merged text</source>
        <translation>マージ結果を書き込む</translation>
    </message>
    <message numerus="yes">
        <source>You and someone else changed the same lines. %Ln conflict(s) are left.</source>
        <translation>
            <numerusform>自分とほかの人が同じ行を変更しました。残りの競合: %Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>Your edit and the file&apos;s new text go together. Nothing is written before you say so.</source>
        <translation>自分の編集とファイルの新しいテキストは両立します。指示があるまで何も書き込みません。</translation>
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
        <source>%Ln entry(ies)</source>
        <comment>of the plan</comment>
        <translation>
            <numerusform>%Ln項目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln entry(ies); the filter hides %2</source>
        <comment>of the plan</comment>
        <translation>
            <numerusform>%Ln項目中%1項目 (絞り込みで%2項目を非表示)</numerusform>
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
    <name>readyroom::ui::PageTabs</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Close this page</source>
        <translation>このページを閉じる</translation>
    </message>
    <message>
        <source>Close %1</source>
        <comment>%1 is a page</comment>
        <translation>%1を閉じる</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>tab; its badge</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::PaletteModel</name>
    <message>
        <source>Task</source>
        <comment>kind of a thing that was found</comment>
        <translation>タスク</translation>
    </message>
    <message>
        <source>File</source>
        <comment>kind of a thing that was found</comment>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Action</source>
        <comment>kind of a thing that was found</comment>
        <translation>操作</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>for a screen reader: title, kind, context</comment>
        <translation>%1、%2、%3</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::PlanBanners</name>
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
        <source>%1–%2</source>
        <comment>first and last line</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 has unresolved merge conflicts in lines %2. Both sides are shown; they cannot be ticked or edited here.</source>
        <translation>%1の%2行目に未解決のマージ競合があります。両方を表示していますが、ここではチェックも編集もできません。</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>エディターで開く</translation>
    </message>
    <message>
        <source>%1 changed on disk while you write a new task. What you typed is kept.</source>
        <comment>%1 is a file</comment>
        <translation>新しいタスクの入力中に%1がディスク上で変更されました。入力内容は保持されています。</translation>
    </message>
    <message>
        <source>%1 changed on disk while you edit “%2”. What you typed is kept.</source>
        <comment>%1 is a file; %2 a task</comment>
        <translation>「%2」の編集中に%1がディスク上で変更されました。入力内容は保持されています。</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>マージ…</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is gone, and %Ln task(s) may be the same one.</source>
        <comment>%1 is the title that a task had</comment>
        <translation>
            <numerusform>「%1」がなくなりました。同じタスクの可能性があるものが%Ln件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>判断する…</translation>
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
</context>
<context>
    <name>readyroom::ui::PlanEditing</name>
    <message>
        <source>Save or discard the open form first</source>
        <translation>先に開いているフォームを保存するか破棄してください</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::PlanHeader</name>
    <message>
        <source>Plan</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Choose the plan to show</source>
        <translation>表示する計画を選択</translation>
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
        <source>Ready: all %Ln task(s) done</source>
        <translation>
            <numerusform>準備完了: 全%Ln件のタスクが完了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not ready: %Ln critical task(s) open</source>
        <translation>
            <numerusform>準備未完了: 重大タスク%Ln件が未完了</numerusform>
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
    <name>readyroom::ui::ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
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
        <translation>計画をコミット(&amp;M)…</translation>
    </message>
    <message>
        <source>Commit the plan&apos;s file to its Git repository</source>
        <translation>計画のファイルをGitリポジトリにコミット</translation>
    </message>
    <message>
        <source>Ctrl+Shift+K</source>
        <translation>Ctrl+Shift+K</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Take back what was done last to a plan in this session</source>
        <translation>このセッションで最後に計画へ加えた変更を取り消す</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Do again what was taken back last</source>
        <translation>最後に取り消した操作をやり直す</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>&amp;New task…</source>
        <translation>新しいタスク(&amp;N)…</translation>
    </message>
    <message>
        <source>Write a new task at the end of the selected task&apos;s section</source>
        <translation>選択したタスクのセクションの末尾に新しいタスクを書き込む</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>&amp;Edit task</source>
        <translation>タスクを編集(&amp;E)</translation>
    </message>
    <message>
        <source>Change the selected task, or several selected tasks at once</source>
        <translation>選択したタスクを変更 (複数選択にも対応)</translation>
    </message>
    <message>
        <source>&amp;Move to section…</source>
        <translation>セクションへ移動(&amp;M)…</translation>
    </message>
    <message>
        <source>Move the selected tasks to the end of another section</source>
        <translation>選択したタスクを別のセクションの末尾へ移動</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Ctrl+Shift+M</translation>
    </message>
    <message>
        <source>Remo&amp;ve task</source>
        <translation>タスクを削除(&amp;D)</translation>
    </message>
    <message>
        <source>Remove the selected tasks from the plan&apos;s file</source>
        <translation>選択したタスクを計画のファイルから削除</translation>
    </message>
    <message>
        <source>Ctrl+Del</source>
        <translation>Ctrl+Del</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>履歴(&amp;H)</translation>
    </message>
    <message>
        <source>Show how the plan changed, and since when</source>
        <translation>計画がいつからどう変わったかを表示</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <translation>Ctrl+Shift+H</translation>
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
    <message>
        <source>This task is not in %1 any more</source>
        <comment>%1 is a file</comment>
        <translation>このタスクはもう%1にありません</translation>
    </message>
    <message>
        <source>This page shows **what stands between the service and production**: the tasks of a plan that is a Markdown file in your repository. The line at the top is the answer in one sentence.</source>
        <translation>このページは、**サービスの本番稼働までに残っていること**、つまりリポジトリにあるMarkdownファイルの計画のタスクを示します。一番上の行が、一文での答えです。</translation>
    </message>
    <message>
        <source>- **Left:** the score and each pillar&apos;s own. It is the weight of the tasks that are done: critical 10, high 7.5, medium 5, low 2.5. Click a number to see what it is made of.</source>
        <translation>- **左:** 全体と各柱のスコアです。完了したタスクの重み (重大10、高7.5、中5、低2.5) から求めます。数値をクリックすると内訳が表示されます。</translation>
    </message>
    <message>
        <source>- **Middle:** the tasks, grouped as you like. Space ticks one: a single character of the file changes, and it can be taken back. An open critical task keeps the plan from being ready, whatever the score.</source>
        <translation>- **中央:** タスクを好みの方法でグループ化して示します。スペースキーでチェックすると、ファイルの1文字だけが変わり、取り消すこともできます。重大なタスクが未完了なら、スコアにかかわらず準備完了にはなりません。</translation>
    </message>
    <message>
        <source>- **Right:** the selected task as the plan has it, with its line, its files and what it depends on.</source>
        <translation>- **右:** 選択したタスクを計画の記載どおりに、行、ファイル、依存先とともに示します。</translation>
    </message>
    <message>
        <source>- **Findings:** where the plan contradicts itself: hours that do not add up, two priorities for one task, rows that match nothing. Enter goes to the task.</source>
        <translation>- **指摘:** 合わない時間の合計、1つのタスクに付いた2つの優先度、対応のない行など、計画の矛盾を示します。Enterキーでタスクに移動します。</translation>
    </message>
    <message>
        <source>A **step without a box** is unknown: it never counts as done. A change that an editor or Git makes to the file appears here by itself.</source>
        <translation>**チェック欄のない手順**は不明とみなし、完了には数えません。エディターやGitによるファイルの変更は、自動的にここへ反映されます。</translation>
    </message>
    <message>
        <source>Recorded what became of the task</source>
        <translation>タスクの行方を記録しました</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ReadinessView</name>
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
        <source>No plan here yet</source>
        <translation>まだ計画がありません</translation>
    </message>
    <message>
        <source>A plan is a Markdown file with a checklist: “- [ ] a task”. Readyroom shows its tasks, scores its pillars and finds where it contradicts itself.</source>
        <translation>計画とは、チェックリスト「- [ ] タスク」を含むMarkdownファイルです。Readyroomはタスクを表示し、柱ごとにスコアを付け、矛盾を見つけます。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再読み込み</translation>
    </message>
    <message numerus="yes">
        <source>Readiness %1 · not ready: %Ln critical</source>
        <comment>score; critical tasks open</comment>
        <translation>
            <numerusform>準備度 %1 · 準備未完了: 重大%Ln件</numerusform>
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
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Copied as Markdown</source>
        <translation>Markdownとしてコピーしました</translation>
    </message>
    <message>
        <source>%1 (%2 this week)</source>
        <comment>score; a signed number</comment>
        <translation>%1 (今週%2)</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新しい計画</translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation>別のフォルダーを開く</translation>
    </message>
    <message>
        <source>Readiness unknown</source>
        <translation>準備度は不明</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::RenameDialog</name>
    <message>
        <source>line %1</source>
        <comment>of a file</comment>
        <translation>%1行目</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>where a task stands: headings; line of the file</comment>
        <translation>%1、%2行目</translation>
    </message>
    <message>
        <source>What became of this task?</source>
        <translation>このタスクはどうなりましたか?</translation>
    </message>
    <message>
        <source>“%1” is no longer in the plan under this name. If one of these is the same task, its record goes on with it.</source>
        <comment>%1 is the title that a task had</comment>
        <translation>「%1」という名前のタスクは計画からなくなりました。次のいずれかが同じタスクなら、記録を引き継ぎます。</translation>
    </message>
    <message>
        <source>Tasks that it may be</source>
        <translation>同じ可能性のあるタスク</translation>
    </message>
    <message>
        <source>It is &amp;this one</source>
        <translation>これと同じ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;None: it was removed</source>
        <translation>該当なし: 削除された(&amp;N)</translation>
    </message>
    <message>
        <source>Decide &amp;later</source>
        <translation>後で判断(&amp;L)</translation>
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
        <source>%Ln character(s) were misread as %1 when the file was saved.</source>
        <comment>%1 is an encoding</comment>
        <translation>
            <numerusform>ファイルの保存時に%Ln文字が%1として誤って解釈されました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rewriting puts them right in %Ln line(s) and changes nothing else.</source>
        <translation>
            <numerusform>書き直すと%Ln行が正しくなり、ほかは何も変わりません。</numerusform>
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
        <source>State known for %1&#x2009;% of the weight; %Ln task(s) unknown</source>
        <translation>
            <numerusform>重みの%1&#x2009;%で状態が判明、%Ln件のタスクは不明</numerusform>
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
    <name>readyroom::ui::SecretControls</name>
    <message>
        <source>%1: %2</source>
        <comment>what a button does; what it does it to</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Read it back from the keychain without showing it</source>
        <translation>表示せずにキーチェーンから読み戻す</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>更新…</translation>
    </message>
    <message>
        <source>Put another value in its place</source>
        <translation>別の値に置き換える</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Copy or delete it</source>
        <translation>コピーまたは削除</translation>
    </message>
    <message>
        <source>&amp;Copy to the clipboard</source>
        <translation>クリップボードにコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Put its value on the clipboard, which forgets it after 30 seconds</source>
        <translation>値をクリップボードに置き、30秒後に消去する</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>削除(&amp;D)…</translation>
    </message>
    <message>
        <source>Take it out of the keychain, for good</source>
        <translation>キーチェーンから完全に取り除く</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::SecretDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>such as smtp or api-token</source>
        <comment>the name of a secret</comment>
        <translation>例: smtp、api-token</translation>
    </message>
    <message>
        <source>&amp;Hosts</source>
        <translation>ホスト(&amp;H)</translation>
    </message>
    <message>
        <source>such as api.example.org, 192.0.2.7</source>
        <comment>hosts</comment>
        <translation>例: api.example.org, 192.0.2.7</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>値(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Show what is typed</source>
        <translation>入力内容を表示(&amp;S)</translation>
    </message>
    <message>
        <source>Add a secret</source>
        <translation>シークレットの追加</translation>
    </message>
    <message>
        <source>The value goes into the keychain, bound to these hosts. Configuration names it: secret://name.</source>
        <translation>値はこれらのホストに結び付けてキーチェーンに保存されます。設定ではsecret://名前と書きます。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Rotate %1</source>
        <comment>%1 is the name of a secret</comment>
        <translation>%1を更新</translation>
    </message>
    <message>
        <source>The new value takes the place of the old one, which is gone. The name stays, so no configuration has to be changed.</source>
        <translation>新しい値が古い値に置き換わり、古い値は失われます。名前は変わらないため、設定の変更は不要です。</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>A name has letters, digits and, between them, dots, dashes or underscores; 64 at most.</source>
        <translation>名前には英数字と、その間にピリオド、ハイフン、下線を使えます。最大64文字です。</translation>
    </message>
    <message>
        <source>Waiting for the keychain. If it is locked, it asks in a window of its own.</source>
        <translation>キーチェーンを待っています。ロックされている場合は、専用のウィンドウで確認されます。</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::SecretText</name>
    <message>
        <source>For %1</source>
        <comment>%1 is a list of hosts</comment>
        <translation>対象: %1</translation>
    </message>
    <message>
        <source>Added %1</source>
        <comment>%1 is an age: 3 d ago</comment>
        <translation>追加: %1</translation>
    </message>
    <message>
        <source>Rotated %1, added %2</source>
        <comment>ages: 3 d ago</comment>
        <translation>更新: %1、追加: %2</translation>
    </message>
    <message>
        <source>Last used %1</source>
        <comment>%1 is an age: 3 d ago</comment>
        <translation>最終使用: %1</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Rotation is due</source>
        <translation>更新の時期です</translation>
    </message>
    <message numerus="yes">
        <source>Rotation is overdue by %n day(s)</source>
        <translation>
            <numerusform>更新が%n日遅れています</numerusform>
        </translation>
    </message>
    <message>
        <source>Rotation is due within a day</source>
        <translation>1日以内に更新の時期</translation>
    </message>
    <message numerus="yes">
        <source>Rotation is due in %n day(s)</source>
        <translation>
            <numerusform>あと%n日で更新の時期</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not in the keychain. Rotate it to store it again, or delete it.</source>
        <translation>キーチェーンにありません。更新して保存し直すか、削除してください。</translation>
    </message>
    <message>
        <source>The keychain is locked, or unlocking it was refused. Unlock it, then try again.</source>
        <translation>キーチェーンがロックされているか、ロック解除が拒否されました。解除してからやり直してください。</translation>
    </message>
    <message>
        <source>There is no keychain. Start one, such as GNOME Keyring, KWallet or KeePassXC, then try again.</source>
        <translation>キーチェーンがありません。GNOME Keyring、KWallet、KeePassXCなどを起動してからやり直してください。</translation>
    </message>
    <message>
        <source>This desktop does not let Readyroom use the keychain. Allow it, then try again.</source>
        <translation>このデスクトップではReadyroomによるキーチェーンの使用が許可されていません。許可してからやり直してください。</translation>
    </message>
    <message>
        <source>The keychain did not answer in time. Look for its window behind this one, then try again.</source>
        <translation>キーチェーンが時間内に応答しませんでした。背後のウィンドウを確認してからやり直してください。</translation>
    </message>
    <message>
        <source>There is a secret of this name. Choose another name, or rotate that one.</source>
        <translation>同じ名前のシークレットがあります。別の名前にするか、そのシークレットを更新してください。</translation>
    </message>
    <message numerus="yes">
        <source>The value needs at least %n byte(s): a shorter one could not be kept out of logs.</source>
        <translation>
            <numerusform>値は%nバイト以上必要です。短い値はログから確実に除外できません。</numerusform>
        </translation>
    </message>
    <message>
        <source>The value is not text.</source>
        <translation>値がテキストではありません。</translation>
    </message>
    <message>
        <source>The value is longer than %1.</source>
        <comment>%1 is a size: 64 kB</comment>
        <translation>値が%1を超えています。</translation>
    </message>
    <message>
        <source>It needs a host that it may be sent to.</source>
        <translation>送信先として許可するホストが必要です。</translation>
    </message>
    <message>
        <source>“%1” is not a host: give its name or address alone.</source>
        <translation>「%1」はホストではありません。名前またはアドレスだけを入力してください。</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::SecretsRoom</name>
    <message>
        <source>Secrets</source>
        <translation>シークレット</translation>
    </message>
    <message>
        <source>Add a secret…</source>
        <translation>シークレットを追加…</translation>
    </message>
    <message>
        <source>In the keychain alone</source>
        <translation>キーチェーンのみに保存</translation>
    </message>
    <message>
        <source>Configuration names a secret, as in secret://smtp. Its value stays in this desktop&apos;s keychain and is sent to the hosts it is bound to, never into a file, a log or the record of events.</source>
        <translation>設定ではsecret://smtpのようにシークレットを名前で指定します。値はこのデスクトップのキーチェーンに保存され、結び付けたホストにのみ送信されます。ファイル、ログ、イベントの記録には残りません。</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>開いているワークスペースはありません</translation>
    </message>
    <message>
        <source>Each workspace has secrets of its own. Open one to see them.</source>
        <translation>シークレットはワークスペースごとに管理されます。表示するにはワークスペースを開いてください。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>No secrets yet</source>
        <translation>シークレットはまだありません</translation>
    </message>
    <message>
        <source>Add the password or token that a configuration names, and the hosts that may get it.</source>
        <translation>設定で指定するパスワードやトークンと、それを受け取れるホストを追加してください。</translation>
    </message>
    <message>
        <source>The keychain is locked. It asks to be unlocked when a secret is added.</source>
        <translation>キーチェーンはロックされています。シークレットの追加時にロック解除を求められます。</translation>
    </message>
    <message>
        <source>The keychain is locked. Nothing that needs a secret works until it is unlocked.</source>
        <translation>キーチェーンはロックされています。解除するまで、シークレットを必要とする処理は動作しません。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロック解除</translation>
    </message>
    <message>
        <source>It is in the keychain.</source>
        <translation>キーチェーンにあります。</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>キーチェーンに問い合わせ中…</translation>
    </message>
    <message>
        <source>It is in the keychain and can be read.</source>
        <translation>キーチェーンにあり、読み取れます。</translation>
    </message>
    <message>
        <source>Copied. The clipboard forgets it after 30 seconds.</source>
        <translation>コピーしました。30秒後にクリップボードから消去されます。</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::SectionDialog</name>
    <message>
        <source>Move to section</source>
        <translation>セクションへ移動</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln task(s) to the end of this &amp;section:</source>
        <translation>
            <numerusform>%Ln件のタスクを末尾に移動するセクション(&amp;S):</numerusform>
        </translation>
    </message>
    <message>
        <source>Sections of the plan</source>
        <translation>計画のセクション</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::SecurityText</name>
    <message>
        <source>A certificate has ended.</source>
        <translation>証明書の有効期限が切れています。</translation>
    </message>
    <message>
        <source>The certificate is for another host.</source>
        <translation>証明書が別のホスト用です。</translation>
    </message>
    <message>
        <source>The certificate signs itself.</source>
        <translation>自己署名証明書です。</translation>
    </message>
    <message>
        <source>The server does not send the certificate between its own and the root.</source>
        <translation>サーバーが中間証明書を送信していません。</translation>
    </message>
    <message>
        <source>The root of its certificates is not known here.</source>
        <translation>ルート証明書が登録されていません。</translation>
    </message>
    <message>
        <source>Its certificate was revoked.</source>
        <translation>証明書が失効しています。</translation>
    </message>
    <message>
        <source>A certificate ends soon.</source>
        <translation>証明書の有効期限が間近です。</translation>
    </message>
    <message>
        <source>Encryption: %1</source>
        <comment>the name of a weakness, such as oldProtocol</comment>
        <translation>暗号化: %1</translation>
    </message>
    <message>
        <source>The grade of its headers is below what it should be.</source>
        <translation>ヘッダーの評価が基準を下回っています。</translation>
    </message>
    <message>
        <source>Its liveness, readiness and startup contradict each other.</source>
        <translation>liveness、readiness、startupの応答が矛盾しています。</translation>
    </message>
    <message>
        <source>A route answers without credentials that needs them.</source>
        <translation>認証が必要なルートが認証なしで応答しています。</translation>
    </message>
    <message>
        <source>The route for tokens answers without one.</source>
        <translation>トークンが必要なルートがトークンなしで応答しています。</translation>
    </message>
    <message>
        <source>It accepts a token that it has to refuse.</source>
        <translation>拒否すべきトークンを受け入れています。</translation>
    </message>
    <message>
        <source>The same request sent twice has made two things.</source>
        <translation>同じリクエストを2回送信すると2件作成されます。</translation>
    </message>
    <message>
        <source>A burst of requests met no limit.</source>
        <translation>連続リクエストが制限されませんでした。</translation>
    </message>
    <message>
        <source>It limits requests, but does not say when to come back.</source>
        <translation>リクエストは制限されますが、再試行の時期が示されません。</translation>
    </message>
    <message>
        <source>Headers: %1 (%2 points)</source>
        <comment>a letter such as B+; a number</comment>
        <translation>ヘッダー: %1（%2点）</translation>
    </message>
    <message>
        <source>Headers: %1</source>
        <comment>why they could not be graded</comment>
        <translation>ヘッダー: %1</translation>
    </message>
    <message>
        <source>Presence of headers: %1</source>
        <comment>a letter such as B</comment>
        <translation>ヘッダーの有無: %1</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <comment>names of headers</comment>
        <translation>不足: %1</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::SettingRow</name>
    <message>
        <source>%1: %2</source>
        <comment>what a button does; what it does it to</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::SettingsPage</name>
    <message>
        <source>As the system</source>
        <comment>language</comment>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>theme</comment>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>theme</comment>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>theme</comment>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <comment>theme</comment>
        <translation>ハイコントラスト (ライト)</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <comment>theme</comment>
        <translation>ハイコントラスト (ダーク)</translation>
    </message>
    <message>
        <source>No setting holds these words.</source>
        <translation>この語句を含む設定はありません。</translation>
    </message>
    <message>
        <source>&amp;Find a setting</source>
        <translation>設定を検索(&amp;F)</translation>
    </message>
    <message>
        <source>Find a setting ( / )</source>
        <comment>placeholder; the slash is the key that comes here</comment>
        <translation>設定を検索 ( / )</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Rooms of the settings</source>
        <translation>設定の分類</translation>
    </message>
    <message>
        <source>General</source>
        <translation>全般</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>The words of menus and pages. Your plans stay in the language they are written in.</source>
        <translation>メニューとページの言語です。計画は書かれた言語のまま表示されます。</translation>
    </message>
    <message>
        <source>Open the windows of last time</source>
        <translation>前回のウィンドウを開く</translation>
    </message>
    <message>
        <source>When Readyroom is started without a folder, the workspaces that were open come back, each in its place.</source>
        <translation>フォルダーを指定せずにReadyroomを起動すると、開いていたワークスペースが元の位置に復元されます。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Light or dark colours; every state has a shape of its own, too.</source>
        <translation>明るい配色か暗い配色かを選びます。どの状態にも固有の形があります。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>size of texts</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of texts</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Texts and what holds them, beside the scale of the desktop.</source>
        <translation>文字とその周りの大きさです。デスクトップの拡大率に加えて適用されます。</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>トレイ</translation>
    </message>
    <message>
        <source>Show the worst state in the tray</source>
        <translation>最も悪い状態をトレイに表示</translation>
    </message>
    <message>
        <source>A small icon on the desktop&apos;s panel says how all open workspaces are.</source>
        <translation>デスクトップのパネルの小さなアイコンで、開いているすべてのワークスペースの状態を示します。</translation>
    </message>
    <message>
        <source>This desktop has no tray to show it in.</source>
        <translation>このデスクトップにはトレイがありません。</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>トレイで動作を続ける</translation>
    </message>
    <message>
        <source>Closing the last window leaves the icon there; Quit ends Readyroom.</source>
        <translation>最後のウィンドウを閉じてもアイコンは残ります。「終了」でReadyroomを終了します。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Find a setting by its words</source>
        <translation>語句で設定を検索</translation>
    </message>
    <message>
        <source>Whatever you set here holds at once.

- Type a word in the line at the top to find a setting in all rooms.
- **Workspace and trust** lists what each open workspace was allowed to run and send, and takes it back.
- **Secrets** lists the passwords and tokens of this window&apos;s workspace, never their values, and says when each is to be rotated.
- **Your data** says where everything is kept.</source>
        <translation>ここでの設定はすぐに反映されます。

- 上の欄に語句を入力すると、すべての分類から設定を検索できます。
- **ワークスペースと信頼**には、開いている各ワークスペースに許可された実行と送信が表示され、取り消すこともできます。
- **シークレット**には、このウィンドウのワークスペースのパスワードとトークンの一覧と更新時期が表示されます。値は表示されません。
- **データ**には、それぞれの保存場所が表示されます。</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::TaskForm</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>such as 3, 2-3 or 30 min</source>
        <comment>an effort</comment>
        <translation>例: 3、2-3、30 min</translation>
    </message>
    <message>
        <source>such as 3 or 1-2</source>
        <comment>weeks of the plan</comment>
        <translation>例: 3、1-2</translation>
    </message>
    <message>
        <source>One note a line</source>
        <translation>1行に1つのメモ</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>タイトル(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Priority</source>
        <translation>優先度(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>時間(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Weeks</source>
        <translation>週(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>担当(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>メモ(&amp;N)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Write this to the plan&apos;s file</source>
        <translation>計画のファイルに書き込む</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Leave the plan as it is</source>
        <translation>計画を変更しない</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>タスクを編集</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新しいタスク</translation>
    </message>
    <message>
        <source>At the end of “%1”</source>
        <comment>a section</comment>
        <translation>「%1」の末尾</translation>
    </message>
    <message>
        <source>A task needs a title.</source>
        <translation>タスクにはタイトルが必要です。</translation>
    </message>
    <message>
        <source>The hours cannot be understood. Write a figure, a range such as 2-3, or add a unit.</source>
        <translation>時間を解釈できません。数値、2-3のような範囲、または単位付きで入力してください。</translation>
    </message>
    <message>
        <source>The weeks cannot be understood. Write a number, or two such as 1-2.</source>
        <translation>週を解釈できません。数値、または1-2のように2つの数値で入力してください。</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ThemeMenu</name>
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
        <source>Light or dark, as the desktop is</source>
        <translation>デスクトップに合わせて明暗を切り替え</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <comment>theme</comment>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>Dark words on a light ground</source>
        <translation>明るい背景に暗い文字</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <comment>theme</comment>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>Light words on a dark ground</source>
        <translation>暗い背景に明るい文字</translation>
    </message>
    <message>
        <source>High contrast, l&amp;ight</source>
        <comment>theme</comment>
        <translation>ハイコントラスト (ライト)(&amp;I)</translation>
    </message>
    <message>
        <source>Black on white, with strong lines</source>
        <translation>白地に黒、太い線</translation>
    </message>
    <message>
        <source>High contrast, d&amp;ark</source>
        <comment>theme</comment>
        <translation>ハイコントラスト (ダーク)(&amp;A)</translation>
    </message>
    <message>
        <source>White on black, with strong lines</source>
        <translation>黒地に白、太い線</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::TimeChart</name>
    <message>
        <source>No values in this range of time</source>
        <translation>この期間の値はありません</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a series and its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between two short facts</comment>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::TimeChartCanvas</name>
    <message>
        <source>No values in this range of time</source>
        <translation>この期間の値はありません</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::TrayIcon</name>
    <message>
        <source>nothing to report</source>
        <translation>報告なし</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a workspace; its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Readyroom</source>
        <translation>Readyroom</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>新しいウィンドウ</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::TrustDialog</name>
    <message>
        <source>Trust %1</source>
        <comment>%1 is a workspace</comment>
        <translation>%1を信頼</translation>
    </message>
    <message>
        <source>The configuration of %1 wants to %2.</source>
        <comment>%1 is a workspace; %2 is a list of verbs</comment>
        <translation>%1の設定ファイルは次を求めています: %2。</translation>
    </message>
    <message>
        <source>Whoever can write readyroom.yaml decides what happens here in your name. Trust it only when you would do this yourself. Any later change to the file asks again; you can take trust back in the settings.</source>
        <translation>readyroom.yamlに書き込める人は、ここであなたの名義で行われることを決められます。自分でも同じことを行う場合にのみ信頼してください。ファイルが後で変更されるたびに改めて確認します。信頼は設定で取り消せます。</translation>
    </message>
    <message>
        <source>Trust this configuration</source>
        <translation>この設定ファイルを信頼</translation>
    </message>
    <message>
        <source>Keep read-only</source>
        <translation>読み取り専用のまま</translation>
    </message>
    <message>
        <source>What it wants</source>
        <translation>要求内容</translation>
    </message>
    <message>
        <source>Views of the configuration</source>
        <translation>設定ファイルの表示</translation>
    </message>
    <message>
        <source>Changes since %1</source>
        <comment>%1 is a date and a time</comment>
        <translation>%1以降の変更</translation>
    </message>
    <message>
        <source>The changes cannot be shown.</source>
        <translation>変更を表示できません。</translation>
    </message>
    <message>
        <source>The whole readyroom.yaml</source>
        <translation>readyroom.yaml全体</translation>
    </message>
    <message>
        <source>Line %1</source>
        <comment>of a file, heading of what changed there</comment>
        <translation>%1行目</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::TrustPrompt</name>
    <message>
        <source>readyroom.yaml has changed since you trusted it. It wants to %1. Nothing runs until you trust it.</source>
        <comment>%1 is a list of verbs</comment>
        <translation>readyroom.yamlは信頼した後に変更されました。次を求めています: %1。信頼するまで何も実行しません。</translation>
    </message>
    <message>
        <source>This workspace wants to %1. Nothing runs until you trust it.</source>
        <comment>%1 is a list of verbs</comment>
        <translation>このワークスペースは次を求めています: %1。信頼するまで何も実行しません。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::TrustRoom</name>
    <message>
        <source>Workspace and trust</source>
        <translation>ワークスペースと信頼</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>開いているワークスペースはありません</translation>
    </message>
    <message>
        <source>What a workspace may run and send is shown here while it is open.</source>
        <translation>ワークスペースに許可された実行と送信は、開いている間ここに表示されます。</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>It asks for nothing: its configuration runs and sends nothing.</source>
        <translation>何も求めていません。設定ファイルは実行も送信も行いません。</translation>
    </message>
    <message>
        <source>Changed since it was trusted, so nothing runs. It wants to %1.</source>
        <comment>%1 is a list of verbs</comment>
        <translation>信頼した後に変更されたため、何も実行しません。次を求めています: %1。</translation>
    </message>
    <message>
        <source>Not trusted, so nothing runs. It wants to %1.</source>
        <comment>%1 is a list of verbs</comment>
        <translation>信頼されていないため、何も実行しません。次を求めています: %1。</translation>
    </message>
    <message>
        <source>Trusted as it is now.</source>
        <translation>現在の内容で信頼されています。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Configuration %1</source>
        <comment>%1 is the start of a hash</comment>
        <translation>設定ファイル %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was allowed: its kind; the thing</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Allowed %1</source>
        <comment>%1 is a date and a time</comment>
        <translation>%1に許可</translation>
    </message>
    <message>
        <source>Allowed %1 by %2</source>
        <comment>%1 is a date and a time; %2 a person</comment>
        <translation>%1に%2が許可</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::TrustText</name>
    <message numerus="yes">
        <source>run %Ln command(s)</source>
        <translation>
            <numerusform>コマンド%Ln件の実行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contact %Ln host(s)</source>
        <translation>
            <numerusform>ホスト%Ln件への接続</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>send %Ln environment variable(s)</source>
        <translation>
            <numerusform>環境変数%Ln件の送信</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>send %Ln secret(s)</source>
        <translation>
            <numerusform>シークレット%Ln件の送信</numerusform>
        </translation>
    </message>
    <message>
        <source>Commands to run</source>
        <translation>実行するコマンド</translation>
    </message>
    <message>
        <source>Hosts to contact</source>
        <translation>接続先ホスト</translation>
    </message>
    <message>
        <source>Environment variables to send</source>
        <translation>送信する環境変数</translation>
    </message>
    <message>
        <source>Secrets to send</source>
        <translation>送信するシークレット</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ValueAxis</name>
    <message>
        <source>unknown</source>
        <comment>a value that was not measured</comment>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::WelcomePage</name>
    <message>
        <source>Open a folder to begin</source>
        <translation>フォルダーを開いて開始</translation>
    </message>
    <message>
        <source>Readyroom reads the plans in a folder: Markdown files with checklists. Opening only reads; nothing is changed or sent.</source>
        <translation>Readyroomは、フォルダー内の計画 (チェックリストを含むMarkdownファイル) を読み込みます。開いても読み取るだけで、変更や送信は行いません。</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>最近使ったワークスペース</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Show the plans of a folder</source>
        <translation>フォルダーの計画を表示</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新しい計画</translation>
    </message>
    <message>
        <source>Write a plan to start from into a folder of yours and open it</source>
        <translation>ひな形の計画を任意のフォルダーに書き込んで開く</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>サンプルを試す</translation>
    </message>
    <message>
        <source>Show the sample workspace that comes with Readyroom</source>
        <translation>Readyroomに付属のサンプルワークスペースを表示</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open this workspace here</source>
        <translation>このワークスペースをここで開く</translation>
    </message>
    <message>
        <source>Open in new window</source>
        <translation>新しいウィンドウで開く</translation>
    </message>
    <message>
        <source>Open this workspace in a window of its own</source>
        <translation>このワークスペースを専用のウィンドウで開く</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>一覧から削除</translation>
    </message>
    <message>
        <source>Forget this workspace; its files stay as they are</source>
        <translation>このワークスペースを一覧から外す (ファイルはそのまま残ります)</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <comment>%1 is a date and a time</comment>
        <translation>%1に開きました</translation>
    </message>
    <message>
        <source>Folder not found: %1</source>
        <translation>フォルダーが見つかりません: %1</translation>
    </message>
    <message>
        <source>score %1</source>
        <comment>readiness, 0 to 100</comment>
        <translation>スコア%1</translation>
    </message>
    <message>
        <source>score unknown</source>
        <translation>スコア不明</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::WorkspaceBar</name>
    <message>
        <source>store: local</source>
        <comment>where the record is kept</comment>
        <translation>保存先: ローカル</translation>
    </message>
    <message>
        <source>What happens here is recorded on this computer and sent nowhere</source>
        <translation>ここでの操作はこのコンピューターに記録され、どこにも送信されません</translation>
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
</context>
</TS>
