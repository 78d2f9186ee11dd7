<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ProbeCommand</name>
    <message numerus="yes">
        <source>%n probe(s)</source>
        <translation>
            <numerusform>%n probe</numerusform>
            <numerusform>%n probes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journey(s)</source>
        <translation>
            <numerusform>%n journey</numerusform>
            <numerusform>%n journeys</numerusform>
        </translation>
    </message>
</context>
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
    <name>WatchCommand</name>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ActivityHeader</name>
    <message numerus="yes">
        <source>%1; %Ln newer</source>
        <comment>%1: what was verified; newer events</comment>
        <translation>
            <numerusform>%1; %Ln newer</numerusform>
            <numerusform>%1; %Ln newer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ActivityPage</name>
    <message numerus="yes">
        <source>%Ln event(s) shown</source>
        <translation>
            <numerusform>%Ln event shown</numerusform>
            <numerusform>%Ln events shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <comment>events</comment>
        <translation>
            <numerusform>%Ln hidden</numerusform>
            <numerusform>%Ln hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s), the last one %1</source>
        <comment>%1 is an age</comment>
        <translation>
            <numerusform>%Ln event, the last one %1</numerusform>
            <numerusform>%Ln events, the last one %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s), the last one %1 by %2</source>
        <comment>%1 is an age, %2 a person</comment>
        <translation>
            <numerusform>%Ln event, the last one %1 by %2</numerusform>
            <numerusform>%Ln events, the last one %1 by %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln event(s) with time, person, words, file and line to %1</source>
        <comment>%1 is a file</comment>
        <translation>
            <numerusform>Saved %Ln event with time, person, words, file and line to %1</numerusform>
            <numerusform>Saved %Ln events with time, person, words, file and line to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ActivityText</name>
    <message numerus="yes">
        <source>Made %Ln change(s), the first one to “%1”</source>
        <comment>%1 is a task</comment>
        <translation>
            <numerusform>Made %Ln change to “%1”</numerusform>
            <numerusform>Made %Ln changes, the first one to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln misread character(s) right in %1</source>
        <comment>%1 is a file</comment>
        <translation>
            <numerusform>Put %Ln misread character right in %1</numerusform>
            <numerusform>Put %Ln misread characters right in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erased the personal data of %Ln event(s)</source>
        <translation>
            <numerusform>Erased the personal data of %Ln event</numerusform>
            <numerusform>Erased the personal data of %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::BulkEditDialog</name>
    <message numerus="yes">
        <source>Edit %Ln task(s)</source>
        <translation>
            <numerusform>Edit %Ln task</numerusform>
            <numerusform>Edit %Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::CommandPalette</name>
    <message numerus="yes">
        <source>%Ln found; &gt; actions, # tasks, / files</source>
        <comment>palette</comment>
        <translation>
            <numerusform>%Ln found; &gt; actions, # tasks, / files</numerusform>
            <numerusform>%Ln found; &gt; actions, # tasks, / files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::EditText</name>
    <message numerus="yes">
        <source>Changed several tasks: %Ln edit(s)</source>
        <translation>
            <numerusform>Changed several tasks: %Ln edit</numerusform>
            <numerusform>Changed several tasks: %Ln edits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::FilterLine</name>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <comment>rows a filter hides</comment>
        <translation>
            <numerusform>%Ln hidden</numerusform>
            <numerusform>%Ln hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::HistoryPanel</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <comment>in the history of a plan</comment>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::HistoryText</name>
    <message numerus="yes">
        <source>%Ln ticked</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln ticked</numerusform>
            <numerusform>%Ln ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unticked</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln unticked</numerusform>
            <numerusform>%Ln unticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln removed</numerusform>
            <numerusform>%Ln removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln renamed</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln renamed</numerusform>
            <numerusform>%Ln renamed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with another priority</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln with another priority</numerusform>
            <numerusform>%Ln with another priority</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with other hours</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln with other hours</numerusform>
            <numerusform>%Ln with other hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved to another section</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln moved to another section</numerusform>
            <numerusform>%Ln moved to another section</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::MergeDialog</name>
    <message numerus="yes">
        <source>You and someone else changed the same lines. %Ln conflict(s) are left.</source>
        <translation>
            <numerusform>You and someone else changed the same lines. %Ln conflict is left.</numerusform>
            <numerusform>You and someone else changed the same lines. %Ln conflicts are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::OutlinePanel</name>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <comment>of the plan</comment>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln entry(ies); the filter hides %2</source>
        <comment>of the plan</comment>
        <translation>
            <numerusform>%1 of %Ln entry; the filter hides %2</numerusform>
            <numerusform>%1 of %Ln entries; the filter hides %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::PlanBanners</name>
    <message numerus="yes">
        <source>“%1” is gone, and %Ln task(s) may be the same one.</source>
        <comment>%1 is the title that a task had</comment>
        <translation>
            <numerusform>“%1” is gone, and %Ln task may be the same one.</numerusform>
            <numerusform>“%1” is gone, and %Ln tasks may be the same one.</numerusform>
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
        <source>Ready: all %Ln task(s) done</source>
        <translation>
            <numerusform>Ready: %Ln task done</numerusform>
            <numerusform>Ready: all %Ln tasks done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not ready: %Ln critical task(s) open</source>
        <translation>
            <numerusform>Not ready: %Ln critical task open</numerusform>
            <numerusform>Not ready: %Ln critical tasks open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ReadinessView</name>
    <message numerus="yes">
        <source>Readiness %1 · not ready: %Ln critical</source>
        <comment>score; critical tasks open</comment>
        <translation>
            <numerusform>Readiness %1 · not ready: %Ln critical</numerusform>
            <numerusform>Readiness %1 · not ready: %Ln critical</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::RepairDialog</name>
    <message numerus="yes">
        <source>%Ln character(s) were misread as %1 when the file was saved.</source>
        <comment>%1 is an encoding</comment>
        <translation>
            <numerusform>%Ln character was misread as %1 when the file was saved.</numerusform>
            <numerusform>%Ln characters were misread as %1 when the file was saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rewriting puts them right in %Ln line(s) and changes nothing else.</source>
        <translation>
            <numerusform>Rewriting puts %Ln line right and changes nothing else.</numerusform>
            <numerusform>Rewriting puts %Ln lines right and changes nothing else.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::ScorePanel</name>
    <message numerus="yes">
        <source>State known for %1&#x2009;% of the weight; %Ln task(s) unknown</source>
        <translation>
            <numerusform>State known for %1&#x2009;% of the weight; %Ln task unknown</numerusform>
            <numerusform>State known for %1&#x2009;% of the weight; %Ln tasks unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::SecretText</name>
    <message numerus="yes">
        <source>Rotation is overdue by %n day(s)</source>
        <translation>
            <numerusform>Rotation is overdue by %n day</numerusform>
            <numerusform>Rotation is overdue by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rotation is due in %n day(s)</source>
        <translation>
            <numerusform>Rotation is due in %n day</numerusform>
            <numerusform>Rotation is due in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The value needs at least %n byte(s): a shorter one could not be kept out of logs.</source>
        <translation>
            <numerusform>The value needs at least %n byte: a shorter one could not be kept out of logs.</numerusform>
            <numerusform>The value needs at least %n bytes: a shorter one could not be kept out of logs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::SectionDialog</name>
    <message numerus="yes">
        <source>Move %Ln task(s) to the end of this &amp;section:</source>
        <translation>
            <numerusform>Move %Ln task to the end of this &amp;section:</numerusform>
            <numerusform>Move %Ln tasks to the end of this &amp;section:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyroom::ui::TrustText</name>
    <message numerus="yes">
        <source>run %Ln command(s)</source>
        <translation>
            <numerusform>run %Ln command</numerusform>
            <numerusform>run %Ln commands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contact %Ln host(s)</source>
        <translation>
            <numerusform>contact %Ln host</numerusform>
            <numerusform>contact %Ln hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>send %Ln environment variable(s)</source>
        <translation>
            <numerusform>send %Ln environment variable</numerusform>
            <numerusform>send %Ln environment variables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>send %Ln secret(s)</source>
        <translation>
            <numerusform>send %Ln secret</numerusform>
            <numerusform>send %Ln secrets</numerusform>
        </translation>
    </message>
</context>
</TS>
