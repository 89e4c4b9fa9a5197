import { explainer, type Fault } from './fault.ts';

const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');

const body = (name: string, text: string, rule: string, value: string, severity?: 'warning'): Fault => ({
  name,
  path: `explainers/body-${slugOf(name)}.md`,
  content: explainer({}, `先看这里。\n\n${text}`),
  field: 'body',
  rule,
  value,
  ...(severity && { severity }),
});

const link = (name: string, href: string, rule = 'link-dead', value = href): Fault =>
  body(name, `见[这里](${href})。`, rule, value);

const pasted = (name: string, text: string, kind: string, value: string, severity?: 'warning'): Fault =>
  body(`pasted ${name}`, text, `character-${kind}`, value, severity);

/** What stands in a body. */
export const bodyFaults: Fault[] = [
  link('a link to an entry that is not there', '/explainers/lou-shui/'),
  link('a link to a law that is not there', '/laws/civil-coed/'),
  link('a link to a page that is not there', '/abuot/'),
  link('a link to a list that is not there', '/explainer/'),
  link('a link with capitals', '/Explainers/withdrawn/'),
  link('a link without a slash', 'explainers/withdrawn/'),
  link('a link to a file of the folder', '../rooms/one.md'),
  link('a link to a website without its scheme', 'www.example.org', 'link-dead', 'https://'),
  link('a link to a file on the desk', 'file:///C:/a.doc', 'link-refused', 'file:///C:/a.doc'),
  link('a link to a drive', 'C:\\a.doc', 'link-refused', 'C:'),
  link('a link up and out', '/explainers/../../etc/passwd'),
  link('a link that runs', 'javascript:alert(1)', 'link-refused'),
  link('a link of data', 'data:text/html,x', 'link-refused'),
  link('a link to another host by two slashes', '//evil.example/a', 'link-refused'),
  link('a link with a blank', 'https://example.org/a b', 'link-refused'),
  link('a link to nothing', '', 'link-dead', ']()'),
  link('a link to a heading that is not there', '#没有这一节'),
  link('a link to this very computer', 'http://localhost:4321/about/', 'link-local'),
  link('a link to a computer in the office', 'http://192.168.1.8/a', 'link-local'),
  {
    ...link('a link with a full stop in it', 'https://example.org/。', 'link-end', 'https://example.org/'),
    severity: 'warning',
  },
  body(
    'a pasted address of a computer in the office',
    '见 http://192.168.1.8/pasted',
    'link-local',
    'http://192.168.1.8/pasted',
  ),
  body('an address in angle brackets that runs', '<javascript:alert(1)>', 'link-refused', 'javascript'),
  body('a link without words', '见[](https://example.org/)。', 'link-words', 'https://example.org/'),
  body('a heading without words', '## ', 'mark', '标题里没有字', 'warning'),
  body('a picture that is not there', '![门](/media/dor.jpg)', 'image-missing', '/media/dor.jpg'),
  body('a picture without words', '![](/media/door.jpg)', 'image-alt', '/media/door.jpg'),
  body('a picture of another website', '![门](https://example.org/a.jpg)', 'image-remote', 'https://example.org/a.jpg'),
  body('a picture outside of its folder', '![门](door.jpg)', 'image-missing', 'door.jpg'),
  body('a picture up and out', '![门](/media/../site.json)', 'image-missing', '/media/../site.json'),
  body('a picture that moves', '![门](/media/moving.gif)', 'image-kind', '/media/moving.gif'),
  body('a drawing', '![门](/media/drawing.svg)', 'image-kind', '/media/drawing.svg'),
  body('a full-width mark of a picture', '！[门](/media/door.jpg)', 'mark', '！[门]', 'warning'),
  body('a footnote without its note', '有的。[^1]', 'footnote', '[^1]'),
  body('a note without its footnote', '有的。\n\n[^1]: 说明', 'footnote', '[^1]', 'warning'),
  body('one note twice', '有的。[^1]\n\n[^1]: 说明\n\n[^1]: 又一个', 'footnote', '[^1]'),
  body('a note that says nothing', '有的。[^1]\n\n[^1]:', 'footnote', '[^1]'),
  body('code without an end', '```\n先看这里。', 'mark-code', '```'),
  body('a heading without a blank', '##怎么办', 'mark', '##怎么办', 'warning'),
  body('a heading with full-width marks', '＃＃ 怎么办', 'mark', '＃＃ 怎么办', 'warning'),
  body('an item without a blank', '-带上房产证', 'mark', '-带上房产证', 'warning'),
  body(
    'a link with full-width brackets',
    '见[这里]（https://example.org/）。',
    'mark',
    '（https://example.org/）',
    'warning',
  ),
  body('a callout with full-width colons', '：：：warning 小心\n先关电。\n：：：', 'mark', '：：：warning', 'warning'),
  body('a callout that nobody knows', ':::tip 提示\n先关电。\n:::', 'mark-callout', ':::tip', 'warning'),
  body('a line break of HTML', '先关电。<br>再关水。', 'mark-html', '<br>', 'warning'),
  body('a frame of HTML', '<iframe src="https://example.org/"></iframe>', 'mark-html', '<iframe', 'warning'),
  body('a script', '<script>alert(1)</script>', 'mark-html', '<script>', 'warning'),
  body('a comment of HTML', '<!-- 待补 -->', 'mark-html', '<!--', 'warning'),
  body('emphasis that nobody closes', '先**关电。', 'mark-bold', '先**关电', 'warning'),
  pasted('a line break of Word', '先关电。\u000B再关水。', 'line-break', 'U+000B'),
  pasted('a page break', '先关电。\f再关水。', 'line-break', 'U+000C'),
  pasted('a line separator', '先关电。\u2028再关水。', 'line-break', 'U+2028'),
  pasted('a lone carriage return', '先关电。\r再关水。', 'line-break', 'U+000D'),
  pasted('a null character', '先关\0电。', 'control', 'U+0000'),
  pasted('a bell', '先关\u0007电。', 'control', 'U+0007'),
  pasted('an escape', '先关\u001B[1m电。', 'control', 'U+001B'),
  pasted('a character of C1', '先关\u0092电。', 'control', 'U+0092'),
  pasted('a character that turns the text round', '先关\u202E电。', 'direction', 'U+202E'),
  pasted('an isolate', '先关\u2066电\u2069。', 'direction', 'U+2066'),
  pasted('a zero-width space', '先关\u200B电。', 'invisible', 'U+200B', 'warning'),
  pasted('a byte order mark inside', '先关\uFEFF电。', 'invisible', 'U+FEFF', 'warning'),
  pasted('a soft hyphen', '先关\u00AD电。', 'invisible', 'U+00AD', 'warning'),
  pasted('a word joiner', '先关\u2060电。', 'invisible', 'U+2060', 'warning'),
  pasted('a blank letter of Korean', '先关\u3164电。', 'invisible', 'U+3164', 'warning'),
  pasted('a place of an object', '先关\uFFFC电。', 'invisible', 'U+FFFC', 'warning'),
  pasted('a tag character', '先关\u{E0041}电。', 'invisible', 'U+E0041', 'warning'),
  pasted('a joiner', '先关\u200D电。', 'joiner', 'U+200D', 'warning'),
  pasted('a non-joiner', '先关\u200C电。', 'joiner', 'U+200C', 'warning'),
  pasted('a variation selector', '先关\uFE0F电。', 'variation', 'U+FE0F', 'warning'),
  pasted('an ideographic variation', '先关\u{E0101}电。', 'variation', 'U+E0101', 'warning'),
  pasted('a space that does not break', '先关\u00A0电。', 'space', 'U+00A0', 'warning'),
  pasted('a thin space', '先关\u2009电。', 'space', 'U+2009', 'warning'),
  pasted('a bullet of Word', '先关\uF0B7电。', 'private', 'U+F0B7'),
  pasted('a character that one font has', '先关\u{F0000}电。', 'private', 'U+F0000'),
  pasted('a character that was lost', '先关\uFFFD电。', 'lost', '读不出的字'),
  pasted('what is no character', '先关\uFFFE电。', 'lost', '读不出的字'),
  pasted('a radical from a PDF', '先看⽂书。', 'radical', '⽂', 'warning'),
  pasted('a letter in two pieces', '先看cafe\u0301。', 'decomposed', 'cafe', 'warning'),
  pasted('a character twice in Unicode', '先看\uF9DC书。', 'decomposed', '\uF9DC', 'warning'),
];
