/** Addresses that run a script or lead elsewhere, in the forms in which content, pages and browsers take them. */

const letters = [...'javascript'];
const insertAt = (at: number, text: string) => [...letters.slice(0, at), text, ...letters.slice(at)].join('');

const schemes = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'jAvAsCrIpT:alert(1)',
  'javascript:alert(1)//https://example.org/',
  'javascript://example.org/%0Aalert(1)',
  'javascript:/*--></title></style></textarea></script>*/alert(1)',
  ...['\t', '\n', '\r', '\u0000', '&Tab;', '&NewLine;', '&#9;', '&#x0A;', '%09', '\u00AD', '\u200B'].map(
    (text) => `${insertAt(4, text)}:alert(1)`,
  ),
  ...['\u0001', ' ', '\u00A0', '\uFEFF', '\u3000', '\t', '\\', './', 'view-source:', 'feed:', 'jar:'].map(
    (text) => `${text}javascript:alert(1)`,
  ),
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'javascript&#x3A;alert(1)',
  'javascript%3Aalert(1)',
  'javascript\uFF1Aalert(1)',
  '&#x6A;&#x61;&#x76;&#x61;&#x73;&#x63;&#x72;&#x69;&#x70;&#x74;&#x3A;alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'DATA:text/html,x',
  'vbscript:msgbox(1)',
  'blob:https://evil.example/a',
  'filesystem:https://evil.example/a',
  'file:///etc/passwd',
  'ftp://evil.example/',
  'ws://evil.example/',
  'intent://evil.example/#Intent;end',
  '//evil.example/',
  '///evil.example/',
  '/\\evil.example/',
  '\\\\evil.example/',
  '/\t/evil.example/',
  '/&Tab;/evil.example/',
  '&sol;&sol;evil.example/',
  'http:evil.example',
  'https:/\\evil.example',
  'https://mingli.example@evil.example/',
  'https://mingli.example%2F@evil.example/',
  'https://evil.example\\@mingli.example/',
  'http://[::1',
  'http://a:99999/',
  '/%2F/evil.example/',
  '/..//evil.example/',
  '?q=<script>alert(1)</script>',
  '#<img src=x onerror=alert(1)>',
];

/** The same address as Markdown, as markup, and as it is. */
const forms: readonly ((address: string) => string)[] = [
  (address) => address,
  (address) => `[a](${address})`,
  (address) => `[a](<${address}>)`,
  (address) => `![a](${address})`,
  (address) => `<${address}>`,
  (address) => `[a][b]\n\n[b]: ${address}`,
  (address) => `<a href="${address}">a</a>`,
];

/** Every address in every form. */
export const addresses: readonly string[] = schemes.flatMap((scheme) => forms.map((form) => form(scheme)));
