<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AuditCommand</name>
    <message>
        <source>The journal is whole: every event is as it was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal was tampered with; the first bad row is event %1: %2.</source>
        <comment>%1 is a number, %2 an untranslated technical reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal was tampered with: %1.</source>
        <comment>%1 is an untranslated technical reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events are missing from event %1 on: %2.</source>
        <comment>%1 is a number, %2 an untranslated technical reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether events are missing at the end cannot be known: %1.</source>
        <comment>%1 is an untranslated technical reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal cannot be read: %1.</source>
        <comment>%1 is an untranslated technical reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events: %1 (personal part erased on record: %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display to open a window on. Without one: readyroom readiness PATH, or readyroom snapshot WORKSPACE --out DIR.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readyroom::ui::AgeText</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#x2009;s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#x2009;min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#x2009;h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readyroom::ui::DetailPanel</name>
    <message>
        <source>%1 (schedule says %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a task to see what it asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>file, line number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a task and its state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not in the plan)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ErrorText</name>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it still exists and was not renamed, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give yourself access to it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It exists already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or remove the existing one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nested too deeply to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flatten its nesting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a text file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8 text, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the place named below, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it in the file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then try again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading or writing failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk or network drive, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by someone else meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the new state, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there, or try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again when you are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace is not trusted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review its configuration and trust it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record was altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with a backup before you rely on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a valid value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Readyroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays, report it with the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what happened; what to do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>what happened; where; what to do</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readyroom::ui::FilterLine</name>
    <message>
        <source>Filter ( / )</source>
        <comment>placeholder; the slash is the key that comes here</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>rows a filter hides</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::FindingDelegate</name>
    <message>
        <source> · </source>
        <comment>between two short facts</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readyroom::ui::FindingText</name>
    <message>
        <source>The plan claims %1 in total; its tasks add up to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” claims %2; its rows add up to %3.</source>
        <comment>a phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tasks add up to %1; the schedule&apos;s rows add up to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan claims %1 tasks; it has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan declares a score of %1; its pillars&apos; declared scores average %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands in the plan as “%2” too; it counts once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands in two sections with the same hours; it counts twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in no phase of the schedule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule row “%1” matches no task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is %2 in its section but %3 in the schedule.</source>
        <comment>%2 and %3 are priorities</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in week %2 in its section but in week %3 in the schedule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” takes %2 in its section but %3 in the schedule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has thresholds that contradict each other: %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” depends on “%2”, which is not in the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” counts as a task, but other Markdown readers take it for text: it is indented too far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters were misread as %1 when the file was saved; they are shown repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declared score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmatched row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dependency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readyroom::ui::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums, priorities, weeks and the schedule of this plan agree with each other.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readyroom::ui::MainWindow</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what an action does; its key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readyroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readyroom reads the plans in a folder: Markdown files with checklists. Opening only reads; nothing is changed or sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the plans of another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the sample workspace that comes with Readyroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Readyroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Readyroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version and the licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <comment>theme</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <comment>theme</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <comment>theme</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <comment>key; %1 is a digit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readyroom – %1</source>
        <comment>window title; %1 is the workspace</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branch %1</source>
        <comment>Git</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved %1</source>
        <comment>%1 is an age: 12 s ago</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Readyroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readyroom %1

Keeps a service ready and helps to run it.
Licence: GNU GPL 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readyroom::ui::OutlineDelegate</name>
    <message>
        <source>Duplicate</source>
        <comment>chip on a task</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readyroom::ui::OutlinePanel</name>
    <message>
        <source>Group by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team Lead</source>
        <comment>an owner of usual length</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <comment>of the plan</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(ies); the filter hides %2</source>
        <comment>of the plan</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::OutlineProxy</name>
    <message>
        <source>, </source>
        <comment>between what is read aloud about a task</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readyroom::ui::PlanText</name>
    <message>
        <source>Not set</source>
        <comment>priority</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <comment>priority</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <comment>priority</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>priority</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <comment>priority</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state of a task: still to be done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a task</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>state of a task</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekly duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two-weekly duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarterly duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yearly duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <comment>kind of a plan&apos;s line: a measure with a live value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duty</source>
        <comment>kind of a plan&apos;s line: recurring work</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-off</source>
        <comment>kind of a plan&apos;s line: a named role&apos;s approval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#x2009;h</source>
        <comment>hours; thin space before the unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2&#x2009;h</source>
        <comment>a range of hours; thin space before the unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>a range of weeks</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>line(s) %1</source>
        <comment>where in the file</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between line numbers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <comment>no score</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the pillars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside any section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mac Roman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows-1252</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows-1254</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IBM code page 437</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan has no tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Ready: all %n task(s) done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not ready: %n critical task(s) open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Readiness unknown: no task says whether it is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No critical task open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>hours of work</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · </source>
        <comment>between two short facts</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ReadinessActions</name>
    <message>
        <source>&amp;Group by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open plan in &amp;editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the plan&apos;s file in the program made for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo last mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last tick of this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tick or untick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick or untick the selected task in the plan&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy task id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the id of the selected task, for links and scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the filter line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the plan again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the plan&apos;s tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;indings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where the plan contradicts itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xplain the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the score is made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open every group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;llapse all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close every group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the keys that work here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what an action does; its key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <comment>key; %1 is a digit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group the tasks by %1</source>
        <comment>%1: pillar, phase, …</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of the Readiness tab</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ReadinessPage</name>
    <message>
        <source>Readiness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the plans of this workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was ticked already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was open already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked “%1” in the file that had changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unticked “%1” in the file that had changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unticked “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrote %1</source>
        <comment>%1 is a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program on this computer opens %1</source>
        <comment>%1 is a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link is not a web address: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ReadinessView</name>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the plan to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <comment>tab; how many</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters are shown repaired (%1). The file is unchanged.</source>
        <comment>%1 is an encoding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show diff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan is a Markdown file with a checklist: “- [ ] a task”. Readyroom shows its tasks, scores its pillars and finds where it contradicts itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Shown as read at %2.</source>
        <comment>%1: an error in sentences; %2: a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Readiness %1 · not ready: %n critical</source>
        <comment>score; critical tasks open</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Readiness %1</source>
        <comment>score</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the id of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readyroom::ui::RepairDialog</name>
    <message>
        <source>Repaired characters in %1</source>
        <comment>%1 is a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 were misread as %2 when the file was saved, in %3. Rewriting puts them right and changes nothing else.</source>
        <comment>%1: how many characters; %2: an encoding; %3: how many lines</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Lines before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrite file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ScoreGauge</name>
    <message>
        <source>Score %1 of 100, the plan declares %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1 of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>score</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of 100</source>
        <comment>after the score</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan declares %1</source>
        <comment>the notch on the score&apos;s bar</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1</source>
        <comment>the score the plan aims at</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · </source>
        <comment>between two short facts</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ScorePanel</name>
    <message>
        <source>Explain this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <comment>computed, heading of a column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declared</source>
        <comment>heading of a column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pillars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of every task is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>State known for %1&#x2009;% of the weight; %n task(s) unknown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>How the score is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the done tasks ÷ weight of all tasks × 100. A task whose state is unknown is not done; a duplicate counts once; targets, duties and sign-offs do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights: critical, high, medium, low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>four weights</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of done tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of all tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>score</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score of the tasks whose state is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the declared pillar scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declared by the plan, line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readyroom::ui::SectionView</name>
    <message>
        <source>Section of the plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readyroom::ui::StatePage</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readyroom::ui::StatusStrip</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
