<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AuditCommand</name>
    <message>
        <source>The journal is whole: every event is as it was recorded.</source>
        <translation>Das Journal ist vollständig: Jedes Ereignis ist so, wie es aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>The journal was tampered with; the first bad row is event %1: %2.</source>
        <comment>%1 is a number, %2 an untranslated technical reason</comment>
        <translation>Das Journal wurde verfälscht; die erste fehlerhafte Zeile ist Ereignis %1: %2.</translation>
    </message>
    <message>
        <source>The journal was tampered with: %1.</source>
        <comment>%1 is an untranslated technical reason</comment>
        <translation>Das Journal wurde verfälscht: %1.</translation>
    </message>
    <message>
        <source>Events are missing from event %1 on: %2.</source>
        <comment>%1 is a number, %2 an untranslated technical reason</comment>
        <translation>Ab Ereignis %1 fehlen Ereignisse: %2.</translation>
    </message>
    <message>
        <source>Whether events are missing at the end cannot be known: %1.</source>
        <comment>%1 is an untranslated technical reason</comment>
        <translation>Ob am Ende Ereignisse fehlen, lässt sich nicht feststellen: %1.</translation>
    </message>
    <message>
        <source>The journal cannot be read: %1.</source>
        <comment>%1 is an untranslated technical reason</comment>
        <translation>Das Journal lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>Journal: %1</source>
        <translation>Journal: %1</translation>
    </message>
    <message>
        <source>Events: %1 (personal part erased on record: %2)</source>
        <translation>Ereignisse: %1 (personenbezogener Teil nachweislich gelöscht: %2)</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Status: %1</translation>
    </message>
</context>
<context>
    <name>ReadinessCommand</name>
    <message>
        <source>Score: %1 (declared: %2)</source>
        <translation>Score: %1 (laut Plan: %2)</translation>
    </message>
    <message>
        <source>Score: %1</source>
        <translation>Score: %1</translation>
    </message>
    <message>
        <source>Misread characters are shown repaired (%1); the file is as it was.</source>
        <translation>Falsch gelesene Zeichen werden repariert angezeigt (%1); die Datei ist unverändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s):</source>
        <translation>
            <numerusform>%n Befund:</numerusform>
            <numerusform>%n Befunde:</numerusform>
        </translation>
    </message>
    <message>
        <source>No plan was found: no Markdown file here has a checklist, numbered steps or a table of tasks.</source>
        <translation>Kein Plan gefunden: Keine Markdown-Datei hier enthält eine Checkliste, nummerierte Schritte oder eine Aufgabentabelle.</translation>
    </message>
    <message>
        <source>The folder holds more files than were looked at; name plans in readyroom.yaml.</source>
        <translation>Der Ordner enthält mehr Dateien, als durchsucht wurden; Pläne in readyroom.yaml nennen.</translation>
    </message>
</context>
<context>
    <name>TickCommand</name>
    <message>
        <source>Not ticked as before: %1 (%2)</source>
        <comment>a task; file and line</comment>
        <translation>War schon ohne Haken: %1 (%2)</translation>
    </message>
    <message>
        <source>Ticked as before: %1 (%2)</source>
        <comment>a task; file and line</comment>
        <translation>War schon abgehakt: %1 (%2)</translation>
    </message>
    <message>
        <source>Unticked: %1 (%2)</source>
        <comment>a task; file and line</comment>
        <translation>Haken entfernt: %1 (%2)</translation>
    </message>
    <message>
        <source>Ticked: %1 (%2)</source>
        <comment>a task; file and line</comment>
        <translation>Abgehakt: %1 (%2)</translation>
    </message>
    <message>
        <source>There is no mark to take back.</source>
        <translation>Es gibt keine Markierung zum Zurücknehmen.</translation>
    </message>
    <message>
        <source>Committed: %1</source>
        <comment>%1 is a commit&apos;s id</comment>
        <translation>Commit: %1</translation>
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
        <translation>readyroom [WORKSPACE]                   Fenster für Ordner, Plan oder Git-Repository öffnen
readyroom readiness PATH [--json]       was einen Dienst noch von der Produktion trennt
readyroom tick FILE ID [--undo]         Aufgabe abhaken; --undo nimmt die letzte Markierung zurück,
                                        --untick entfernt den Haken, --commit[=MESSAGE] legt einen Commit an
readyroom audit verify WORKSPACE        Journal prüfen: 0 in Ordnung, 1 verfälscht,
                                        2 abgeschnitten, 3 unlesbar
readyroom snapshot WORKSPACE --out DIR  jeden Tab als Bild speichern
    [--size WxH] [--scale N] [--theme light|dark] [--language L]

--json gibt ein JSON-Objekt aus; --language en|de|ja; --log-level trace … error</translation>
    </message>
    <message>
        <source>Not understood: %1 (%2)</source>
        <translation>Nicht verstanden: %1 (%2)</translation>
    </message>
    <message>
        <source>There is no display to open a window on. Without one: readyroom readiness PATH, or readyroom snapshot WORKSPACE --out DIR.</source>
        <translation>Es gibt keine Anzeige für ein Fenster. Ohne Anzeige: readyroom readiness PATH oder readyroom snapshot WORKSPACE --out DIR.</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::AgeText</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1&#x2009;s ago</source>
        <translation>vor %1&#x2009;s</translation>
    </message>
    <message>
        <source>%1&#x2009;min ago</source>
        <translation>vor %1&#x2009;min</translation>
    </message>
    <message>
        <source>%1&#x2009;h ago</source>
        <translation>vor %1&#x2009;h</translation>
    </message>
    <message>
        <source>%1&#x2009;d ago</source>
        <translation>vor %1&#x2009;d</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::CommitDialog</name>
    <message>
        <source>Update %1</source>
        <comment>a commit&apos;s message; %1 is a file</comment>
        <translation>%1 aktualisieren</translation>
    </message>
    <message>
        <source>Commit %1</source>
        <comment>%1 is a file</comment>
        <translation>Commit von %1</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>Only this file is committed, by your own Git: its hooks run, and it signs as you have set it up.</source>
        <translation>Nur diese Datei wird committet, mit dem eigenen Git: Hooks laufen, und signiert wird wie eingerichtet.</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Committen</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::DetailPanel</name>
    <message>
        <source>%1 (schedule says %2)</source>
        <translation>%1 (laut Zeitplan %2)</translation>
    </message>
    <message>
        <source>Select a task to see what it asks for.</source>
        <translation>Eine Aufgabe auswählen, um zu sehen, was sie verlangt.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>Abnahme</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Abhängig von</translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <translation>Doppelt zu</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>file, line number</comment>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a task and its state</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (not in the plan)</source>
        <translation>%1 (nicht im Plan)</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ErrorText</name>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Check that it still exists and was not renamed, then refresh.</source>
        <translation>Prüfen, ob es noch existiert und nicht umbenannt wurde, dann aktualisieren.</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>Give yourself access to it, then try again.</source>
        <translation>Zugriffsrechte anpassen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>It exists already</source>
        <translation>Existiert bereits</translation>
    </message>
    <message>
        <source>Choose another name, or remove the existing one.</source>
        <translation>Einen anderen Namen wählen oder das Vorhandene entfernen.</translation>
    </message>
    <message>
        <source>Too large to read</source>
        <translation>Zu groß zum Lesen</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>In kleinere Dateien aufteilen.</translation>
    </message>
    <message>
        <source>Nested too deeply to read</source>
        <translation>Zu tief verschachtelt</translation>
    </message>
    <message>
        <source>Flatten its nesting.</source>
        <translation>Verschachtelung verringern.</translation>
    </message>
    <message>
        <source>Not a text file</source>
        <translation>Keine Textdatei</translation>
    </message>
    <message>
        <source>Save it as UTF-8 text, then refresh.</source>
        <translation>Als UTF-8-Text speichern, dann aktualisieren.</translation>
    </message>
    <message>
        <source>Cannot be understood</source>
        <translation>Nicht verständlich</translation>
    </message>
    <message>
        <source>Correct the place named below, then refresh.</source>
        <translation>Die unten genannte Stelle korrigieren, dann aktualisieren.</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>Nicht unterstützt</translation>
    </message>
    <message>
        <source>Change it in the file itself.</source>
        <translation>Direkt in der Datei ändern.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Free some space, then try again. Nothing was changed.</source>
        <translation>Speicherplatz freigeben, dann erneut versuchen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Reading or writing failed</source>
        <translation>Lesen oder Schreiben fehlgeschlagen</translation>
    </message>
    <message>
        <source>Check the disk or network drive, then try again.</source>
        <translation>Datenträger oder Netzlaufwerk prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Changed by someone else meanwhile</source>
        <translation>Inzwischen von anderer Seite geändert</translation>
    </message>
    <message>
        <source>Look at the new state, then try again.</source>
        <translation>Den neuen Stand ansehen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>Von einem anderen Programm verwendet</translation>
    </message>
    <message>
        <source>Close it there, or try again in a moment.</source>
        <translation>Dort schließen oder gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Try again when you are ready.</source>
        <translation>Bei Bedarf erneut versuchen.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine Antwort innerhalb der Frist</translation>
    </message>
    <message>
        <source>Check the connection, then try again.</source>
        <translation>Verbindung prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>This workspace is not trusted yet</source>
        <translation>Diesem Arbeitsbereich wird noch nicht vertraut</translation>
    </message>
    <message>
        <source>Review its configuration and trust it first.</source>
        <translation>Zuerst die Konfiguration prüfen und als vertrauenswürdig einstufen.</translation>
    </message>
    <message>
        <source>The record was altered</source>
        <translation>Die Aufzeichnung wurde verändert</translation>
    </message>
    <message>
        <source>Compare with a backup before you rely on it.</source>
        <translation>Vor der weiteren Verwendung mit einer Sicherung vergleichen.</translation>
    </message>
    <message>
        <source>The record is cut off</source>
        <translation>Die Aufzeichnung ist abgeschnitten</translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation>Aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>Not a valid value</source>
        <translation>Kein gültiger Wert</translation>
    </message>
    <message>
        <source>Correct it, then try again.</source>
        <translation>Korrigieren, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Something went wrong inside Readyroom</source>
        <translation>Interner Fehler in Readyroom</translation>
    </message>
    <message>
        <source>Try again; if it stays, report it with the log.</source>
        <translation>Erneut versuchen; bleibt der Fehler, mit dem Protokoll melden.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what happened; what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>what happened; where; what to do</comment>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::FilterLine</name>
    <message>
        <source>Filter ( / )</source>
        <comment>placeholder; the slash is the key that comes here</comment>
        <translation>Filtern ( / )</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>rows a filter hides</comment>
        <translation>
            <numerusform>%n ausgeblendet</numerusform>
            <numerusform>%n ausgeblendet</numerusform>
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
        <translation>Der Plan nennt insgesamt %1; seine Aufgaben ergeben %2.</translation>
    </message>
    <message>
        <source>“%1” claims %2; its rows add up to %3.</source>
        <comment>a phase</comment>
        <translation>„%1“ nennt %2; die Zeilen ergeben %3.</translation>
    </message>
    <message>
        <source>The tasks add up to %1; the schedule&apos;s rows add up to %2.</source>
        <translation>Die Aufgaben ergeben %1, die Zeilen des Zeitplans %2.</translation>
    </message>
    <message>
        <source>The plan declares a score of %1; its pillars&apos; declared scores average %2.</source>
        <translation>Der Plan nennt einen Score von %1; die genannten Scores der Säulen ergeben im Mittel %2.</translation>
    </message>
    <message>
        <source>“%1” stands in the plan as “%2” too; it counts once.</source>
        <translation>„%1“ steht im Plan auch als „%2“; es zählt einmal.</translation>
    </message>
    <message>
        <source>“%1” stands in two sections with the same hours; it counts twice.</source>
        <translation>„%1“ steht mit denselben Stunden in zwei Abschnitten; es zählt zweimal.</translation>
    </message>
    <message>
        <source>“%1” is in no phase of the schedule.</source>
        <translation>„%1“ ist in keiner Phase des Zeitplans.</translation>
    </message>
    <message>
        <source>The schedule row “%1” matches no task.</source>
        <translation>Die Zeile „%1“ des Zeitplans passt zu keiner Aufgabe.</translation>
    </message>
    <message>
        <source>“%1” is %2 in its section but %3 in the schedule.</source>
        <comment>%2 and %3 are priorities</comment>
        <translation>„%1“ hat im Abschnitt die Priorität %2, im Zeitplan aber %3.</translation>
    </message>
    <message>
        <source>“%1” is in week %2 in its section but in week %3 in the schedule.</source>
        <translation>„%1“ liegt im Abschnitt in Woche %2, im Zeitplan aber in Woche %3.</translation>
    </message>
    <message>
        <source>“%1” takes %2 in its section but %3 in the schedule.</source>
        <translation>„%1“ braucht laut Abschnitt %2, laut Zeitplan aber %3.</translation>
    </message>
    <message>
        <source>“%1” has thresholds that contradict each other: %2 and %3.</source>
        <translation>„%1“ hat Schwellenwerte, die einander widersprechen: %2 und %3.</translation>
    </message>
    <message>
        <source>“%1” depends on “%2”, which is not in the plan.</source>
        <translation>„%1“ hängt von „%2“ ab, das nicht im Plan steht.</translation>
    </message>
    <message>
        <source>“%1” counts as a task, but other Markdown readers take it for text: it is indented too far.</source>
        <translation>„%1“ zählt als Aufgabe, gilt anderen Markdown-Programmen aber als Text: zu weit eingerückt.</translation>
    </message>
    <message>
        <source>Characters were misread as %1 when the file was saved; they are shown repaired.</source>
        <translation>Zeichen wurden beim Speichern der Datei als %1 gelesen; sie werden repariert angezeigt.</translation>
    </message>
    <message>
        <source>Total hours</source>
        <translation>Gesamtstunden</translation>
    </message>
    <message>
        <source>Phase hours</source>
        <translation>Stunden der Phase</translation>
    </message>
    <message>
        <source>Scheduled hours</source>
        <translation>Stunden im Zeitplan</translation>
    </message>
    <message>
        <source>Task count</source>
        <translation>Zahl der Aufgaben</translation>
    </message>
    <message>
        <source>Declared score</source>
        <translation>Score laut Plan</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Possible duplicate</source>
        <translation>Vielleicht doppelt</translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation>Nicht eingeplant</translation>
    </message>
    <message>
        <source>Unmatched row</source>
        <translation>Zeile ohne Aufgabe</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwellenwert</translation>
    </message>
    <message>
        <source>Dependency</source>
        <translation>Abhängigkeit</translation>
    </message>
    <message>
        <source>Indentation</source>
        <translation>Einrückung</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <source>The plan claims a task count of %1; it has %2.</source>
        <translation>Der Plan nennt als Zahl der Aufgaben %1; es sind %2.</translation>
    </message>
    <message>
        <source>(target)</source>
        <comment>what a threshold is for</comment>
        <translation>(Ziel)</translation>
    </message>
    <message>
        <source>(alert)</source>
        <comment>what a threshold is for</comment>
        <translation>(Alarm)</translation>
    </message>
    <message>
        <source>(gate)</source>
        <comment>what a threshold is for: it stops a rollout</comment>
        <translation>(Sperre)</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Keine Befunde</translation>
    </message>
    <message>
        <source>Sums, priorities, weeks and the schedule of this plan agree with each other.</source>
        <translation>Summen, Prioritäten, Wochen und Zeitplan dieses Plans stimmen überein.</translation>
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
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Open a folder to begin</source>
        <translation>Zum Start einen Ordner öffnen</translation>
    </message>
    <message>
        <source>Readyroom reads the plans in a folder: Markdown files with checklists. Opening only reads; nothing is changed or sent.</source>
        <translation>Readyroom liest die Pläne in einem Ordner: Markdown-Dateien mit Checklisten. Beim Öffnen wird nur gelesen; nichts wird geändert oder gesendet.</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Show the plans of another folder</source>
        <translation>Pläne eines anderen Ordners anzeigen</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Bei&amp;spiel öffnen</translation>
    </message>
    <message>
        <source>Show the sample workspace that comes with Readyroom</source>
        <translation>Den mitgelieferten Beispiel-Arbeitsbereich anzeigen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close Readyroom</source>
        <translation>Readyroom schließen</translation>
    </message>
    <message>
        <source>&amp;About Readyroom</source>
        <translation>&amp;Über Readyroom</translation>
    </message>
    <message>
        <source>Show the version and the licence</source>
        <translation>Version und Lizenz anzeigen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <comment>theme</comment>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <comment>theme</comment>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <comment>theme</comment>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Show this page</source>
        <translation>Diese Seite anzeigen</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <comment>key; %1 is a digit</comment>
        <translation>Ctrl+%1</translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation>Anderen Ordner öffnen</translation>
    </message>
    <message>
        <source>Readyroom – %1</source>
        <comment>window title; %1 is the workspace</comment>
        <translation>Readyroom – %1</translation>
    </message>
    <message>
        <source>branch %1</source>
        <comment>Git</comment>
        <translation>Branch %1</translation>
    </message>
    <message>
        <source>saved %1</source>
        <comment>%1 is an age: 12 s ago</comment>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>About Readyroom</source>
        <translation>Über Readyroom</translation>
    </message>
    <message>
        <source>Readyroom %1

Keeps a service ready and helps to run it.
Licence: GNU GPL 3 or later.</source>
        <translation>Readyroom %1

Hält einen Dienst bereit und hilft beim Betrieb.
Lizenz: GNU GPL 3 oder neuer.</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::OutlineDelegate</name>
    <message>
        <source>Duplicate</source>
        <comment>chip on a task</comment>
        <translation>Doppelt</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::OutlinePanel</name>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Plan outline</source>
        <translation>Gliederung des Plans</translation>
    </message>
    <message>
        <source>Team Lead</source>
        <comment>an owner of usual length</comment>
        <translation>Teamleitung</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <comment>of the plan</comment>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(ies); the filter hides %2</source>
        <comment>of the plan</comment>
        <translation>
            <numerusform>%1 von %n Eintrag; der Filter blendet %2 aus</numerusform>
            <numerusform>%1 von %n Einträgen; der Filter blendet %2 aus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::OutlineProxy</name>
    <message>
        <source>, </source>
        <comment>between what is read aloud about a task</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Task</source>
        <comment>column</comment>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Priority</source>
        <comment>column</comment>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Hours</source>
        <comment>column</comment>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Week</source>
        <comment>column</comment>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Owner</source>
        <comment>column</comment>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::PlanText</name>
    <message>
        <source>Not set</source>
        <comment>priority</comment>
        <translation>Ohne Priorität</translation>
    </message>
    <message>
        <source>Critical</source>
        <comment>priority</comment>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>High</source>
        <comment>priority</comment>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>priority</comment>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>priority</comment>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state of a task: still to be done</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a task</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>state of a task</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Daily duty</source>
        <translation>Tägliche Routine</translation>
    </message>
    <message>
        <source>Weekly duty</source>
        <translation>Wöchentliche Routine</translation>
    </message>
    <message>
        <source>Two-weekly duty</source>
        <translation>Zweiwöchentliche Routine</translation>
    </message>
    <message>
        <source>Monthly duty</source>
        <translation>Monatliche Routine</translation>
    </message>
    <message>
        <source>Quarterly duty</source>
        <translation>Vierteljährliche Routine</translation>
    </message>
    <message>
        <source>Yearly duty</source>
        <translation>Jährliche Routine</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>kind of a plan&apos;s line: a measure with a live value</comment>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Duty</source>
        <comment>kind of a plan&apos;s line: recurring work</comment>
        <translation>Routine</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <comment>kind of a plan&apos;s line: a named role&apos;s approval</comment>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>%1&#x2009;h</source>
        <comment>hours; thin space before the unit</comment>
        <translation>%1&#x2009;h</translation>
    </message>
    <message>
        <source>%1–%2&#x2009;h</source>
        <comment>a range of hours; thin space before the unit</comment>
        <translation>%1–%2&#x2009;h</translation>
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
            <numerusform>Zeile %1</numerusform>
            <numerusform>Zeilen %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between line numbers</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>–</source>
        <comment>no score</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Säule</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständigkeit</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Outside the pillars</source>
        <translation>Außerhalb der Säulen</translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation>Nicht eingeplant</translation>
    </message>
    <message>
        <source>No priority</source>
        <translation>Ohne Priorität</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Niemand zuständig</translation>
    </message>
    <message>
        <source>Week %1</source>
        <translation>Woche %1</translation>
    </message>
    <message>
        <source>No week</source>
        <translation>Ohne Woche</translation>
    </message>
    <message>
        <source>Outside any section</source>
        <translation>Außerhalb der Abschnitte</translation>
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
        <translation>IBM-Codepage 437</translation>
    </message>
    <message>
        <source>This plan has no tasks</source>
        <translation>Dieser Plan hat keine Aufgaben</translation>
    </message>
    <message numerus="yes">
        <source>Ready: all %n task(s) done</source>
        <translation>
            <numerusform>Bereit: %n Aufgabe erledigt</numerusform>
            <numerusform>Bereit: alle %n Aufgaben erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not ready: %n critical task(s) open</source>
        <translation>
            <numerusform>Nicht bereit: %n kritische Aufgabe offen</numerusform>
            <numerusform>Nicht bereit: %n kritische Aufgaben offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Readiness unknown: no task says whether it is done</source>
        <translation>Produktionsreife unbekannt: keine Aufgabe nennt ihren Status</translation>
    </message>
    <message>
        <source>No critical task open</source>
        <translation>Keine kritische Aufgabe offen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>hours of work</comment>
        <translation>noch %1</translation>
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
        <translation>&amp;Gruppieren nach</translation>
    </message>
    <message>
        <source>Open plan in &amp;editor</source>
        <translation>Plan im &amp;Editor öffnen</translation>
    </message>
    <message>
        <source>Open the plan&apos;s file in the program made for it</source>
        <translation>Plandatei im zugehörigen Programm öffnen</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Undo last mark</source>
        <translation>Letzte Markierung &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Take back the last tick of this session</source>
        <translation>Letzte Markierung dieser Sitzung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Tick or untick</source>
        <translation>Haken &amp;setzen oder entfernen</translation>
    </message>
    <message>
        <source>Tick or untick the selected task in the plan&apos;s file</source>
        <translation>Ausgewählte Aufgabe in der Plandatei abhaken oder Haken entfernen</translation>
    </message>
    <message>
        <source>&amp;Copy task id</source>
        <translation>Aufgaben-ID &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the id of the selected task, for links and scripts</source>
        <translation>ID der ausgewählten Aufgabe für Links und Skripte kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>Go to the filter line</source>
        <translation>Zur Filterzeile springen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Read the plan again</source>
        <translation>Plan neu einlesen</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>G&amp;liederung</translation>
    </message>
    <message>
        <source>Show the plan&apos;s tasks</source>
        <translation>Aufgaben des Plans anzeigen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>F&amp;indings</source>
        <translation>&amp;Befunde</translation>
    </message>
    <message>
        <source>Show where the plan contradicts itself</source>
        <translation>Anzeigen, wo der Plan sich widerspricht</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>E&amp;xplain the score</source>
        <translation>&amp;Score erklären</translation>
    </message>
    <message>
        <source>Show what the score is made of</source>
        <translation>Anzeigen, woraus der Score entsteht</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Expand &amp;all</source>
        <translation>Alle a&amp;ufklappen</translation>
    </message>
    <message>
        <source>Open every group</source>
        <translation>Jede Gruppe aufklappen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Co&amp;llapse all</source>
        <translation>Alle &amp;zuklappen</translation>
    </message>
    <message>
        <source>Close every group</source>
        <translation>Jede Gruppe zuklappen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>&amp;Keys of this page</source>
        <translation>&amp;Tasten dieser Seite</translation>
    </message>
    <message>
        <source>Show the keys that work here</source>
        <translation>Anzeigen, welche Tasten hier gelten</translation>
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
        <translation>Tasten im Tab „Produktionsreife“</translation>
    </message>
    <message>
        <source>Group the tasks by pillar</source>
        <translation>Aufgaben nach Säule gruppieren</translation>
    </message>
    <message>
        <source>Group the tasks by phase</source>
        <translation>Aufgaben nach Phase gruppieren</translation>
    </message>
    <message>
        <source>Group the tasks by priority</source>
        <translation>Aufgaben nach Priorität gruppieren</translation>
    </message>
    <message>
        <source>Group the tasks by owner</source>
        <translation>Aufgaben nach Zuständigkeit gruppieren</translation>
    </message>
    <message>
        <source>Group the tasks by week</source>
        <translation>Aufgaben nach Woche gruppieren</translation>
    </message>
    <message>
        <source>Group the tasks by section</source>
        <translation>Aufgaben nach Abschnitt gruppieren</translation>
    </message>
    <message>
        <source>&amp;Commit plan…</source>
        <translation>Plan &amp;committen…</translation>
    </message>
    <message>
        <source>Commit the plan&apos;s file to its Git repository</source>
        <translation>Plandatei in ihr Git-Repository committen</translation>
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
        <translation>Produktionsreife</translation>
    </message>
    <message>
        <source>Reading the plans of this workspace</source>
        <translation>Pläne dieses Arbeitsbereichs werden gelesen</translation>
    </message>
    <message>
        <source>“%1” was ticked already</source>
        <translation>„%1“ war schon abgehakt</translation>
    </message>
    <message>
        <source>“%1” was open already</source>
        <translation>„%1“ war schon offen</translation>
    </message>
    <message>
        <source>Ticked “%1” in the file that had changed meanwhile</source>
        <translation>„%1“ abgehakt; die Datei hatte sich inzwischen geändert</translation>
    </message>
    <message>
        <source>Unticked “%1” in the file that had changed meanwhile</source>
        <translation>Haken bei „%1“ entfernt; die Datei hatte sich inzwischen geändert</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ticked “%1”</source>
        <translation>„%1“ abgehakt</translation>
    </message>
    <message>
        <source>Unticked “%1”</source>
        <translation>Haken bei „%1“ entfernt</translation>
    </message>
    <message>
        <source>Rewrote %1</source>
        <comment>%1 is a file</comment>
        <translation>%1 neu geschrieben</translation>
    </message>
    <message>
        <source>No program on this computer opens %1</source>
        <comment>%1 is a file</comment>
        <translation>Kein Programm auf diesem Rechner öffnet %1</translation>
    </message>
    <message>
        <source>This link is not a web address: %1</source>
        <translation>Dieser Link ist keine Webadresse: %1</translation>
    </message>
    <message>
        <source>Committed as %1</source>
        <comment>%1 is a commit&apos;s id</comment>
        <translation>Commit %1 angelegt</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ReadinessView</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Choose the plan to show</source>
        <translation>Anzuzeigenden Plan wählen</translation>
    </message>
    <message>
        <source>Views of the plan</source>
        <translation>Ansichten des Plans</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <comment>tab; how many</comment>
        <translation>Befunde (%1)</translation>
    </message>
    <message>
        <source>Characters are shown repaired (%1). The file is unchanged.</source>
        <comment>%1 is an encoding</comment>
        <translation>Zeichen werden repariert angezeigt (%1). Die Datei ist unverändert.</translation>
    </message>
    <message>
        <source>Show diff</source>
        <translation>Unterschiede anzeigen</translation>
    </message>
    <message>
        <source>No plan here yet</source>
        <translation>Hier ist noch kein Plan</translation>
    </message>
    <message>
        <source>A plan is a Markdown file with a checklist: “- [ ] a task”. Readyroom shows its tasks, scores its pillars and finds where it contradicts itself.</source>
        <translation>Ein Plan ist eine Markdown-Datei mit Checkliste: „- [ ] eine Aufgabe“. Readyroom zeigt seine Aufgaben, bewertet seine Säulen und findet seine Widersprüche.</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>%1 Shown as read at %2.</source>
        <comment>%1: an error in sentences; %2: a time</comment>
        <translation>%1 Angezeigt wird der Stand vom %2.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message numerus="yes">
        <source>Readiness %1 · not ready: %n critical</source>
        <comment>score; critical tasks open</comment>
        <translation>
            <numerusform>Produktionsreife %1 · nicht bereit: %n kritisch</numerusform>
            <numerusform>Produktionsreife %1 · nicht bereit: %n kritisch</numerusform>
        </translation>
    </message>
    <message>
        <source>Readiness %1</source>
        <comment>score</comment>
        <translation>Produktionsreife %1</translation>
    </message>
    <message>
        <source>Copied the id of “%1”</source>
        <translation>ID von „%1“ kopiert</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::RepairDialog</name>
    <message>
        <source>Repaired characters in %1</source>
        <comment>%1 is a file</comment>
        <translation>Reparierte Zeichen in %1</translation>
    </message>
    <message>
        <source>Lines before and after</source>
        <translation>Zeilen vorher und nachher</translation>
    </message>
    <message>
        <source>Rewrite file</source>
        <translation>Datei neu schreiben</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Unverändert lassen</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) were misread as %1 when the file was saved.</source>
        <comment>%1 is an encoding</comment>
        <translation>
            <numerusform>%n Zeichen wurde beim Speichern der Datei als %1 gelesen.</numerusform>
            <numerusform>%n Zeichen wurden beim Speichern der Datei als %1 gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rewriting puts them right in %n line(s) and changes nothing else.</source>
        <translation>
            <numerusform>Neu schreiben berichtigt %n Zeile und ändert sonst nichts.</numerusform>
            <numerusform>Neu schreiben berichtigt %n Zeilen und ändert sonst nichts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ScoreGauge</name>
    <message>
        <source>Score %1 of 100, the plan declares %2</source>
        <translation>Score %1 von 100, laut Plan %2</translation>
    </message>
    <message>
        <source>Score %1 of 100</source>
        <translation>Score %1 von 100</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>score</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>of 100</source>
        <comment>after the score</comment>
        <translation>von 100</translation>
    </message>
    <message>
        <source>plan declares %1</source>
        <comment>the notch on the score&apos;s bar</comment>
        <translation>laut Plan %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <comment>the score the plan aims at</comment>
        <translation>Ziel %1</translation>
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
        <translation>Diese Zahl erklären</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Säule</translation>
    </message>
    <message>
        <source>Score</source>
        <comment>computed, heading of a column</comment>
        <translation>Score</translation>
    </message>
    <message>
        <source>Declared</source>
        <comment>heading of a column</comment>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Pillars</source>
        <translation>Säulen</translation>
    </message>
    <message>
        <source>The state of every task is known</source>
        <translation>Der Status jeder Aufgabe ist bekannt</translation>
    </message>
    <message numerus="yes">
        <source>State known for %1&#x2009;% of the weight; %n task(s) unknown</source>
        <translation>
            <numerusform>Status für %1&#x2009;% des Gewichts bekannt; %n Aufgabe unbekannt</numerusform>
            <numerusform>Status für %1&#x2009;% des Gewichts bekannt; %n Aufgaben unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>How the score is made</source>
        <translation>So entsteht der Score</translation>
    </message>
    <message>
        <source>Weight of the done tasks ÷ weight of all tasks × 100. A task whose state is unknown is not done; a duplicate counts once; targets, duties and sign-offs do not count.</source>
        <translation>Gewicht der erledigten Aufgaben ÷ Gewicht aller Aufgaben × 100. Eine Aufgabe mit unbekanntem Status gilt als nicht erledigt; Doppeltes zählt einmal; Zielwerte, Routinen und Freigaben zählen nicht.</translation>
    </message>
    <message>
        <source>Weights: critical, high, medium, low</source>
        <translation>Gewichte: kritisch, hoch, mittel, niedrig</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>four weights</comment>
        <translation>%1; %2; %3; %4</translation>
    </message>
    <message>
        <source>Without a priority</source>
        <translation>Ohne Priorität</translation>
    </message>
    <message>
        <source>Weight of done tasks</source>
        <translation>Gewicht erledigter Aufgaben</translation>
    </message>
    <message>
        <source>Weight of all tasks</source>
        <translation>Gewicht aller Aufgaben</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>State unknown</source>
        <translation>Status unbekannt</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>score</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Score of the tasks whose state is known</source>
        <translation>Score der Aufgaben mit bekanntem Status</translation>
    </message>
    <message>
        <source>Mean of the declared pillar scores</source>
        <translation>Mittel der Säulen-Scores laut Plan</translation>
    </message>
    <message>
        <source>Declared by the plan, line %1</source>
        <translation>Laut Plan, Zeile %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::SectionView</name>
    <message>
        <source>Section of the plan</source>
        <translation>Abschnitt des Plans</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::StatePage</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
</TS>
