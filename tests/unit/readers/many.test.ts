import { expect, test } from 'vitest';
import { readReport } from '../../../src/readers/index.ts';
import { Unreadable } from '../../../src/readers/unreadable.ts';
import { toDocx } from '../../bench/growth/documents.ts';

const many = 10_000;
const times = (make: (at: number) => string, count = many) =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

const run = (inside: string) => `<w:r>${inside}</w:r>`;
const one = run('<w:t>一</w:t>');
const paragraph = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const cell = `<w:tc>${paragraph(one)}</w:tc>`;
const field = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
const picture = run(
  '<w:drawing><wp:inline><a:graphic><pic:pic><a:blip/></pic:pic></a:graphic></wp:inline></w:drawing>',
);

/** What a Word file can have many of (ECMA-376, part 1, 17). */
const kinds: Readonly<Record<string, string>> = {
  runs: paragraph(times(() => one)),
  'runs of two looks': paragraph(times((at) => run(`<w:rPr>${at % 2 ? '<w:b/>' : ''}</w:rPr><w:t>一</w:t>`))),
  'empty runs': paragraph(one + times(() => '<w:r/>')),
  paragraphs: times(() => paragraph(one)),
  'paragraphs of styles': times((at) => paragraph(one, `<w:pStyle w:val="s${at}"/>`)),
  headings: times(() => paragraph(one, '<w:pStyle w:val="Heading1"/>')),
  'items of lists': times((at) =>
    paragraph(one, `<w:numPr><w:ilvl w:val="${at % 9}"/><w:numId w:val="${at}"/></w:numPr>`),
  ),
  cells: `<w:tbl><w:tr>${times(() => cell)}</w:tr></w:tbl>`,
  rows: `<w:tbl>${times(() => `<w:tr>${cell}${cell}</w:tr>`)}</w:tbl>`,
  'merged cells': `<w:tbl>${times(() => `<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph(one)}</w:tc></w:tr>`)}</w:tbl>`,
  tables: times(() => `<w:tbl><w:tr>${cell}</w:tr></w:tbl>`),
  'tables in tables': times(() => `<w:tbl><w:tr>${cell}<w:tc>`) + times(() => '</w:tc></w:tr></w:tbl>'),
  fields: paragraph(times(() => field('begin') + run('<w:instrText>PAGE</w:instrText>') + field('end')) + one),
  'fields without an end': paragraph(times(() => field('begin')) + one),
  links: paragraph(times((at) => `<w:hyperlink w:anchor="a${at}">${one}</w:hyperlink>`)),
  bookmarks: paragraph(times((at) => `<w:bookmarkStart w:id="${at}" w:name="b${at}"/>`) + one),
  footnotes: paragraph(times((at) => run(`<w:footnoteReference w:id="${at}"/>`)) + one),
  comments: paragraph(times((at) => run(`<w:commentReference w:id="${at}"/>`)) + one),
  pictures: paragraph(times(() => picture) + one),
  'line breaks': paragraph(run(times(() => '<w:br/>')) + one),
  tabs: paragraph(run(times(() => '<w:tab/>')) + one),
  signs: paragraph(run(times(() => '<w:sym w:font="Wingdings" w:char="F03A"/>')) + one),
  'controls in controls': paragraph(
    times(() => '<w:sdt><w:sdtContent>') + one + times(() => '</w:sdtContent></w:sdt>'),
  ),
  'insertions in insertions': paragraph(times(() => '<w:ins>') + one + times(() => '</w:ins>')),
  'elements that nobody knows': paragraph(times((at) => `<w:x${at}/>`) + one),
  'elements without an end': times(() => '<w:p><w:r>') + one,
  'tags without an end': `${one}${times(() => '<w:p "')}`,
  attributes: `<w:p ${times((at) => `w:a${at}="1" `)}>${one}</w:p>`,
  entities: paragraph(one + run(`<w:t>${times(() => '&amp;')}</w:t>`)),
  'remarks in the markup': paragraph(one + times(() => '<!-- -->')),
  'remarks without an end': paragraph(one) + times(() => '<!--'),
  sections: paragraph(run(`<w:t>${times(() => '<![CDATA[一]]>')}</w:t>`)),
};

/** Milliseconds of this thread; each takes some tens, and took up to seven seconds. */
const most = 500;

test.each(Object.entries(kinds))('a Word file with very many %s is read or refused in no time', async (_, body) => {
  const file = new Uint8Array(toDocx(body, true));
  const before = process.threadCpuUsage();
  const answer = await readReport(file).catch((error: unknown) => error);
  const { user, system } = process.threadCpuUsage(before);
  if (answer instanceof Error) expect(answer).toBeInstanceOf(Unreadable);
  else expect(answer).toHaveProperty('text', expect.stringContaining('一'));
  expect((user + system) / 1000).toBeLessThan(most);
});
