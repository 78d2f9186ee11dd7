<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
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
    <message>
        <source>Accepted by hand after its end disagreed: %1</source>
        <comment>%1 says how many times</comment>
        <translation>Nach abweichendem Ende von Hand angenommen: %1</translation>
    </message>
    <message>
        <source>The journal agrees with its head file.</source>
        <translation>Das Journal stimmt mit seiner Kopfdatei überein.</translation>
    </message>
    <message>
        <source>Accepted and put on record as event %1. The journal can be written again.</source>
        <comment>%1 is a number</comment>
        <translation>Angenommen und als Ereignis %1 aufgezeichnet. Das Journal ist wieder beschreibbar.</translation>
    </message>
</context>
<context>
    <name>HistoryCommand</name>
    <message>
        <source>Since %1: %2</source>
        <comment>a moment; what changed</comment>
        <translation>Seit %1: %2</translation>
    </message>
    <message>
        <source>No plan was found here.</source>
        <translation>Hier wurde kein Plan gefunden.</translation>
    </message>
</context>
<context>
    <name>PracticeServiceCommand</name>
    <message>
        <source>The practice service answers on %1</source>
        <comment>an address</comment>
        <translation>Der Übungsdienst antwortet unter %1</translation>
    </message>
    <message>
        <source>The practice service refuses work now.</source>
        <translation>Der Übungsdienst lehnt jetzt alle Arbeit ab.</translation>
    </message>
    <message>
        <source>The practice service answers slowly now.</source>
        <translation>Der Übungsdienst antwortet jetzt langsam.</translation>
    </message>
    <message>
        <source>The practice service answers half of all requests with errors now.</source>
        <translation>Der Übungsdienst beantwortet jetzt die Hälfte aller Anfragen mit Fehlern.</translation>
    </message>
    <message>
        <source>The practice service works as it should.</source>
        <translation>Der Übungsdienst arbeitet, wie er soll.</translation>
    </message>
</context>
<context>
    <name>ProbeCommand</name>
    <message>
        <source>error</source>
        <comment>kind of a note about a configuration</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>not supported</source>
        <comment>kind of a note about a configuration</comment>
        <translation>nicht unterstützt</translation>
    </message>
    <message>
        <source>not needed</source>
        <comment>kind of a note about a configuration</comment>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>reports in by itself</source>
        <translation>meldet sich selbst</translation>
    </message>
    <message>
        <source>step %1 failed</source>
        <comment>of a journey</comment>
        <translation>Schritt %1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 of %2 up</source>
        <translation>%1 von %2 erreichbar</translation>
    </message>
    <message numerus="yes">
        <source>%n probe(s)</source>
        <translation>
            <numerusform>%n Prüfung</numerusform>
            <numerusform>%n Prüfungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journey(s)</source>
        <translation>
            <numerusform>%n Ablauf</numerusform>
            <numerusform>%n Abläufe</numerusform>
        </translation>
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
    <name>SecurityCommand</name>
    <message>
        <source>Nothing was found to be wrong.</source>
        <translation>Es wurde nichts Falsches gefunden.</translation>
    </message>
</context>
<context>
    <name>SnapshotCommand</name>
    <message>
        <source>The window is never smaller than %1x%2; the pictures are that large.</source>
        <comment>%1 and %2 are lengths in points</comment>
        <translation>Das Fenster ist nie kleiner als %1x%2; so groß sind die Bilder.</translation>
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
        <source>Not understood: %1 (%2)</source>
        <translation>Nicht verstanden: %1 (%2)</translation>
    </message>
    <message>
        <source>There is no display to open a window on. Without one: readyroom readiness PATH, or readyroom snapshot WORKSPACE --out DIR.</source>
        <translation>Es gibt keine Anzeige für ein Fenster. Ohne Anzeige: readyroom readiness PATH oder readyroom snapshot WORKSPACE --out DIR.</translation>
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
        <translation>readyroom [WORKSPACE]                   Fenster für Ordner, Plan oder Git-Repository öffnen
readyroom readiness PATH [--json]       was einen Dienst noch von der Produktion trennt
readyroom history PATH [--since DATE]   Änderungen der Pläne laut Git und Journal;
                                        --since 2026-03-01 nennt den Unterschied, --json
readyroom tick FILE ID [--undo]         Aufgabe abhaken; --undo nimmt die letzte Markierung zurück,
                                        --untick entfernt den Haken, --commit[=MESSAGE] legt einen Commit an
readyroom audit verify WORKSPACE        Journal prüfen: 0 in Ordnung, 1 verfälscht,
                                        2 abgeschnitten, 3 unlesbar
readyroom audit accept WORKSPACE        mit einem abgeschnittenen oder veränderten Journal
                                        fortfahren und dies aufzeichnen
readyroom snapshot WORKSPACE --out DIR  jeden Tab als Bild speichern
    [--size WxH] [--scale N] [--theme light|dark] [--language L]
readyroom probe PATH [--validate]       jede Prüfung einmal ausführen: 0 alles erreichbar,
                                        1 nicht alles, 2 falsche Konfiguration;
                                        --trust führt Programme aus und sendet Secrets
readyroom watch WORKSPACE [--for S]     die Prüfungen nach Zeitplan ausführen, ohne Fenster
readyroom security WORKSPACE [--trust]  die Sicherheit der Dienste ansehen: 0 gut, 1 nicht;
                                        --burst HOST probiert auch die Grenze der Anfragen
readyroom practice-service [--port N]   einen Dienst zum Üben starten; --host ADDRESS;
    [--break down|slow|errors|off]      den laufenden stören oder heilen

--json gibt ein JSON-Objekt aus; --language en|de|ja; --log-level trace … error</translation>
    </message>
</context>
<context>
    <name>WatchCommand</name>
    <message>
        <source>%1 is overdue</source>
        <comment>a probe</comment>
        <translation>%1 ist überfällig</translation>
    </message>
    <message>
        <source>Standing by: %1 watches this workspace already.</source>
        <translation>In Bereitschaft: %1 überwacht diesen Arbeitsbereich bereits.</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation>
            <numerusform>%n Abfrage</numerusform>
            <numerusform>%n Abfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>p99 of the delay: %1</source>
        <comment>a duration</comment>
        <translation>p99 der Verspätung: %1</translation>
    </message>
</context>
<context>
    <name>readyroom::Console</name>
    <message>
        <source>Open folder in new &amp;window…</source>
        <translation>Ordner in neuem &amp;Fenster öffnen…</translation>
    </message>
    <message>
        <source>Show the plans of another folder in a window of its own</source>
        <translation>Pläne eines anderen Ordners in einem eigenen Fenster anzeigen</translation>
    </message>
    <message>
        <source>Ctrl+Alt+O</source>
        <translation>Ctrl+Alt+O</translation>
    </message>
    <message>
        <source>New &amp;plan…</source>
        <translation>Neuer &amp;Plan…</translation>
    </message>
    <message>
        <source>Write a plan to start from into a folder of yours and open it</source>
        <translation>Einen Plan als Ausgangspunkt in einen eigenen Ordner schreiben und öffnen</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Neues Fenster</translation>
    </message>
    <message>
        <source>Open another window</source>
        <translation>Weiteres Fenster öffnen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>C&amp;lose window</source>
        <translation>Fenster schl&amp;ießen</translation>
    </message>
    <message>
        <source>Close this window and leave the others</source>
        <translation>Dieses Fenster schließen, die anderen bleiben offen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+W</source>
        <translation>Ctrl+Shift+W</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>Einste&amp;llungen</translation>
    </message>
    <message>
        <source>Set language, theme, windows, trust and tray</source>
        <translation>Sprache, Farbschema, Fenster, Vertrauen und Infobereich einstellen</translation>
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
        <translation>Ordner in neuem Fenster öffnen</translation>
    </message>
    <message>
        <source>Make a new plan</source>
        <translation>Neuen Plan anlegen</translation>
    </message>
    <message>
        <source>Make plan</source>
        <translation>Plan anlegen</translation>
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
        <translation>Aktivi&amp;tät</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>Show who did what in this workspace, and when</source>
        <translation>Anzeigen, wer in diesem Arbeitsbereich wann was getan hat</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::AboutDialog</name>
    <message>
        <source>About Readyroom</source>
        <translation>Über Readyroom</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Readyroom %1</source>
        <comment>%1 is the version</comment>
        <translation>Readyroom %1</translation>
    </message>
    <message>
        <source>Keeps a service ready and helps to run it.</source>
        <translation>Hält einen Dienst bereit und hilft beim Betrieb.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty. This run uses Qt %1.</source>
        <comment>%1 is a version</comment>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewährleistung. Hier läuft Qt %1.</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>Bibliotheken und ihre Lizenzen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Licence (SPDX)</source>
        <comment>SPDX names licences; not translated</comment>
        <translation>Lizenz (SPDX)</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Enter opens the website of a library.</source>
        <translation>Enter öffnet die Website einer Bibliothek.</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Text der Lizenz</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ActivityActions</name>
    <message>
        <source>Export as &amp;table…</source>
        <translation>Als &amp;Tabelle exportieren…</translation>
    </message>
    <message>
        <source>Save the events shown as a table (CSV)</source>
        <translation>Angezeigte Ereignisse als Tabelle speichern (CSV)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Export as &amp;JSON lines…</source>
        <translation>Als &amp;JSON-Zeilen exportieren…</translation>
    </message>
    <message>
        <source>Save the events shown as JSON, one object a line</source>
        <translation>Angezeigte Ereignisse als JSON speichern, ein Objekt je Zeile</translation>
    </message>
    <message>
        <source>Ctrl+Shift+J</source>
        <translation>Ctrl+Shift+J</translation>
    </message>
    <message>
        <source>&amp;Copy event</source>
        <translation>Ereignis &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the selected event as one line of text</source>
        <translation>Ausgewähltes Ereignis als eine Textzeile kopieren</translation>
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
        <source>Ctrl+Shift+T</source>
        <translation>Ctrl+Shift+T</translation>
    </message>
    <message>
        <source>Show the steps of writing files, too</source>
        <translation>Auch die Schritte beim Schreiben von Dateien anzeigen</translation>
    </message>
    <message>
        <source>&amp;Verify the record</source>
        <translation>Aufzeichnung &amp;prüfen</translation>
    </message>
    <message>
        <source>Check that no event was altered, removed or inserted</source>
        <translation>Prüfen, dass kein Ereignis verändert, entfernt oder eingefügt wurde</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
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
        <source>Keys of the Activity page</source>
        <translation>Tasten der Seite „Aktivität“</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ActivityDetail</name>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Select an event to see all that is recorded of it.</source>
        <translation>Ein Ereignis auswählen, um alles zu sehen, was dazu aufgezeichnet ist.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>of the person, e-mail</comment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where</source>
        <comment>file and line</comment>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>of an event</comment>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Stream</source>
        <comment>what the event belongs to</comment>
        <translation>Ereignisstrom</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <comment>a stream&apos;s name; a number</comment>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>Recorded</source>
        <comment>when it was recorded</comment>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Command</source>
        <comment>the id of the command an event came from</comment>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Ereignis-ID</translation>
    </message>
    <message>
        <source>Position</source>
        <comment>of the event in the journal</comment>
        <translation>Position</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Chain</source>
        <comment>the chain of hashes</comment>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Verified: as it was recorded</source>
        <translation>Geprüft: wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Not verified since this program was started</source>
        <translation>Seit dem Start des Programms nicht geprüft</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ActivityHeader</name>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Checking the chain of events</source>
        <translation>Kette der Ereignisse wird geprüft</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <comment>the chain of events</comment>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln newer</source>
        <comment>%1: what was verified; newer events</comment>
        <translation>
            <numerusform>%1; %Ln neueres</numerusform>
            <numerusform>%1; %Ln neuere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ActivityPage</name>
    <message>
        <source>Reading what was recorded</source>
        <translation>Aufzeichnung wird gelesen</translation>
    </message>
    <message>
        <source>Words of any column; from:2026-03-01 and to:2026-03-31 narrow the days</source>
        <translation>Wörter aus jeder Spalte; from:2026-03-01 und to:2026-03-31 grenzen die Tage ein</translation>
    </message>
    <message>
        <source>Kinds</source>
        <comment>of events</comment>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Choose which kinds of events are shown</source>
        <translation>Wählen, welche Arten von Ereignissen angezeigt werden</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save the events shown to a file</source>
        <translation>Angezeigte Ereignisse in einer Datei speichern</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Firstname Lastname</source>
        <comment>a name of usual length</comment>
        <translation>Vorname Nachname</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>file, line number</comment>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Activity</source>
        <comment>title of the page: what was recorded</comment>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Everything that was done in this workspace is recorded: who, when, and what was there before. The newest event is at the top.

**Find something.** Type words of any column. `from:2026-03-01` and `to:2026-03-31` narrow the days. **Kinds** chooses what is listed; the steps of writing files are hidden at first.

**Go there.** Enter on an event leads to its task.

**Trust it.** **Verify** checks the chain of hashes: no event was altered, removed or inserted.

**Take it along.** **Export** saves what is listed, with names but without addresses.</source>
        <translation>Alles, was in diesem Arbeitsbereich getan wurde, ist aufgezeichnet: wer, wann und was vorher da war. Das neueste Ereignis steht oben.

**Etwas finden.** Wörter aus jeder Spalte eingeben. `from:2026-03-01` und `to:2026-03-31` grenzen die Tage ein. **Arten** bestimmt, was aufgelistet wird; die Schritte beim Schreiben von Dateien sind zunächst ausgeblendet.

**Hingehen.** Enter auf einem Ereignis führt zu seiner Aufgabe.

**Sich darauf verlassen.** Mit **Prüfen** wird die Hash-Kette kontrolliert: Kein Ereignis wurde verändert, entfernt oder eingefügt.

**Mitnehmen.** Mit **Exportieren** wird gespeichert, was aufgelistet ist, mit Namen, aber ohne Adressen.</translation>
    </message>
    <message>
        <source>Nothing is recorded yet</source>
        <translation>Noch ist nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>Whatever is done here (a task ticked, a plan changed) is recorded with who and when, and cannot be changed unseen.</source>
        <translation>Was hier getan wird (eine Aufgabe abhaken, einen Plan ändern), wird mit Person und Zeit aufgezeichnet und lässt sich nicht unbemerkt ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) shown</source>
        <translation>
            <numerusform>%Ln Ereignis angezeigt</numerusform>
            <numerusform>%Ln Ereignisse angezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <comment>events</comment>
        <translation>
            <numerusform>%Ln ausgeblendet</numerusform>
            <numerusform>%Ln ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 older ones not read yet</source>
        <comment>events</comment>
        <translation>%1 ältere noch nicht gelesen</translation>
    </message>
    <message>
        <source>“%1” is no date; write from:2026-03-01</source>
        <comment>%1 as typed into the filter</comment>
        <translation>„%1“ ist kein Datum; Schreibweise: from:2026-03-01</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between two short facts</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>Nothing recorded that the filter shows</source>
        <translation>Nichts aufgezeichnet, was der Filter zeigt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s), the last one %1</source>
        <comment>%1 is an age</comment>
        <translation>
            <numerusform>%Ln Ereignis, zuletzt %1</numerusform>
            <numerusform>%Ln Ereignisse, zuletzt %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s), the last one %1 by %2</source>
        <comment>%1 is an age, %2 a person</comment>
        <translation>
            <numerusform>%Ln Ereignis, zuletzt %1 von %2</numerusform>
            <numerusform>%Ln Ereignisse, zuletzt %1 von %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>%1. Compare with a backup before you rely on it.</source>
        <comment>%1 says what is wrong</comment>
        <translation>%1. Vor der weiteren Verwendung mit einer Sicherung vergleichen.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Copied the event</source>
        <translation>Ereignis kopiert</translation>
    </message>
    <message>
        <source>Export time, person, words, file and line of the events shown</source>
        <translation>Zeit, Person, Wortlaut, Datei und Zeile der angezeigten Ereignisse exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln event(s) with time, person, words, file and line to %1</source>
        <comment>%1 is a file</comment>
        <translation>
            <numerusform>%Ln Ereignis mit Zeit, Person, Wortlaut, Datei und Zeile in %1 gespeichert</numerusform>
            <numerusform>%Ln Ereignisse mit Zeit, Person, Wortlaut, Datei und Zeile in %1 gespeichert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ActivityProxy</name>
    <message>
        <source>When</source>
        <comment>heading of a column</comment>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <comment>heading of a column</comment>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <comment>heading of a column</comment>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <comment>heading of a column: file and line</comment>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ActivityText</name>
    <message>
        <source>Confirmed that “%1” is open</source>
        <comment>%1 is a task</comment>
        <translation>„%1“ als offen bestätigt</translation>
    </message>
    <message>
        <source>Confirmed that “%1” is done</source>
        <comment>%1 is a task</comment>
        <translation>„%1“ als erledigt bestätigt</translation>
    </message>
    <message>
        <source>Took back the last mark on “%1”</source>
        <comment>%1 is a task</comment>
        <translation>Letzte Markierung bei „%1“ zurückgenommen</translation>
    </message>
    <message>
        <source>Unticked “%1”</source>
        <comment>%1 is a task</comment>
        <translation>Haken bei „%1“ entfernt</translation>
    </message>
    <message>
        <source>Ticked “%1”</source>
        <comment>%1 is a task</comment>
        <translation>„%1“ abgehakt</translation>
    </message>
    <message>
        <source>Took back the last change to “%1”</source>
        <comment>%1 is a task</comment>
        <translation>Letzte Änderung an „%1“ zurückgenommen</translation>
    </message>
    <message>
        <source>Made the change to “%1” again</source>
        <comment>%1 is a task</comment>
        <translation>Änderung an „%1“ wiederhergestellt</translation>
    </message>
    <message numerus="yes">
        <source>Made %Ln change(s), the first one to “%1”</source>
        <comment>%1 is a task</comment>
        <translation>
            <numerusform>%Ln Änderung an „%1“ vorgenommen</numerusform>
            <numerusform>%Ln Änderungen vorgenommen, die erste an „%1“</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the title of “%1”</source>
        <comment>%1 is a task</comment>
        <translation>Titel von „%1“ geändert</translation>
    </message>
    <message>
        <source>Changed the priority of “%1”</source>
        <comment>%1 is a task</comment>
        <translation>Priorität von „%1“ geändert</translation>
    </message>
    <message>
        <source>Changed the hours of “%1”</source>
        <comment>%1 is a task</comment>
        <translation>Stunden von „%1“ geändert</translation>
    </message>
    <message>
        <source>Changed the weeks of “%1”</source>
        <comment>%1 is a task</comment>
        <translation>Wochen von „%1“ geändert</translation>
    </message>
    <message>
        <source>Changed the owner of “%1”</source>
        <comment>%1 is a task</comment>
        <translation>Zuständigkeit für „%1“ geändert</translation>
    </message>
    <message>
        <source>Changed a note of “%1”</source>
        <comment>%1 is a task</comment>
        <translation>Notiz zu „%1“ geändert</translation>
    </message>
    <message>
        <source>Added “%1”</source>
        <comment>%1 is a task</comment>
        <translation>„%1“ hinzugefügt</translation>
    </message>
    <message>
        <source>Moved “%1” to another section</source>
        <comment>%1 is a task</comment>
        <translation>„%1“ in einen anderen Abschnitt verschoben</translation>
    </message>
    <message>
        <source>Removed “%1”</source>
        <comment>%1 is a task</comment>
        <translation>„%1“ entfernt</translation>
    </message>
    <message>
        <source>Changed “%1”</source>
        <comment>%1 is a task</comment>
        <translation>„%1“ geändert</translation>
    </message>
    <message>
        <source>Began to write %1</source>
        <comment>%1 is a file</comment>
        <translation>Schreiben von %1 begonnen</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <comment>%1 is a file</comment>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>Could not write %1 (%2)</source>
        <comment>%1 is a file, %2 an untranslated reason</comment>
        <translation>%1 ließ sich nicht schreiben (%2)</translation>
    </message>
    <message>
        <source>Found that the interrupted writing of %1 had succeeded</source>
        <comment>%1 is a file</comment>
        <translation>Festgestellt, dass das unterbrochene Schreiben von %1 gelungen war</translation>
    </message>
    <message>
        <source>Found that the interrupted writing of %1 had not happened</source>
        <comment>%1 is a file</comment>
        <translation>Festgestellt, dass das unterbrochene Schreiben von %1 nicht stattgefunden hatte</translation>
    </message>
    <message>
        <source>Found that someone else had changed %1 after an interrupted writing</source>
        <comment>%1 is a file</comment>
        <translation>Festgestellt, dass %1 nach einem unterbrochenen Schreiben von anderer Seite geändert worden war</translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln misread character(s) right in %1</source>
        <comment>%1 is a file</comment>
        <translation>
            <numerusform>%Ln falsch gelesenes Zeichen in %1 berichtigt</numerusform>
            <numerusform>%Ln falsch gelesene Zeichen in %1 berichtigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erased the personal data of %Ln event(s)</source>
        <translation>
            <numerusform>Personenbezogene Daten von %Ln Ereignis gelöscht</numerusform>
            <numerusform>Personenbezogene Daten von %Ln Ereignissen gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>an event&apos;s untranslated type; what it is about</comment>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source>%1 was recorded</source>
        <comment>%1 is an event&apos;s untranslated type</comment>
        <translation>%1 aufgezeichnet</translation>
    </message>
    <message>
        <source>erased</source>
        <comment>who did it; the record says no more</comment>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>–</source>
        <comment>who did it: not recorded</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>file, line number</comment>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Marks</source>
        <comment>kind of events: a task was ticked or unticked</comment>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Changes to plans</source>
        <comment>kind of events</comment>
        <translation>Änderungen an Plänen</translation>
    </message>
    <message>
        <source>Changes to this record</source>
        <comment>kind of events</comment>
        <translation>Änderungen an dieser Aufzeichnung</translation>
    </message>
    <message>
        <source>Other events</source>
        <comment>kind of events</comment>
        <translation>Andere Ereignisse</translation>
    </message>
    <message>
        <source>Technical: writing of files</source>
        <comment>kind of events</comment>
        <translation>Technisch: Schreiben von Dateien</translation>
    </message>
    <message>
        <source>Verified up to event %1</source>
        <comment>%1 is a number</comment>
        <translation>Geprüft bis Ereignis %1</translation>
    </message>
    <message>
        <source>The record was altered: event %1 is not as it was recorded</source>
        <comment>%1 is a number</comment>
        <translation>Die Aufzeichnung wurde verändert: Ereignis %1 ist nicht so, wie es aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>The record was altered</source>
        <translation>Die Aufzeichnung wurde verändert</translation>
    </message>
    <message>
        <source>Events are missing at the end of the record</source>
        <translation>Am Ende der Aufzeichnung fehlen Ereignisse</translation>
    </message>
    <message>
        <source>The record cannot be read</source>
        <translation>Die Aufzeichnung lässt sich nicht lesen</translation>
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
    <name>readyroom::ui::BulkEditDialog</name>
    <message numerus="yes">
        <source>Edit %Ln task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe bearbeiten</numerusform>
            <numerusform>%Ln Aufgaben bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>What is ticked here is changed in all of them, or in none.</source>
        <translation>Was hier angehakt ist, wird in allen geändert oder in keiner.</translation>
    </message>
    <message>
        <source>&amp;Priority</source>
        <translation>&amp;Priorität</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>&amp;Stunden</translation>
    </message>
    <message>
        <source>&amp;Weeks</source>
        <translation>&amp;Wochen</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Zuständig</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>St&amp;atus</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search actions, tasks and files</source>
        <translation>Aktionen, Aufgaben und Dateien suchen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Suchergebnis</translation>
    </message>
    <message>
        <source>Nothing found. Fewer letters find more.</source>
        <translation>Nichts gefunden. Weniger Buchstaben finden mehr.</translation>
    </message>
    <message>
        <source>The best %1 of %2. Type on to narrow them; &gt; actions, # tasks, / files</source>
        <comment>palette</comment>
        <translation>Die besten %1 von %2. Weitertippen grenzt ein; &gt; Aktionen, # Aufgaben, / Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found; &gt; actions, # tasks, / files</source>
        <comment>palette</comment>
        <translation>
            <numerusform>%Ln gefunden; &gt; Aktionen, # Aufgaben, / Dateien</numerusform>
            <numerusform>%Ln gefunden; &gt; Aktionen, # Aufgaben, / Dateien</numerusform>
        </translation>
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
    <name>readyroom::ui::DataRoom</name>
    <message>
        <source>Your data</source>
        <translation>Eigene Daten</translation>
    </message>
    <message>
        <source>Plans and configuration</source>
        <translation>Pläne und Konfiguration</translation>
    </message>
    <message>
        <source>They stay in your own folders. Readyroom changes a file only when you ask for it, and then as few bytes as it can. Nothing leaves this computer.</source>
        <translation>Sie bleiben in den eigenen Ordnern. Readyroom ändert eine Datei nur auf Verlangen und dann so wenige Bytes wie möglich. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Journals and measurements</source>
        <translation>Journale und Messwerte</translation>
    </message>
    <message>
        <source>What happened in each workspace, and what was measured. Keep a copy of it: it cannot be made again.</source>
        <translation>Was in jedem Arbeitsbereich geschah und was gemessen wurde. Eine Kopie davon aufbewahren: Es lässt sich nicht neu erzeugen.</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>What the program did, without secrets. They may be deleted at any time.</source>
        <translation>Was das Programm getan hat, ohne Secrets. Sie dürfen jederzeit gelöscht werden.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>What is set on these pages, the recent workspaces and the places of windows.</source>
        <translation>Was auf diesen Seiten eingestellt ist, die letzten Arbeitsbereiche und die Lage der Fenster.</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::DeleteSecretDialog</name>
    <message>
        <source>Delete %1</source>
        <comment>%1 is the name of a secret</comment>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>It is taken out of the keychain, which cannot be taken back. Whatever is to send it fails from then on.</source>
        <translation>Es wird aus dem Schlüsselbund entfernt; das lässt sich nicht zurücknehmen. Was es senden soll, schlägt von da an fehl.</translation>
    </message>
    <message>
        <source>&amp;Type %1 to delete it</source>
        <comment>%1 is the name of a secret</comment>
        <translation>&amp;Zum Löschen %1 eingeben</translation>
    </message>
    <message>
        <source>Name of the secret to delete</source>
        <translation>Name des zu löschenden Secrets</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
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
    <message>
        <source>Section of the plan</source>
        <translation>Abschnitt des Plans</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::EditText</name>
    <message>
        <source>This is not a value the plan can hold.</source>
        <translation>Diesen Wert kann der Plan nicht aufnehmen.</translation>
    </message>
    <message>
        <source>“%1” was not changed: the plan has no place where this can be written.</source>
        <translation>„%1“ wurde nicht geändert: Der Plan hat keine Stelle, an der sich dies schreiben lässt.</translation>
    </message>
    <message>
        <source>“%1” was not changed: something else in the plan would be read differently then.</source>
        <translation>„%1“ wurde nicht geändert: Anderes im Plan würde dann anders gelesen.</translation>
    </message>
    <message>
        <source>“%1” was not changed: its heading says this, not the task itself.</source>
        <translation>„%1“ wurde nicht geändert: Dies steht in der Überschrift, nicht in der Aufgabe selbst.</translation>
    </message>
    <message>
        <source>“%1” was not changed: the file&apos;s damaged encoding cannot hold this text. Repair the encoding first.</source>
        <translation>„%1“ wurde nicht geändert: Die beschädigte Zeichenkodierung der Datei kann diesen Text nicht aufnehmen. Zuerst die Zeichenkodierung reparieren.</translation>
    </message>
    <message>
        <source>“%1” was not changed: its lines hold bytes that are not UTF-8.</source>
        <translation>„%1“ wurde nicht geändert: Die Zeilen enthalten Bytes, die kein UTF-8 sind.</translation>
    </message>
    <message>
        <source>“%1” was not changed: its lines are part of an unresolved merge conflict.</source>
        <translation>„%1“ wurde nicht geändert: Die Zeilen gehören zu einem ungelösten Merge-Konflikt.</translation>
    </message>
    <message>
        <source>The plan says so already</source>
        <translation>So steht es schon im Plan</translation>
    </message>
    <message>
        <source>Wrote the merged text of %1</source>
        <comment>%1 is a file</comment>
        <translation>%1 zusammengeführt und geschrieben</translation>
    </message>
    <message>
        <source>Changed “%1” in the file that had changed meanwhile</source>
        <translation>„%1“ geändert; die Datei hatte sich inzwischen geändert</translation>
    </message>
    <message>
        <source>Added “%1”</source>
        <translation>„%1“ hinzugefügt</translation>
    </message>
    <message>
        <source>Removed “%1”</source>
        <translation>„%1“ entfernt</translation>
    </message>
    <message>
        <source>Moved “%1” to “%2”</source>
        <comment>a task; a section</comment>
        <translation>„%1“ nach „%2“ verschoben</translation>
    </message>
    <message>
        <source>Changed “%1”</source>
        <translation>„%1“ geändert</translation>
    </message>
    <message numerus="yes">
        <source>Changed several tasks: %Ln edit(s)</source>
        <translation>
            <numerusform>Mehrere Aufgaben geändert: %Ln Bearbeitung</numerusform>
            <numerusform>Mehrere Aufgaben geändert: %Ln Bearbeitungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Took back the unticking of “%1”</source>
        <translation>Entfernen des Hakens bei „%1“ zurückgenommen</translation>
    </message>
    <message>
        <source>Took back the tick of “%1”</source>
        <translation>Abhaken von „%1“ zurückgenommen</translation>
    </message>
    <message>
        <source>Took back the new task “%1”</source>
        <translation>Neue Aufgabe „%1“ zurückgenommen</translation>
    </message>
    <message>
        <source>Brought back “%1”</source>
        <comment>a removed task</comment>
        <translation>„%1“ zurückgeholt</translation>
    </message>
    <message>
        <source>Took back the move of “%1”</source>
        <translation>Verschieben von „%1“ zurückgenommen</translation>
    </message>
    <message>
        <source>Took back the merge in %1</source>
        <comment>%1 is a file</comment>
        <translation>Zusammenführung in %1 zurückgenommen</translation>
    </message>
    <message>
        <source>Took back the change to “%1”</source>
        <translation>Änderung an „%1“ zurückgenommen</translation>
    </message>
    <message>
        <source>Unticked “%1” again</source>
        <translation>Haken bei „%1“ wieder entfernt</translation>
    </message>
    <message>
        <source>Ticked “%1” again</source>
        <translation>„%1“ wieder abgehakt</translation>
    </message>
    <message>
        <source>Added “%1” again</source>
        <translation>„%1“ wieder hinzugefügt</translation>
    </message>
    <message>
        <source>Removed “%1” again</source>
        <translation>„%1“ wieder entfernt</translation>
    </message>
    <message>
        <source>Moved “%1” again</source>
        <translation>„%1“ wieder verschoben</translation>
    </message>
    <message>
        <source>Merged %1 again</source>
        <comment>%1 is a file</comment>
        <translation>%1 wieder zusammengeführt</translation>
    </message>
    <message>
        <source>Changed “%1” again</source>
        <translation>„%1“ wieder geändert</translation>
    </message>
    <message>
        <source>The beginning of the plan</source>
        <comment>a section&apos;s name</comment>
        <translation>Anfang des Plans</translation>
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
        <source>The record is cut off</source>
        <translation>Die Aufzeichnung ist abgeschnitten</translation>
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
    <message>
        <source>There is nothing to take back</source>
        <translation>Es gibt nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>Set or clear the mark itself.</source>
        <translation>Die Markierung selbst setzen oder entfernen.</translation>
    </message>
    <message>
        <source>The workspace&apos;s folder is gone</source>
        <translation>Der Ordner des Arbeitsbereichs ist verschwunden</translation>
    </message>
    <message>
        <source>Put it back, and it is read again by itself; or open another folder.</source>
        <translation>Ihn zurücklegen, dann wird er von selbst wieder gelesen; oder einen anderen Ordner öffnen.</translation>
    </message>
    <message>
        <source>Compare it with a backup before you rely on it. To go on with it as it is: readyroom audit accept WORKSPACE.</source>
        <translation>Vor der weiteren Verwendung mit einer Sicherung vergleichen. Unverändert fortfahren mit: readyroom audit accept WORKSPACE.</translation>
    </message>
    <message>
        <source>Restore it from a backup. To go on with what is left: readyroom audit accept WORKSPACE.</source>
        <translation>Aus einer Sicherung wiederherstellen. Mit dem Rest fortfahren: readyroom audit accept WORKSPACE.</translation>
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
        <source>%Ln hidden</source>
        <comment>rows a filter hides</comment>
        <translation>
            <numerusform>%Ln ausgeblendet</numerusform>
            <numerusform>%Ln ausgeblendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::FilteredList</name>
    <message>
        <source>Nothing here has these words. Esc clears the filter.</source>
        <translation>Nichts hier enthält diese Wörter. Esc leert den Filter.</translation>
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
    <message>
        <source>Git could not merge “%1” and “%2” here; both stand in the file.</source>
        <comment>%1 and %2 are names of changes</comment>
        <translation>Git konnte „%1“ und „%2“ hier nicht zusammenführen; beide stehen in der Datei.</translation>
    </message>
    <message>
        <source>Merge conflict</source>
        <translation>Merge-Konflikt</translation>
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
    <name>readyroom::ui::HealthText</name>
    <message>
        <source>up</source>
        <comment>state of a probe</comment>
        <translation>erreichbar</translation>
    </message>
    <message>
        <source>degraded</source>
        <comment>state of a probe</comment>
        <translation>beeinträchtigt</translation>
    </message>
    <message>
        <source>down</source>
        <comment>state of a probe</comment>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>state of a probe</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>group and name of a probe</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>there is no address for the name %1</source>
        <translation>für den Namen %1 gibt es keine Adresse</translation>
    </message>
    <message>
        <source>no name server answered for %1</source>
        <translation>kein Nameserver hat für %1 geantwortet</translation>
    </message>
    <message>
        <source>connection refused by %1</source>
        <translation>Verbindung von %1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 ist nicht zu erreichen</translation>
    </message>
    <message>
        <source>connection broken off by %1</source>
        <translation>Verbindung von %1 abgebrochen</translation>
    </message>
    <message>
        <source>no connection to %1</source>
        <translation>keine Verbindung zu %1</translation>
    </message>
    <message>
        <source>no encrypted connection to %1: %2</source>
        <translation>keine verschlüsselte Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>certificate of %1 not trusted: %2</source>
        <translation>Zertifikat von %1 nicht vertrauenswürdig: %2</translation>
    </message>
    <message>
        <source>no answer from %1</source>
        <translation>keine Antwort von %1</translation>
    </message>
    <message>
        <source>answer of %1 incomplete</source>
        <translation>Antwort von %1 unvollständig</translation>
    </message>
    <message>
        <source>answer of %1 not understood: %2</source>
        <translation>Antwort von %1 nicht verstanden: %2</translation>
    </message>
    <message>
        <source>answer of %1 too large</source>
        <translation>Antwort von %1 zu groß</translation>
    </message>
    <message>
        <source>not permitted: %1</source>
        <translation>nicht erlaubt: %1</translation>
    </message>
    <message>
        <source>answered with status %1</source>
        <translation>mit Status %1 geantwortet</translation>
    </message>
    <message>
        <source>not asked: %1</source>
        <translation>nicht gefragt: %1</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>what failed; a duration</comment>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a status such as 200; a duration</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>answered in %1</source>
        <translation>in %1 geantwortet</translation>
    </message>
    <message>
        <source>%1&#x2009;ms</source>
        <comment>milliseconds</comment>
        <translation>%1&#x2009;ms</translation>
    </message>
    <message>
        <source>%1&#x2009;s</source>
        <comment>seconds</comment>
        <translation>%1&#x2009;s</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::HelpPage</name>
    <message>
        <source>### Everywhere</source>
        <translation>### Überall</translation>
    </message>
    <message>
        <source>- **Ctrl+K** finds every action, task and file. **F1** explains the page you are on; **?** lists the keys that work there.</source>
        <translation>- **Strg+K** findet jede Aktion, Aufgabe und Datei. **F1** erklärt die aktuelle Seite; **?** zeigt die Tasten, die dort gelten.</translation>
    </message>
    <message>
        <source>- **Alt+Left** and **Alt+Right** go back and forward. **Ctrl+1**, **Ctrl+2** … show the pages. **Ctrl+W** closes a page like this one, **Esc** leaves it open.</source>
        <translation>- **Alt+Links** und **Alt+Rechts** gehen zurück und vorwärts. **Strg+1**, **Strg+2** … zeigen die Seiten. **Strg+W** schließt eine Seite wie diese, **Esc** verlässt sie und lässt sie offen.</translation>
    </message>
    <message>
        <source>- In a list **/** goes to the filter, **Enter** opens, **Esc** goes back, **Space** ticks.</source>
        <translation>- In einer Liste springt **/** zum Filter, **Enter** öffnet, **Esc** geht zurück, die **Leertaste** hakt ab.</translation>
    </message>
    <message>
        <source>- The strip at the top tells the state of every page; a click leads there. A state has a shape and a word, never a colour alone. **Unknown** is a state of its own.</source>
        <translation>- Die Leiste oben nennt den Zustand jeder Seite; ein Klick führt dorthin. Ein Zustand hat eine Form und ein Wort, nie nur eine Farbe. **Unbekannt** ist ein eigener Zustand.</translation>
    </message>
    <message>
        <source>- Nothing leaves this computer. What is changed is recorded, and can be checked later.</source>
        <translation>- Nichts verlässt diesen Rechner. Was geändert wird, wird aufgezeichnet und lässt sich später prüfen.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>How to use Readyroom</source>
        <translation>So wird Readyroom bedient</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::HistoryDelegate</name>
    <message>
        <source>score %1</source>
        <comment>of the plan, after a change</comment>
        <translation>Score %1</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::HistoryPanel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>Was sich geändert hat seit</translation>
    </message>
    <message>
        <source>Choose since when you want to know what changed</source>
        <translation>Wählen, seit wann Änderungen gezeigt werden</translation>
    </message>
    <message>
        <source>Copy what is shown as Markdown</source>
        <translation>Angezeigtes als Markdown kopieren</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Score over time</source>
        <translation>Score im Zeitverlauf</translation>
    </message>
    <message>
        <source>Reading the history of this plan</source>
        <translation>Verlauf dieses Plans wird gelesen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>You look at this history for the first time</source>
        <translation>Dieser Verlauf wird zum ersten Mal angesehen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <comment>in the history of a plan</comment>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Score</source>
        <comment>name of a line in a chart</comment>
        <translation>Score</translation>
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
        <translation>keine Schätzung</translation>
    </message>
    <message>
        <source>Ticked “%1”</source>
        <comment>%1 is a task</comment>
        <translation>„%1“ abgehakt</translation>
    </message>
    <message>
        <source>Unticked “%1”</source>
        <comment>%1 is a task</comment>
        <translation>Haken bei „%1“ entfernt</translation>
    </message>
    <message>
        <source>Added “%1”</source>
        <comment>%1 is a task</comment>
        <translation>„%1“ hinzugefügt</translation>
    </message>
    <message>
        <source>Removed “%1”</source>
        <comment>%1 is a task</comment>
        <translation>„%1“ entfernt</translation>
    </message>
    <message>
        <source>Renamed “%1” to “%2”</source>
        <comment>titles of a task</comment>
        <translation>„%1“ in „%2“ umbenannt</translation>
    </message>
    <message>
        <source>Priority of “%1”: %2, before: %3</source>
        <comment>%1 is a task, %2 and %3 are priorities</comment>
        <translation>Priorität von „%1“: %2, vorher: %3</translation>
    </message>
    <message>
        <source>Hours of “%1”: %2, before: %3</source>
        <comment>%1 is a task, %2 and %3 are hours</comment>
        <translation>Stunden von „%1“: %2, vorher: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticked</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln abgehakt</numerusform>
            <numerusform>%Ln abgehakt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unticked</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln Haken entfernt</numerusform>
            <numerusform>%Ln Haken entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln entfernt</numerusform>
            <numerusform>%Ln entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln renamed</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln umbenannt</numerusform>
            <numerusform>%Ln umbenannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with another priority</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln mit anderer Priorität</numerusform>
            <numerusform>%Ln mit anderer Priorität</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with other hours</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln mit anderen Stunden</numerusform>
            <numerusform>%Ln mit anderen Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>The history begins with this version of the plan</source>
        <translation>Der Verlauf beginnt mit dieser Fassung des Plans</translation>
    </message>
    <message>
        <source>Nothing older is known than the plan as it is now</source>
        <translation>Älteres als der jetzige Plan ist nicht bekannt</translation>
    </message>
    <message>
        <source>This version cannot be read as a plan</source>
        <translation>Diese Fassung lässt sich nicht als Plan lesen</translation>
    </message>
    <message>
        <source>%1 · commit %2 · %3</source>
        <comment>a person, a commit&apos;s id, its message</comment>
        <translation>%1 · Commit %2 · %3</translation>
    </message>
    <message>
        <source>Marked here</source>
        <translation>Hier markiert</translation>
    </message>
    <message>
        <source>%1 · marked here</source>
        <comment>a person</comment>
        <translation>%1 · hier markiert</translation>
    </message>
    <message>
        <source>In the file, not committed yet</source>
        <translation>In der Datei, noch nicht committet</translation>
    </message>
    <message>
        <source>Every change</source>
        <translation>Jede Änderung</translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation>Seit gestern</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Since last Monday</source>
        <translation>Seit letztem Montag</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>In den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>In den letzten 30 Tagen</translation>
    </message>
    <message>
        <source>Since I looked last</source>
        <translation>Seit dem letzten Ansehen</translation>
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
        <translation>Aus dieser Zeit ist der Plan nicht bekannt</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>%1 is a signed number</comment>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>The score is not known for both moments</source>
        <translation>Der Score ist nicht für beide Zeitpunkte bekannt</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nichts hat sich geändert</translation>
    </message>
    <message>
        <source>%1&#x2009;h left</source>
        <comment>%1 is a signed number</comment>
        <translation>Restaufwand %1&#x2009;h</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between two short facts</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>The Git history cannot be read, only marks are known. %1</source>
        <comment>%1: an error in sentences</comment>
        <translation>Der Git-Verlauf lässt sich nicht lesen; bekannt sind nur Markierungen. %1</translation>
    </message>
    <message>
        <source>This plan is not committed to Git: only marks made here are known, and earlier scores are those of today&apos;s tasks.</source>
        <translation>Dieser Plan ist nicht in Git committet: Bekannt sind nur hier gesetzte Markierungen, und frühere Scores gelten für die heutigen Aufgaben.</translation>
    </message>
    <message>
        <source>This clone is shallow: what is older is not here. Fetch it with: git fetch --unshallow</source>
        <translation>Dieser Klon ist flach (shallow): Älteres ist nicht hier. Nachladen mit: git fetch --unshallow</translation>
    </message>
    <message>
        <source>Versions older than two years, or beyond the last 500, are not shown.</source>
        <translation>Fassungen, die älter als zwei Jahre sind oder vor den letzten 500 liegen, werden nicht angezeigt.</translation>
    </message>
    <message>
        <source>Moved “%1” from “%2” to “%3”</source>
        <comment>%1 is a task, %2 and %3 are sections</comment>
        <translation>„%1“ von „%2“ nach „%3“ verschoben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved to another section</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln in einen anderen Abschnitt verschoben</numerusform>
            <numerusform>%Ln in einen anderen Abschnitt verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed here, not committed yet</source>
        <translation>Hier geändert, noch nicht committet</translation>
    </message>
    <message>
        <source>%1 · changed here, not committed yet</source>
        <comment>a person</comment>
        <translation>%1 · hier geändert, noch nicht committet</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::KeyMapPage</name>
    <message>
        <source>Save &amp;keys as PDF…</source>
        <translation>T&amp;asten als PDF speichern…</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Write this list to a PDF, to be printed</source>
        <translation>Diese Liste zum Drucken als PDF schreiben</translation>
    </message>
    <message>
        <source>Go to the filter line</source>
        <translation>Zur Filterzeile springen</translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>page: every action and its key</comment>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>**Every action and its key**, menu by menu and page by page. Those of a page work while it is shown. Press / to look for a word or a key.</source>
        <translation>**Jede Aktion und ihre Taste**, nach Menüs und Seiten geordnet. Die einer Seite gelten, solange sie angezeigt wird. Mit / nach einem Wort oder einer Taste suchen.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>In every list</source>
        <translation>In jeder Liste</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open what is selected</source>
        <translation>Auswahl öffnen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Clear the filter, then return to the list</source>
        <translation>Filter leeren, dann zur Liste zurückkehren</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Abhaken</translation>
    </message>
    <message>
        <source>Tick what is selected</source>
        <translation>Auswahl abhaken</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Show the keys of the page</source>
        <translation>Tasten der Seite anzeigen</translation>
    </message>
    <message>
        <source>Save keys as PDF</source>
        <translation>Tasten als PDF speichern</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <comment>%1 is a file</comment>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <comment>%1 is a file</comment>
        <translation>%1 lässt sich nicht schreiben. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Keys of Readyroom</source>
        <translation>Tasten von Readyroom</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::KindMenu</name>
    <message>
        <source>&amp;Kinds of events</source>
        <translation>Arten von &amp;Ereignissen</translation>
    </message>
    <message>
        <source>Show or hide the events of this kind</source>
        <translation>Ereignisse dieser Art ein- oder ausblenden</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::MainMenus</name>
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
        <source>&amp;Go</source>
        <comment>menu: to other pages and things</comment>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
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
        <translation>Ordner öffnen</translation>
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
        <source>&amp;Help on this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>Explain what this page shows and how it is used</source>
        <translation>Erklären, was diese Seite zeigt und wie sie bedient wird</translation>
    </message>
    <message>
        <source>A&amp;ll keys</source>
        <translation>&amp;Alle Tasten</translation>
    </message>
    <message>
        <source>List every action and its key</source>
        <translation>Jede Aktion und ihre Taste auflisten</translation>
    </message>
    <message>
        <source>Ctrl+F1</source>
        <translation>Ctrl+F1</translation>
    </message>
    <message>
        <source>&amp;Find action or thing…</source>
        <translation>Aktion oder Objekt &amp;suchen…</translation>
    </message>
    <message>
        <source>Search every action, task and file</source>
        <translation>Alle Aktionen, Aufgaben und Dateien durchsuchen</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Go back to where you were</source>
        <translation>Dorthin zurückgehen, wo Sie waren</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Left</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Go forward again</source>
        <translation>Wieder vorwärts gehen</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Right</translation>
    </message>
    <message>
        <source>&amp;Close page</source>
        <translation>Seite s&amp;chließen</translation>
    </message>
    <message>
        <source>Close this page; tabs of features stay</source>
        <translation>Diese Seite schließen; die festen Tabs bleiben</translation>
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
        <translation>Eigene Zeilen</translation>
    </message>
    <message>
        <source>The file&apos;s lines</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Merged text</source>
        <translation>Zusammengeführter Text</translation>
    </message>
    <message>
        <source>Take &amp;mine</source>
        <translation>&amp;Eigene übernehmen</translation>
    </message>
    <message>
        <source>Take &amp;theirs</source>
        <translation>&amp;Datei übernehmen</translation>
    </message>
    <message>
        <source>Merge %1</source>
        <comment>%1 is a file</comment>
        <translation>%1 zusammenführen</translation>
    </message>
    <message>
        <source>Use your lines for this conflict</source>
        <translation>Für diesen Konflikt die eigenen Zeilen verwenden</translation>
    </message>
    <message>
        <source>Use the file&apos;s lines for this conflict</source>
        <translation>Für diesen Konflikt die Zeilen der Datei verwenden</translation>
    </message>
    <message>
        <source>Your edit</source>
        <translation>Eigene Änderung</translation>
    </message>
    <message>
        <source>The file as it is now</source>
        <translation>Datei im jetzigen Zustand</translation>
    </message>
    <message>
        <source>Merged &amp;text, which you may change</source>
        <translation>Zusammengeführter &amp;Text, änderbar</translation>
    </message>
    <message>
        <source>Write merged text</source>
        <translation>Zusammengeführten Text schreiben</translation>
    </message>
    <message numerus="yes">
        <source>You and someone else changed the same lines. %Ln conflict(s) are left.</source>
        <translation>
            <numerusform>Dieselben Zeilen wurden hier und von anderer Seite geändert. Noch %Ln Konflikt.</numerusform>
            <numerusform>Dieselben Zeilen wurden hier und von anderer Seite geändert. Noch %Ln Konflikte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your edit and the file&apos;s new text go together. Nothing is written before you say so.</source>
        <translation>Die eigene Änderung und der neue Text der Datei passen zusammen. Geschrieben wird erst auf Verlangen.</translation>
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
        <source>%Ln entry(ies)</source>
        <comment>of the plan</comment>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln entry(ies); the filter hides %2</source>
        <comment>of the plan</comment>
        <translation>
            <numerusform>%1 von %Ln Eintrag; der Filter blendet %2 aus</numerusform>
            <numerusform>%1 von %Ln Einträgen; der Filter blendet %2 aus</numerusform>
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
    <name>readyroom::ui::PageTabs</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Close this page</source>
        <translation>Diese Seite schließen</translation>
    </message>
    <message>
        <source>Close %1</source>
        <comment>%1 is a page</comment>
        <translation>%1 schließen</translation>
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
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>File</source>
        <comment>kind of a thing that was found</comment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Action</source>
        <comment>kind of a thing that was found</comment>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>for a screen reader: title, kind, context</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::PlanBanners</name>
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
        <source>%1–%2</source>
        <comment>first and last line</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 has unresolved merge conflicts in lines %2. Both sides are shown; they cannot be ticked or edited here.</source>
        <translation>%1 hat ungelöste Merge-Konflikte in den Zeilen %2. Beide Seiten werden angezeigt; hier lassen sie sich weder abhaken noch bearbeiten.</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>%1 changed on disk while you write a new task. What you typed is kept.</source>
        <comment>%1 is a file</comment>
        <translation>%1 hat sich auf dem Datenträger geändert, während eine neue Aufgabe entsteht. Die Eingaben bleiben erhalten.</translation>
    </message>
    <message>
        <source>%1 changed on disk while you edit “%2”. What you typed is kept.</source>
        <comment>%1 is a file; %2 a task</comment>
        <translation>%1 hat sich auf dem Datenträger geändert, während „%2“ bearbeitet wird. Die Eingaben bleiben erhalten.</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Zusammenführen…</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is gone, and %Ln task(s) may be the same one.</source>
        <comment>%1 is the title that a task had</comment>
        <translation>
            <numerusform>„%1“ ist verschwunden, und %Ln Aufgabe könnte dieselbe sein.</numerusform>
            <numerusform>„%1“ ist verschwunden, und %Ln Aufgaben könnten dieselbe sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden…</translation>
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
</context>
<context>
    <name>readyroom::ui::PlanEditing</name>
    <message>
        <source>Save or discard the open form first</source>
        <translation>Zuerst das offene Formular speichern oder verwerfen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::PlanHeader</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Choose the plan to show</source>
        <translation>Anzuzeigenden Plan wählen</translation>
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
        <source>Ready: all %Ln task(s) done</source>
        <translation>
            <numerusform>Bereit: %Ln Aufgabe erledigt</numerusform>
            <numerusform>Bereit: alle %Ln Aufgaben erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not ready: %Ln critical task(s) open</source>
        <translation>
            <numerusform>Nicht bereit: %Ln kritische Aufgabe offen</numerusform>
            <numerusform>Nicht bereit: %Ln kritische Aufgaben offen</numerusform>
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
    <name>readyroom::ui::ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back what was done last to a plan in this session</source>
        <translation>Zuletzt in dieser Sitzung am Plan Geändertes zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Do again what was taken back last</source>
        <translation>Zuletzt Zurückgenommenes wieder ausführen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>&amp;New task…</source>
        <translation>&amp;Neue Aufgabe…</translation>
    </message>
    <message>
        <source>Write a new task at the end of the selected task&apos;s section</source>
        <translation>Neue Aufgabe ans Ende des Abschnitts der ausgewählten Aufgabe schreiben</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>&amp;Edit task</source>
        <translation>Aufgabe &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Change the selected task, or several selected tasks at once</source>
        <translation>Ausgewählte Aufgabe oder mehrere ausgewählte Aufgaben auf einmal ändern</translation>
    </message>
    <message>
        <source>&amp;Move to section…</source>
        <translation>In Abschnitt &amp;verschieben…</translation>
    </message>
    <message>
        <source>Move the selected tasks to the end of another section</source>
        <translation>Ausgewählte Aufgaben ans Ende eines anderen Abschnitts verschieben</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Ctrl+Shift+M</translation>
    </message>
    <message>
        <source>Remo&amp;ve task</source>
        <translation>Aufgabe &amp;entfernen</translation>
    </message>
    <message>
        <source>Remove the selected tasks from the plan&apos;s file</source>
        <translation>Ausgewählte Aufgaben aus der Plandatei entfernen</translation>
    </message>
    <message>
        <source>Ctrl+Del</source>
        <translation>Ctrl+Del</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Show how the plan changed, and since when</source>
        <translation>Anzeigen, wie und seit wann sich der Plan geändert hat</translation>
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
    <message>
        <source>This task is not in %1 any more</source>
        <comment>%1 is a file</comment>
        <translation>Diese Aufgabe steht nicht mehr in %1</translation>
    </message>
    <message>
        <source>This page shows **what stands between the service and production**: the tasks of a plan that is a Markdown file in your repository. The line at the top is the answer in one sentence.</source>
        <translation>Diese Seite zeigt, **was zwischen dem Dienst und der Produktion steht**: die Aufgaben eines Plans, der als Markdown-Datei im eigenen Repository liegt. Die Zeile oben ist die Antwort in einem Satz.</translation>
    </message>
    <message>
        <source>- **Left:** the score and each pillar&apos;s own. It is the weight of the tasks that are done: critical 10, high 7.5, medium 5, low 2.5. Click a number to see what it is made of.</source>
        <translation>- **Links:** der Score und die Scores der Säulen. Ein Score ist das Gewicht der erledigten Aufgaben: kritisch 10, hoch 7,5, mittel 5, niedrig 2,5. Ein Klick auf eine Zahl zeigt, woraus sie entsteht.</translation>
    </message>
    <message>
        <source>- **Middle:** the tasks, grouped as you like. Space ticks one: a single character of the file changes, and it can be taken back. An open critical task keeps the plan from being ready, whatever the score.</source>
        <translation>- **Mitte:** die Aufgaben, nach Wunsch gruppiert. Die Leertaste hakt eine ab: Ein einziges Zeichen der Datei ändert sich, und das lässt sich zurücknehmen. Solange eine kritische Aufgabe offen ist, ist der Plan nicht bereit, gleich wie hoch der Score ist.</translation>
    </message>
    <message>
        <source>- **Right:** the selected task as the plan has it, with its line, its files and what it depends on.</source>
        <translation>- **Rechts:** die ausgewählte Aufgabe, wie sie im Plan steht, mit Zeile, Dateien und Abhängigkeiten.</translation>
    </message>
    <message>
        <source>- **Findings:** where the plan contradicts itself: hours that do not add up, two priorities for one task, rows that match nothing. Enter goes to the task.</source>
        <translation>- **Befunde:** wo der Plan sich widerspricht: Stunden, die nicht aufgehen, zwei Prioritäten für eine Aufgabe, Zeilen ohne Entsprechung. Enter führt zur Aufgabe.</translation>
    </message>
    <message>
        <source>A **step without a box** is unknown: it never counts as done. A change that an editor or Git makes to the file appears here by itself.</source>
        <translation>Ein **Schritt ohne Kästchen** ist unbekannt: Er zählt nie als erledigt. Was ein Editor oder Git an der Datei ändert, erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>Recorded what became of the task</source>
        <translation>Verbleib der Aufgabe aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ReadinessView</name>
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
        <source>No plan here yet</source>
        <translation>Hier ist noch kein Plan</translation>
    </message>
    <message>
        <source>A plan is a Markdown file with a checklist: “- [ ] a task”. Readyroom shows its tasks, scores its pillars and finds where it contradicts itself.</source>
        <translation>Ein Plan ist eine Markdown-Datei mit Checkliste: „- [ ] eine Aufgabe“. Readyroom zeigt seine Aufgaben, bewertet seine Säulen und findet seine Widersprüche.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message numerus="yes">
        <source>Readiness %1 · not ready: %Ln critical</source>
        <comment>score; critical tasks open</comment>
        <translation>
            <numerusform>Produktionsreife %1 · nicht bereit: %Ln kritisch</numerusform>
            <numerusform>Produktionsreife %1 · nicht bereit: %Ln kritisch</numerusform>
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
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Copied as Markdown</source>
        <translation>Als Markdown kopiert</translation>
    </message>
    <message>
        <source>%1 (%2 this week)</source>
        <comment>score; a signed number</comment>
        <translation>%1 (%2 diese Woche)</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation>Anderen Ordner öffnen</translation>
    </message>
    <message>
        <source>Readiness unknown</source>
        <translation>Produktionsreife unbekannt</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::RenameDialog</name>
    <message>
        <source>line %1</source>
        <comment>of a file</comment>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>where a task stands: headings; line of the file</comment>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>What became of this task?</source>
        <translation>Was wurde aus dieser Aufgabe?</translation>
    </message>
    <message>
        <source>“%1” is no longer in the plan under this name. If one of these is the same task, its record goes on with it.</source>
        <comment>%1 is the title that a task had</comment>
        <translation>„%1“ steht unter diesem Namen nicht mehr im Plan. Ist eine der folgenden dieselbe Aufgabe, wird ihre Aufzeichnung damit fortgeführt.</translation>
    </message>
    <message>
        <source>Tasks that it may be</source>
        <translation>Mögliche Aufgaben</translation>
    </message>
    <message>
        <source>It is &amp;this one</source>
        <translation>&amp;Diese ist es</translation>
    </message>
    <message>
        <source>&amp;None: it was removed</source>
        <translation>&amp;Keine: Sie wurde entfernt</translation>
    </message>
    <message>
        <source>Decide &amp;later</source>
        <translation>&amp;Später entscheiden</translation>
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
        <source>%Ln character(s) were misread as %1 when the file was saved.</source>
        <comment>%1 is an encoding</comment>
        <translation>
            <numerusform>%Ln Zeichen wurde beim Speichern der Datei als %1 gelesen.</numerusform>
            <numerusform>%Ln Zeichen wurden beim Speichern der Datei als %1 gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rewriting puts them right in %Ln line(s) and changes nothing else.</source>
        <translation>
            <numerusform>Neu schreiben berichtigt %Ln Zeile und ändert sonst nichts.</numerusform>
            <numerusform>Neu schreiben berichtigt %Ln Zeilen und ändert sonst nichts.</numerusform>
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
        <source>State known for %1&#x2009;% of the weight; %Ln task(s) unknown</source>
        <translation>
            <numerusform>Status für %1&#x2009;% des Gewichts bekannt; %Ln Aufgabe unbekannt</numerusform>
            <numerusform>Status für %1&#x2009;% des Gewichts bekannt; %Ln Aufgaben unbekannt</numerusform>
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
    <name>readyroom::ui::SecretControls</name>
    <message>
        <source>%1: %2</source>
        <comment>what a button does; what it does it to</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Read it back from the keychain without showing it</source>
        <translation>Aus dem Schlüsselbund zurücklesen, ohne es zu zeigen</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>Erneuern…</translation>
    </message>
    <message>
        <source>Put another value in its place</source>
        <translation>Einen anderen Wert an seine Stelle setzen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Copy or delete it</source>
        <translation>Kopieren oder löschen</translation>
    </message>
    <message>
        <source>&amp;Copy to the clipboard</source>
        <translation>In die &amp;Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Put its value on the clipboard, which forgets it after 30 seconds</source>
        <translation>Den Wert in die Zwischenablage legen, die ihn nach 30 Sekunden vergisst</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Take it out of the keychain, for good</source>
        <translation>Endgültig aus dem Schlüsselbund entfernen</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::SecretDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>such as smtp or api-token</source>
        <comment>the name of a secret</comment>
        <translation>etwa smtp oder api-token</translation>
    </message>
    <message>
        <source>&amp;Hosts</source>
        <translation>&amp;Hosts</translation>
    </message>
    <message>
        <source>such as api.example.org, 192.0.2.7</source>
        <comment>hosts</comment>
        <translation>etwa api.example.org, 192.0.2.7</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>&amp;Show what is typed</source>
        <translation>&amp;Eingabe anzeigen</translation>
    </message>
    <message>
        <source>Add a secret</source>
        <translation>Secret hinzufügen</translation>
    </message>
    <message>
        <source>The value goes into the keychain, bound to these hosts. Configuration names it: secret://name.</source>
        <translation>Der Wert kommt in den Schlüsselbund, gebunden an diese Hosts. Die Konfiguration nennt ihn: secret://name.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Rotate %1</source>
        <comment>%1 is the name of a secret</comment>
        <translation>%1 erneuern</translation>
    </message>
    <message>
        <source>The new value takes the place of the old one, which is gone. The name stays, so no configuration has to be changed.</source>
        <translation>Der neue Wert tritt an die Stelle des alten, der damit weg ist. Der Name bleibt, die Konfiguration muss nicht geändert werden.</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>A name has letters, digits and, between them, dots, dashes or underscores; 64 at most.</source>
        <translation>Ein Name hat Buchstaben, Ziffern und dazwischen Punkte, Bindestriche oder Unterstriche; höchstens 64 Zeichen.</translation>
    </message>
    <message>
        <source>Waiting for the keychain. If it is locked, it asks in a window of its own.</source>
        <translation>Warten auf den Schlüsselbund. Ist er gesperrt, fragt er in einem eigenen Fenster.</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::SecretText</name>
    <message>
        <source>For %1</source>
        <comment>%1 is a list of hosts</comment>
        <translation>Für %1</translation>
    </message>
    <message>
        <source>Added %1</source>
        <comment>%1 is an age: 3 d ago</comment>
        <translation>Hinzugefügt: %1</translation>
    </message>
    <message>
        <source>Rotated %1, added %2</source>
        <comment>ages: 3 d ago</comment>
        <translation>Erneuert: %1, hinzugefügt: %2</translation>
    </message>
    <message>
        <source>Last used %1</source>
        <comment>%1 is an age: 3 d ago</comment>
        <translation>Zuletzt verwendet: %1</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Noch nicht verwendet</translation>
    </message>
    <message>
        <source>Rotation is due</source>
        <translation>Erneuerung fällig</translation>
    </message>
    <message numerus="yes">
        <source>Rotation is overdue by %n day(s)</source>
        <translation>
            <numerusform>Erneuerung seit %n Tag überfällig</numerusform>
            <numerusform>Erneuerung seit %n Tagen überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>Rotation is due within a day</source>
        <translation>Erneuerung innerhalb eines Tages fällig</translation>
    </message>
    <message numerus="yes">
        <source>Rotation is due in %n day(s)</source>
        <translation>
            <numerusform>Erneuerung in %n Tag fällig</numerusform>
            <numerusform>Erneuerung in %n Tagen fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not in the keychain. Rotate it to store it again, or delete it.</source>
        <translation>Es ist nicht im Schlüsselbund. Zum erneuten Speichern erneuern oder löschen.</translation>
    </message>
    <message>
        <source>The keychain is locked, or unlocking it was refused. Unlock it, then try again.</source>
        <translation>Der Schlüsselbund ist gesperrt, oder das Entsperren wurde abgelehnt. Entsperren, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>There is no keychain. Start one, such as GNOME Keyring, KWallet or KeePassXC, then try again.</source>
        <translation>Es gibt keinen Schlüsselbund. Einen starten, etwa GNOME Keyring, KWallet oder KeePassXC, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>This desktop does not let Readyroom use the keychain. Allow it, then try again.</source>
        <translation>Dieser Desktop lässt Readyroom den Schlüsselbund nicht benutzen. Erlauben, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The keychain did not answer in time. Look for its window behind this one, then try again.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet. Nach seinem Fenster hinter diesem suchen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>There is a secret of this name. Choose another name, or rotate that one.</source>
        <translation>Es gibt ein Secret dieses Namens. Anderen Namen wählen oder jenes erneuern.</translation>
    </message>
    <message numerus="yes">
        <source>The value needs at least %n byte(s): a shorter one could not be kept out of logs.</source>
        <translation>
            <numerusform>Der Wert braucht mindestens %n Byte: ein kürzerer ließe sich nicht aus Protokollen heraushalten.</numerusform>
            <numerusform>Der Wert braucht mindestens %n Bytes: ein kürzerer ließe sich nicht aus Protokollen heraushalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The value is not text.</source>
        <translation>Der Wert ist kein Text.</translation>
    </message>
    <message>
        <source>The value is longer than %1.</source>
        <comment>%1 is a size: 64 kB</comment>
        <translation>Der Wert ist länger als %1.</translation>
    </message>
    <message>
        <source>It needs a host that it may be sent to.</source>
        <translation>Es braucht einen Host, an den es gesendet werden darf.</translation>
    </message>
    <message>
        <source>“%1” is not a host: give its name or address alone.</source>
        <translation>„%1“ ist kein Host: nur Namen oder Adresse angeben.</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::SecretsRoom</name>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Add a secret…</source>
        <translation>Secret hinzufügen…</translation>
    </message>
    <message>
        <source>In the keychain alone</source>
        <translation>Nur im Schlüsselbund</translation>
    </message>
    <message>
        <source>Configuration names a secret, as in secret://smtp. Its value stays in this desktop&apos;s keychain and is sent to the hosts it is bound to, never into a file, a log or the record of events.</source>
        <translation>Die Konfiguration nennt ein Secret, etwa secret://smtp. Sein Wert bleibt im Schlüsselbund dieses Desktops und wird nur an die Hosts gesendet, an die es gebunden ist, nie in eine Datei, ein Protokoll oder die Aufzeichnung geschrieben.</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>Kein Arbeitsbereich ist offen</translation>
    </message>
    <message>
        <source>Each workspace has secrets of its own. Open one to see them.</source>
        <translation>Jeder Arbeitsbereich hat eigene Secrets. Einen öffnen, um sie zu sehen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No secrets yet</source>
        <translation>Noch keine Secrets</translation>
    </message>
    <message>
        <source>Add the password or token that a configuration names, and the hosts that may get it.</source>
        <translation>Das Passwort oder Token hinzufügen, das eine Konfiguration nennt, und die Hosts, die es bekommen dürfen.</translation>
    </message>
    <message>
        <source>The keychain is locked. It asks to be unlocked when a secret is added.</source>
        <translation>Der Schlüsselbund ist gesperrt. Beim Hinzufügen eines Secrets fragt er nach dem Entsperren.</translation>
    </message>
    <message>
        <source>The keychain is locked. Nothing that needs a secret works until it is unlocked.</source>
        <translation>Der Schlüsselbund ist gesperrt. Bis er entsperrt ist, funktioniert nichts, was ein Secret braucht.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>It is in the keychain.</source>
        <translation>Es ist im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Schlüsselbund wird gefragt…</translation>
    </message>
    <message>
        <source>It is in the keychain and can be read.</source>
        <translation>Es ist im Schlüsselbund und kann gelesen werden.</translation>
    </message>
    <message>
        <source>Copied. The clipboard forgets it after 30 seconds.</source>
        <translation>Kopiert. Die Zwischenablage vergisst es nach 30 Sekunden.</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::SectionDialog</name>
    <message>
        <source>Move to section</source>
        <translation>In Abschnitt verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln task(s) to the end of this &amp;section:</source>
        <translation>
            <numerusform>%Ln Aufgabe ans Ende dieses &amp;Abschnitts verschieben:</numerusform>
            <numerusform>%Ln Aufgaben ans Ende dieses &amp;Abschnitts verschieben:</numerusform>
        </translation>
    </message>
    <message>
        <source>Sections of the plan</source>
        <translation>Abschnitte des Plans</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::SecurityText</name>
    <message>
        <source>A certificate has ended.</source>
        <translation>Ein Zertifikat ist abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate is for another host.</source>
        <translation>Das Zertifikat gilt für einen anderen Host.</translation>
    </message>
    <message>
        <source>The certificate signs itself.</source>
        <translation>Das Zertifikat signiert sich selbst.</translation>
    </message>
    <message>
        <source>The server does not send the certificate between its own and the root.</source>
        <translation>Der Server sendet das Zertifikat zwischen seinem eigenen und der Wurzel nicht.</translation>
    </message>
    <message>
        <source>The root of its certificates is not known here.</source>
        <translation>Die Wurzel seiner Zertifikate ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Its certificate was revoked.</source>
        <translation>Sein Zertifikat wurde widerrufen.</translation>
    </message>
    <message>
        <source>A certificate ends soon.</source>
        <translation>Ein Zertifikat läuft bald ab.</translation>
    </message>
    <message>
        <source>Encryption: %1</source>
        <comment>the name of a weakness, such as oldProtocol</comment>
        <translation>Verschlüsselung: %1</translation>
    </message>
    <message>
        <source>The grade of its headers is below what it should be.</source>
        <translation>Die Note der Header ist schlechter als verlangt.</translation>
    </message>
    <message>
        <source>Its liveness, readiness and startup contradict each other.</source>
        <translation>Liveness, Readiness und Startup widersprechen einander.</translation>
    </message>
    <message>
        <source>A route answers without credentials that needs them.</source>
        <translation>Eine Route antwortet ohne Anmeldedaten, obwohl sie welche braucht.</translation>
    </message>
    <message>
        <source>The route for tokens answers without one.</source>
        <translation>Die Route für Token antwortet ohne Token.</translation>
    </message>
    <message>
        <source>It accepts a token that it has to refuse.</source>
        <translation>Ein Token wird angenommen, das abgelehnt werden muss.</translation>
    </message>
    <message>
        <source>The same request sent twice has made two things.</source>
        <translation>Dieselbe Anfrage, zweimal gesendet, hat zwei Dinge angelegt.</translation>
    </message>
    <message>
        <source>A burst of requests met no limit.</source>
        <translation>Eine Folge schneller Anfragen traf auf keine Grenze.</translation>
    </message>
    <message>
        <source>It limits requests, but does not say when to come back.</source>
        <translation>Anfragen werden begrenzt, aber ohne zu sagen, wann es weitergeht.</translation>
    </message>
    <message>
        <source>Headers: %1 (%2 points)</source>
        <comment>a letter such as B+; a number</comment>
        <translation>Header: %1 (%2 Punkte)</translation>
    </message>
    <message>
        <source>Headers: %1</source>
        <comment>why they could not be graded</comment>
        <translation>Header: %1</translation>
    </message>
    <message>
        <source>Presence of headers: %1</source>
        <comment>a letter such as B</comment>
        <translation>Vorhandene Header: %1</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <comment>names of headers</comment>
        <translation>Es fehlen: %1</translation>
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
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>theme</comment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>theme</comment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>theme</comment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <comment>theme</comment>
        <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <comment>theme</comment>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>No setting holds these words.</source>
        <translation>Keine Einstellung enthält diese Wörter.</translation>
    </message>
    <message>
        <source>&amp;Find a setting</source>
        <translation>Einstellung &amp;suchen</translation>
    </message>
    <message>
        <source>Find a setting ( / )</source>
        <comment>placeholder; the slash is the key that comes here</comment>
        <translation>Einstellung suchen ( / )</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Rooms of the settings</source>
        <translation>Bereiche der Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The words of menus and pages. Your plans stay in the language they are written in.</source>
        <translation>Die Sprache der Menüs und Seiten. Pläne bleiben in der Sprache, in der sie geschrieben sind.</translation>
    </message>
    <message>
        <source>Open the windows of last time</source>
        <translation>Fenster vom letzten Mal öffnen</translation>
    </message>
    <message>
        <source>When Readyroom is started without a folder, the workspaces that were open come back, each in its place.</source>
        <translation>Wird Readyroom ohne Ordner gestartet, kommen die zuletzt offenen Arbeitsbereiche wieder, jeder an seinem Platz.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Light or dark colours; every state has a shape of its own, too.</source>
        <translation>Helle oder dunkle Farben; jeder Zustand hat auch eine eigene Form.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>size of texts</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of texts</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Texts and what holds them, beside the scale of the desktop.</source>
        <translation>Schrift und was sie umgibt, zusätzlich zur Skalierung des Desktops.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Infobereich</translation>
    </message>
    <message>
        <source>Show the worst state in the tray</source>
        <translation>Schlechtesten Zustand im Infobereich zeigen</translation>
    </message>
    <message>
        <source>A small icon on the desktop&apos;s panel says how all open workspaces are.</source>
        <translation>Ein kleines Symbol in der Leiste des Desktops zeigt, wie es um alle offenen Arbeitsbereiche steht.</translation>
    </message>
    <message>
        <source>This desktop has no tray to show it in.</source>
        <translation>Dieser Desktop hat keinen Infobereich.</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>Im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>Closing the last window leaves the icon there; Quit ends Readyroom.</source>
        <translation>Nach dem Schließen des letzten Fensters bleibt das Symbol; „Beenden“ beendet Readyroom.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find a setting by its words</source>
        <translation>Eine Einstellung anhand ihrer Wörter suchen</translation>
    </message>
    <message>
        <source>Whatever you set here holds at once.

- Type a word in the line at the top to find a setting in all rooms.
- **Workspace and trust** lists what each open workspace was allowed to run and send, and takes it back.
- **Secrets** lists the passwords and tokens of this window&apos;s workspace, never their values, and says when each is to be rotated.
- **Your data** says where everything is kept.</source>
        <translation>Was hier eingestellt wird, gilt sofort.

- Ein Wort in die Zeile oben eingeben, um in allen Bereichen nach einer Einstellung zu suchen.
- **Arbeitsbereich und Vertrauen** nennt, was jeder offene Arbeitsbereich ausführen und senden darf, und widerruft es.
- **Secrets** nennt die Passwörter und Token des Arbeitsbereichs dieses Fensters, nie ihre Werte, und sagt, wann jedes zu erneuern ist.
- **Eigene Daten** nennt, wo alles liegt.</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::TaskForm</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>such as 3, 2-3 or 30 min</source>
        <comment>an effort</comment>
        <translation>z.&#xa0;B. 3, 2-3 oder 30 min</translation>
    </message>
    <message>
        <source>such as 3 or 1-2</source>
        <comment>weeks of the plan</comment>
        <translation>z.&#xa0;B. 3 oder 1-2</translation>
    </message>
    <message>
        <source>One note a line</source>
        <translation>Eine Notiz je Zeile</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Priority</source>
        <translation>&amp;Priorität</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>&amp;Stunden</translation>
    </message>
    <message>
        <source>&amp;Weeks</source>
        <translation>&amp;Wochen</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Zuständig</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notizen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Write this to the plan&apos;s file</source>
        <translation>In die Plandatei schreiben</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Leave the plan as it is</source>
        <translation>Plan unverändert lassen</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>Aufgabe bearbeiten</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>At the end of “%1”</source>
        <comment>a section</comment>
        <translation>Am Ende von „%1“</translation>
    </message>
    <message>
        <source>A task needs a title.</source>
        <translation>Eine Aufgabe braucht einen Titel.</translation>
    </message>
    <message>
        <source>The hours cannot be understood. Write a figure, a range such as 2-3, or add a unit.</source>
        <translation>Die Stunden sind nicht verständlich. Eine Zahl, einen Bereich wie 2-3 oder eine Einheit angeben.</translation>
    </message>
    <message>
        <source>The weeks cannot be understood. Write a number, or two such as 1-2.</source>
        <translation>Die Wochen sind nicht verständlich. Eine Zahl oder zwei wie 1-2 angeben.</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ThemeMenu</name>
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
        <source>Light or dark, as the desktop is</source>
        <translation>Hell oder dunkel, wie der Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <comment>theme</comment>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark words on a light ground</source>
        <translation>Dunkle Schrift auf hellem Grund</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <comment>theme</comment>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light words on a dark ground</source>
        <translation>Helle Schrift auf dunklem Grund</translation>
    </message>
    <message>
        <source>High contrast, l&amp;ight</source>
        <comment>theme</comment>
        <translation>Hoher &amp;Kontrast, hell</translation>
    </message>
    <message>
        <source>Black on white, with strong lines</source>
        <translation>Schwarz auf Weiß, mit kräftigen Linien</translation>
    </message>
    <message>
        <source>High contrast, d&amp;ark</source>
        <comment>theme</comment>
        <translation>Hoher Kontrast, d&amp;unkel</translation>
    </message>
    <message>
        <source>White on black, with strong lines</source>
        <translation>Weiß auf Schwarz, mit kräftigen Linien</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::TimeChart</name>
    <message>
        <source>No values in this range of time</source>
        <translation>Keine Werte in diesem Zeitraum</translation>
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
        <translation>Keine Werte in diesem Zeitraum</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::TrayIcon</name>
    <message>
        <source>nothing to report</source>
        <translation>nichts zu melden</translation>
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
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::TrustDialog</name>
    <message>
        <source>Trust %1</source>
        <comment>%1 is a workspace</comment>
        <translation>%1 vertrauen</translation>
    </message>
    <message>
        <source>The configuration of %1 wants to %2.</source>
        <comment>%1 is a workspace; %2 is a list of verbs</comment>
        <translation>Die Konfiguration von %1 will %2.</translation>
    </message>
    <message>
        <source>Whoever can write readyroom.yaml decides what happens here in your name. Trust it only when you would do this yourself. Any later change to the file asks again; you can take trust back in the settings.</source>
        <translation>Wer readyroom.yaml schreiben kann, bestimmt, was hier in Ihrem Namen geschieht. Nur vertrauen, wenn Sie dies auch selbst tun würden. Nach jeder späteren Änderung der Datei wird erneut gefragt; das Vertrauen lässt sich in den Einstellungen widerrufen.</translation>
    </message>
    <message>
        <source>Trust this configuration</source>
        <translation>Dieser Konfiguration vertrauen</translation>
    </message>
    <message>
        <source>Keep read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>What it wants</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>Views of the configuration</source>
        <translation>Ansichten der Konfiguration</translation>
    </message>
    <message>
        <source>Changes since %1</source>
        <comment>%1 is a date and a time</comment>
        <translation>Änderungen seit %1</translation>
    </message>
    <message>
        <source>The changes cannot be shown.</source>
        <translation>Die Änderungen lassen sich nicht anzeigen.</translation>
    </message>
    <message>
        <source>The whole readyroom.yaml</source>
        <translation>Ganze readyroom.yaml</translation>
    </message>
    <message>
        <source>Line %1</source>
        <comment>of a file, heading of what changed there</comment>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::TrustPrompt</name>
    <message>
        <source>readyroom.yaml has changed since you trusted it. It wants to %1. Nothing runs until you trust it.</source>
        <comment>%1 is a list of verbs</comment>
        <translation>readyroom.yaml hat sich geändert, seit ihr vertraut wurde. Die Datei will %1. Nichts läuft, bevor ihr vertraut wird.</translation>
    </message>
    <message>
        <source>This workspace wants to %1. Nothing runs until you trust it.</source>
        <comment>%1 is a list of verbs</comment>
        <translation>Dieser Arbeitsbereich will %1. Nichts läuft, bevor ihm vertraut wird.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::TrustRoom</name>
    <message>
        <source>Workspace and trust</source>
        <translation>Arbeitsbereich und Vertrauen</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>Kein Arbeitsbereich ist offen</translation>
    </message>
    <message>
        <source>What a workspace may run and send is shown here while it is open.</source>
        <translation>Was ein Arbeitsbereich ausführen und senden darf, wird hier angezeigt, solange er offen ist.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>It asks for nothing: its configuration runs and sends nothing.</source>
        <translation>Es wird nichts verlangt: Die Konfiguration führt nichts aus und sendet nichts.</translation>
    </message>
    <message>
        <source>Changed since it was trusted, so nothing runs. It wants to %1.</source>
        <comment>%1 is a list of verbs</comment>
        <translation>Geändert, seit ihr vertraut wurde; darum läuft nichts. Die Konfiguration will %1.</translation>
    </message>
    <message>
        <source>Not trusted, so nothing runs. It wants to %1.</source>
        <comment>%1 is a list of verbs</comment>
        <translation>Nicht vertraut; darum läuft nichts. Die Konfiguration will %1.</translation>
    </message>
    <message>
        <source>Trusted as it is now.</source>
        <translation>In der jetzigen Fassung vertraut.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Configuration %1</source>
        <comment>%1 is the start of a hash</comment>
        <translation>Konfiguration %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was allowed: its kind; the thing</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Allowed %1</source>
        <comment>%1 is a date and a time</comment>
        <translation>Erlaubt %1</translation>
    </message>
    <message>
        <source>Allowed %1 by %2</source>
        <comment>%1 is a date and a time; %2 a person</comment>
        <translation>Erlaubt %1 von %2</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::TrustText</name>
    <message numerus="yes">
        <source>run %Ln command(s)</source>
        <translation>
            <numerusform>%Ln Befehl ausführen</numerusform>
            <numerusform>%Ln Befehle ausführen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contact %Ln host(s)</source>
        <translation>
            <numerusform>%Ln Host kontaktieren</numerusform>
            <numerusform>%Ln Hosts kontaktieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>send %Ln environment variable(s)</source>
        <translation>
            <numerusform>%Ln Umgebungsvariable senden</numerusform>
            <numerusform>%Ln Umgebungsvariablen senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>send %Ln secret(s)</source>
        <translation>
            <numerusform>%Ln Secret senden</numerusform>
            <numerusform>%Ln Secrets senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Commands to run</source>
        <translation>Auszuführende Befehle</translation>
    </message>
    <message>
        <source>Hosts to contact</source>
        <translation>Zu kontaktierende Hosts</translation>
    </message>
    <message>
        <source>Environment variables to send</source>
        <translation>Zu sendende Umgebungsvariablen</translation>
    </message>
    <message>
        <source>Secrets to send</source>
        <translation>Zu sendende Secrets</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ValueAxis</name>
    <message>
        <source>unknown</source>
        <comment>a value that was not measured</comment>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::WelcomePage</name>
    <message>
        <source>Open a folder to begin</source>
        <translation>Zum Start einen Ordner öffnen</translation>
    </message>
    <message>
        <source>Readyroom reads the plans in a folder: Markdown files with checklists. Opening only reads; nothing is changed or sent.</source>
        <translation>Readyroom liest die Pläne in einem Ordner: Markdown-Dateien mit Checklisten. Beim Öffnen wird nur gelesen; nichts wird geändert oder gesendet.</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>Letzte Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Show the plans of a folder</source>
        <translation>Pläne eines Ordners anzeigen</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>Write a plan to start from into a folder of yours and open it</source>
        <translation>Einen Plan als Ausgangspunkt in einen eigenen Ordner schreiben und öffnen</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Show the sample workspace that comes with Readyroom</source>
        <translation>Den mitgelieferten Beispiel-Arbeitsbereich anzeigen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open this workspace here</source>
        <translation>Diesen Arbeitsbereich hier öffnen</translation>
    </message>
    <message>
        <source>Open in new window</source>
        <translation>In neuem Fenster öffnen</translation>
    </message>
    <message>
        <source>Open this workspace in a window of its own</source>
        <translation>Diesen Arbeitsbereich in einem eigenen Fenster öffnen</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Forget this workspace; its files stay as they are</source>
        <translation>Diesen Arbeitsbereich vergessen; seine Dateien bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <comment>%1 is a date and a time</comment>
        <translation>Geöffnet %1</translation>
    </message>
    <message>
        <source>Folder not found: %1</source>
        <translation>Ordner nicht gefunden: %1</translation>
    </message>
    <message>
        <source>score %1</source>
        <comment>readiness, 0 to 100</comment>
        <translation>Score %1</translation>
    </message>
    <message>
        <source>score unknown</source>
        <translation>Score unbekannt</translation>
    </message>
</context>
<context>
    <name>readyroom::ui::WorkspaceBar</name>
    <message>
        <source>store: local</source>
        <comment>where the record is kept</comment>
        <translation>Speicher: lokal</translation>
    </message>
    <message>
        <source>What happens here is recorded on this computer and sent nowhere</source>
        <translation>Was hier geschieht, wird auf diesem Rechner aufgezeichnet und nirgendwohin gesendet</translation>
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
</context>
</TS>
