import createMarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { markdownParser } from '../../../../../cms/desk/body/language.ts';
import { plugins } from '../../../../../src/markdown/plugins.ts';
import { shippedBodies } from './bodies.ts';

const site = createMarkdownIt({ html: false });
for (const plugin of Object.values(plugins)) plugin(site);

/** What the site draws of a body: how many of each kind. */
function countDrawn(body: string): Record<string, number> {
  const counts = new Map<string, number>();
  const count = (kind: string) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds: Record<string, string> = {
    heading_open: 'heading',
    strong_open: 'strong',
    em_open: 'em',
    image: 'image',
    footnote_ref: 'footnote',
    table_open: 'table',
    list_item_open: 'item',
    blockquote_open: 'quote',
    container_note_open: 'callout',
    container_warning_open: 'callout',
    container_material_open: 'callout',
    ruby_open: 'ruby',
    inferred_open: 'inferred',
  };
  for (const token of site.parse(body, { headings: [], terms: [] }))
    for (const one of [token, ...(token.children ?? [])]) {
      const kind = kinds[one.type];
      if (kind !== undefined) count(kind);
      // Of addresses that were pasted as they are only the words are drawn.
      if (one.type === 'link_open' && one.markup === '') count('link');
    }
  return Object.fromEntries([...counts].sort());
}

/** What the editor draws of it. */
function countRead(body: string): Record<string, number> {
  const counts = new Map<string, number>();
  const kinds: Record<string, string> = {
    StrongEmphasis: 'strong',
    Emphasis: 'em',
    Image: 'image',
    Table: 'table',
    ListItem: 'item',
    Blockquote: 'quote',
    Callout: 'callout',
    Ruby: 'ruby',
    Inferred: 'inferred',
  };
  markdownParser.parse(body).iterate({
    enter: ({ name, node, from, to }) => {
      let kind = /Heading\d$/u.test(name) ? 'heading' : kinds[name];
      if (name === 'Link' && node.getChild('URL')) kind = 'link';
      // Behind a colon it is the note itself.
      if (name === 'FootnoteMark' && !(/^$|\n$/u.test(body.slice(0, from)) && body[to] === ':')) kind = 'footnote';
      if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    },
  });
  return Object.fromEntries([...counts].sort());
}

test('reads every shipped body as the site does', () => {
  const differences = shippedBodies.flatMap(({ name, body }) => {
    const [drawn, read] = [countDrawn(body), countRead(body)];
    return JSON.stringify(drawn) === JSON.stringify(read) ? [] : [{ name, drawn, read }];
  });
  expect(differences).toEqual([]);
});

test.each([
  ['strong beside Chinese marks', '根据**《民法典》**第一条，**先断电。**再说'],
  ['strong in a word', '先**断电**再说'],
  ['a star that is none', '3 * 4 * 5，**没有完'],
  ['strong around a link', '**[《民法典》](/laws/civil-code/)**'],
  ['a callout', ':::note 请注意\n先报警。\n:::\n\n后面。'],
  ['a callout around a list and a table', ':::warning\n- 一\n- 二\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n:::\n后面'],
  ['a callout right behind a line', '前面\n:::note\n一\n:::\n## 题'],
  ['a callout that is never closed', ':::note\n一\n\n二'],
  ['callouts in callouts', '::::note\n一\n\n:::warning\n二\n:::\n\n三\n::::\n四'],
  ['no callout', ':::other\n一\n:::\n\n:::notes\n二\n:::'],
  ['a footnote', '一句[^1]。\n\n[^1]: 注释内容'],
  ['readings', '{彩礼|cǎilǐ}和{调解|tiáo|jiě}，{不是}'],
  ['what the portal infers', '十二个（本站推断：**每个**镇一个），（本站推断：二\n三），`（本站推断：四）`'],
  ['HTML', '<b>不是</b>\n\n<div>\n\n**是**\n\n</div>'],
  ['headings', '# 一\n\n## 二\n三\n\n四\n---\n\n五\n\n##六'],
  ['a quotation', '> 一\n> 二\n\n三'],
  ['lists in lists', '1. 一\n   - 二\n   - 三\n2. 四\n\n五'],
  ['code', '`**不是**`\n\n    **不是**\n'],
])('reads %s as the site does', (_, body) => {
  expect(countRead(body)).toEqual(countDrawn(body));
});

test.each([
  ['a stretch with more marks than anybody writes', '*甲'.repeat(1000)],
  ['lists in lists without an end', '1. '.repeat(1000)],
])('leaves %s as it is written, and draws what stands around', (_, text) => {
  expect(countRead(`**一**\n\n${text}\n\n## 二\n\n${'**三**四'.repeat(50)}`)).toMatchObject({
    strong: 51,
    heading: 1,
  });
});
