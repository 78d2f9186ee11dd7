<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ReadinessCommand</name>
    <message numerus="yes">
        <source>%n finding(s):</source>
        <translation>
            <numerusform>%n finding:</numerusform>
            <numerusform>%n findings:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ActivityPage</name>
    <message numerus="yes">
        <source>%n event(s) shown</source>
        <translation>
            <numerusform>%n event shown</numerusform>
            <numerusform>%n events shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>events</comment>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), the last one %1</source>
        <comment>%1 is an age</comment>
        <translation>
            <numerusform>%n event, the last one %1</numerusform>
            <numerusform>%n events, the last one %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), the last one %1 by %2</source>
        <comment>%1 is an age, %2 a person</comment>
        <translation>
            <numerusform>%n event, the last one %1 by %2</numerusform>
            <numerusform>%n events, the last one %1 by %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n newer</source>
        <comment>%1: what was verified; newer events</comment>
        <translation>
            <numerusform>%1; %n newer</numerusform>
            <numerusform>%1; %n newer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n event(s) with time, person, words, file and line to %1</source>
        <comment>%1 is a file</comment>
        <translation>
            <numerusform>Saved %n event with time, person, words, file and line to %1</numerusform>
            <numerusform>Saved %n events with time, person, words, file and line to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ActivityText</name>
    <message numerus="yes">
        <source>Made %n change(s), the first one to “%1”</source>
        <comment>%1 is a task</comment>
        <translation>
            <numerusform>Made %n change to “%1”</numerusform>
            <numerusform>Made %n changes, the first one to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n misread character(s) right in %1</source>
        <comment>%1 is a file</comment>
        <translation>
            <numerusform>Put %n misread character right in %1</numerusform>
            <numerusform>Put %n misread characters right in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erased the personal data of %n event(s)</source>
        <translation>
            <numerusform>Erased the personal data of %n event</numerusform>
            <numerusform>Erased the personal data of %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::BulkEditDialog</name>
    <message numerus="yes">
        <source>Edit %n task(s)</source>
        <translation>
            <numerusform>Edit %n task</numerusform>
            <numerusform>Edit %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::CommandPalette</name>
    <message numerus="yes">
        <source>%n found; &gt; actions, # tasks, / files</source>
        <comment>palette</comment>
        <translation>
            <numerusform>%n found; &gt; actions, # tasks, / files</numerusform>
            <numerusform>%n found; &gt; actions, # tasks, / files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::EditText</name>
    <message numerus="yes">
        <source>Changed several tasks: %n edit(s)</source>
        <translation>
            <numerusform>Changed several tasks: %n edit</numerusform>
            <numerusform>Changed several tasks: %n edits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::FilterLine</name>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>rows a filter hides</comment>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::HistoryPanel</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <comment>in the history of a plan</comment>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::HistoryText</name>
    <message numerus="yes">
        <source>%n ticked</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unticked</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%n unticked</numerusform>
            <numerusform>%n unticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n renamed</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%n renamed</numerusform>
            <numerusform>%n renamed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another priority</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%n with another priority</numerusform>
            <numerusform>%n with another priority</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with other hours</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%n with other hours</numerusform>
            <numerusform>%n with other hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved to another section</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%n moved to another section</numerusform>
            <numerusform>%n moved to another section</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::MergeDialog</name>
    <message numerus="yes">
        <source>You and someone else changed the same lines. %n conflict(s) are left.</source>
        <translation>
            <numerusform>You and someone else changed the same lines. %n conflict is left.</numerusform>
            <numerusform>You and someone else changed the same lines. %n conflicts are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::OutlinePanel</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <comment>of the plan</comment>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(ies); the filter hides %2</source>
        <comment>of the plan</comment>
        <translation>
            <numerusform>%1 of %n entry; the filter hides %2</numerusform>
            <numerusform>%1 of %n entries; the filter hides %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::PlanText</name>
    <message numerus="yes">
        <source>line(s) %1</source>
        <comment>where in the file</comment>
        <translation>
            <numerusform>line %1</numerusform>
            <numerusform>lines %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready: all %n task(s) done</source>
        <translation>
            <numerusform>Ready: %n task done</numerusform>
            <numerusform>Ready: all %n tasks done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not ready: %n critical task(s) open</source>
        <translation>
            <numerusform>Not ready: %n critical task open</numerusform>
            <numerusform>Not ready: %n critical tasks open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ReadinessView</name>
    <message numerus="yes">
        <source>Readiness %1 · not ready: %n critical</source>
        <comment>score; critical tasks open</comment>
        <translation>
            <numerusform>Readiness %1 · not ready: %n critical</numerusform>
            <numerusform>Readiness %1 · not ready: %n critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is gone, and %n task(s) may be the same one.</source>
        <comment>%1 is the title that a task had</comment>
        <translation>
            <numerusform>“%1” is gone, and %n task may be the same one.</numerusform>
            <numerusform>“%1” is gone, and %n tasks may be the same one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::RepairDialog</name>
    <message numerus="yes">
        <source>%n character(s) were misread as %1 when the file was saved.</source>
        <comment>%1 is an encoding</comment>
        <translation>
            <numerusform>%n character was misread as %1 when the file was saved.</numerusform>
            <numerusform>%n characters were misread as %1 when the file was saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rewriting puts them right in %n line(s) and changes nothing else.</source>
        <translation>
            <numerusform>Rewriting puts %n line right and changes nothing else.</numerusform>
            <numerusform>Rewriting puts %n lines right and changes nothing else.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ScorePanel</name>
    <message numerus="yes">
        <source>State known for %1&#x2009;% of the weight; %n task(s) unknown</source>
        <translation>
            <numerusform>State known for %1&#x2009;% of the weight; %n task unknown</numerusform>
            <numerusform>State known for %1&#x2009;% of the weight; %n tasks unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::SectionDialog</name>
    <message numerus="yes">
        <source>Move %n task(s) to the end of this &amp;section:</source>
        <translation>
            <numerusform>Move %n task to the end of this &amp;section:</numerusform>
            <numerusform>Move %n tasks to the end of this &amp;section:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::TrustText</name>
    <message numerus="yes">
        <source>run %n command(s)</source>
        <translation>
            <numerusform>run %n command</numerusform>
            <numerusform>run %n commands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contact %n host(s)</source>
        <translation>
            <numerusform>contact %n host</numerusform>
            <numerusform>contact %n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>send %n environment variable(s)</source>
        <translation>
            <numerusform>send %n environment variable</numerusform>
            <numerusform>send %n environment variables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>send %n secret(s)</source>
        <translation>
            <numerusform>send %n secret</numerusform>
            <numerusform>send %n secrets</numerusform>
        </translation>
    </message>
</context>
</TS>
