<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BoardHeader</name>
    <message>
        <source>中文</source>
        <extracomment>the key that switches to the other language, written in that language</extracomment>
        <translation>English</translation>
    </message>
    <message>
        <source>切换为中文</source>
        <extracomment>spoken name of that key, in that language</extracomment>
        <translation>Switch to English</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>Called numbers appear here</source>
        <translation>叫到的号会显示在这里</translation>
    </message>
</context>
<context>
    <name>CallRow</name>
    <message>
        <source>Window %1</source>
        <translation>%1 号窗口</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>第 %1 次呼叫</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>绿色通道</translation>
    </message>
</context>
<context>
    <name>CrowdPage</name>
    <message>
        <source>People waiting</source>
        <translation>等候人数</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Connection lost: please listen to the calls and watch the signs at the windows</source>
        <translation>显示连接中断，请留意窗口叫号</translation>
    </message>
</context>
</TS>
