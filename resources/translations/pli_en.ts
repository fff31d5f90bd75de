<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>QuestionFields</name>
    <message numerus="yes">
        <source>%n letter(s) too long: the end is not kept.</source>
        <translation>
            <numerusform>%n letter too long: the end is not kept.</numerusform>
            <numerusform>%n letters too long: the end is not kept.</numerusform>
        </translation>
    </message>
</context>
</TS>
