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
</TS>
