import { toDocx, toDrawn, toPage, toPdfFile, toStream } from './documents.ts';

type Times = (make: (at: number) => string) => string;
type Kinds = Readonly<Record<string, (times: Times) => string>>;

/** So many in a row as make about so many characters. */
const createTimes =
  (length: number): Times =>
  (make) =>
    Array.from({ length: Math.ceil(length / make(1).length) }, (_, at) => make(at)).join('');

const run = (inside: string) => `<w:r>${inside}</w:r>`;
const one = run('<w:t>一</w:t>');
const paragraph = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const cell = `<w:tc>${paragraph(one)}</w:tc>`;
const field = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
const picture = run(
  '<w:drawing><wp:inline><a:graphic><pic:pic><a:blip/></pic:pic></a:graphic></wp:inline></w:drawing>',
);

/** What a Word file can have many of (ECMA-376, part 1, 17). */
const wordKinds: Kinds = {
  runs: (times) => paragraph(times(() => one)),
  'runs of two looks': (times) =>
    paragraph(times((at) => run(`<w:rPr>${at % 2 ? '<w:b/>' : ''}</w:rPr><w:t>一</w:t>`))),
  'empty runs': (times) => paragraph(one + times(() => '<w:r/>')),
  paragraphs: (times) => times(() => paragraph(one)),
  'paragraphs of styles': (times) => times((at) => paragraph(one, `<w:pStyle w:val="s${at}"/>`)),
  headings: (times) => times(() => paragraph(one, '<w:pStyle w:val="Heading1"/>')),
  'items of lists': (times) =>
    times((at) => paragraph(one, `<w:numPr><w:ilvl w:val="${at % 9}"/><w:numId w:val="${at}"/></w:numPr>`)),
  cells: (times) => `<w:tbl><w:tr>${times(() => cell)}</w:tr></w:tbl>`,
  rows: (times) => `<w:tbl>${times(() => `<w:tr>${cell}${cell}</w:tr>`)}</w:tbl>`,
  'merged cells': (times) =>
    `<w:tbl>${times(() => `<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph(one)}</w:tc></w:tr>`)}</w:tbl>`,
  tables: (times) => times(() => `<w:tbl><w:tr>${cell}</w:tr></w:tbl>`),
  'tables in tables': (times) => times(() => `<w:tbl><w:tr>${cell}<w:tc>`) + times(() => '</w:tc></w:tr></w:tbl>'),
  fields: (times) =>
    paragraph(times(() => field('begin') + run('<w:instrText>PAGE</w:instrText>') + field('end')) + one),
  'fields without an end': (times) => paragraph(times(() => field('begin')) + one),
  links: (times) => paragraph(times((at) => `<w:hyperlink w:anchor="a${at}">${one}</w:hyperlink>`)),
  bookmarks: (times) => paragraph(times((at) => `<w:bookmarkStart w:id="${at}" w:name="b${at}"/>`) + one),
  footnotes: (times) => paragraph(times((at) => run(`<w:footnoteReference w:id="${at}"/>`)) + one),
  comments: (times) => paragraph(times((at) => run(`<w:commentReference w:id="${at}"/>`)) + one),
  pictures: (times) => paragraph(times(() => picture) + one),
  'line breaks': (times) => paragraph(run(times(() => '<w:br/>')) + one),
  tabs: (times) => paragraph(run(times(() => '<w:tab/>')) + one),
  signs: (times) => paragraph(run(times(() => '<w:sym w:font="Wingdings" w:char="F03A"/>')) + one),
  'controls in controls': (times) =>
    paragraph(times(() => '<w:sdt><w:sdtContent>') + one + times(() => '</w:sdtContent></w:sdt>')),
  'insertions in insertions': (times) => paragraph(times(() => '<w:ins>') + one + times(() => '</w:ins>')),
  'elements that nobody knows': (times) => paragraph(times((at) => `<w:x${at}/>`) + one),
  'elements without an end': (times) => times(() => '<w:p><w:r>') + one,
  'tags without an end': (times) => `${one}${times(() => '<w:p "')}`,
  attributes: (times) => `<w:p ${times((at) => `w:a${at}="1" `)}>${one}</w:p>`,
  entities: (times) => paragraph(one + run(`<w:t>${times(() => '&amp;')}</w:t>`)),
  'remarks in the markup': (times) => paragraph(one + times(() => '<!-- -->')),
  'remarks without an end': (times) => paragraph(one) + times(() => '<!--'),
  sections: (times) => paragraph(run(`<w:t>${times(() => '<![CDATA[一]]>')}</w:t>`)),
};

const words = '村民张某与邻居因宅基地边界争执，调解员上门，双方达成协议。';
const blocks = ['a', 'div', 'figure', 'font', 'form', 'h1', 'li', 'p', 'svg', 'table', 'td', 'x-y'];
const names = (at: number) => `class="c${at} nav" id="i${at}" style="color:red" href="/a${at}"`;

/** What a page can have many of (the living standard of HTML, 4 and 13). */
const pageKinds: Kinds = {
  ...Object.fromEntries(
    blocks.flatMap((tag): [string, Kinds[string]][] => [
      [`attributes of one ${tag}`, (times) => `<${tag} ${times((at) => `a${at}="1" `)}>一</${tag}>`],
      [`${tag} in ${tag}`, (times) => times(() => `<${tag}>一`)],
      [`${tag} after ${tag}`, (times) => times((at) => `<${tag} ${names(at)}>一</${tag}>`)],
    ]),
  ),
  metas: (times) => times((at) => `<meta name="n${at}" content="c">`),
  'names of a box': (times) => `<div class="${times((at) => `nav${at} `)}">一</div>`,
  paragraphs: (times) => times((at) => `<p>${words}${at}</p>`),
  'lines of a box': (times) => `<div>${times((at) => `${words}${at}<br><br>`)}</div>`,
  cells: (times) => `<table><tr>${times(() => '<td>一</td>')}</tr></table>`,
  rows: (times) => `<table>${times(() => '<tr><td>一</td><td>2</td></tr>')}</table>`,
  remarks: (times) => times(() => '<!-- -->'),
  'remarks without an end': (times) => times(() => '<!--'),
  entities: (times) => times((at) => `&#${at};`),
  'signs that open no tag': (times) => times(() => '< '),
  'signs that close none': (times) => times(() => '>'),
  'short entities': (times) => times(() => '&lt;'),
  'ends without a beginning': (times) => times(() => '</div>'),
  'tags without an end': (times) => times(() => '<a "'),
  'signs of a script': (times) => `<script>${times(() => '<a ')}`,
};

const drawn = toDrawn([{ text: '一', left: 50, base: 700 }]);
const onePage = (content: string, resources = '', ...rest: string[]) =>
  toPdfFile([5], [toPage(6, resources), toStream(content), ...rest]);
const map = (ranges: string) =>
  toStream(`begincmap 1 begincodespacerange <0000><ffff> endcodespacerange ${ranges} endcmap`);
const character = (at: number) => `1 beginbfchar <${at.toString(16).padStart(4, '0')}><4e00> endbfchar\n`;

/** What a PDF can have many of (ISO 32000-1, 7.8, 8 and 9). */
const pdfKinds: Readonly<Record<string, (times: Times, length: number) => Buffer>> = {
  texts: (_, length) =>
    onePage(toDrawn(Array.from({ length: length / 20 }, (_, at) => ({ text: '一', left: at % 500, base: at % 700 })))),
  pages: (_, length) => toPdfFile(Array<number>(Math.ceil(length / 300)).fill(5), [toPage(6), toStream(drawn)]),
  states: (times) => onePage(times(() => 'q Q ') + drawn),
  'states that are not kept': (times) => onePage(times(() => 'Q ') + drawn),
  lines: (times) => onePage(`0 0 m ${times((at) => `${at} 1 l `)}S ${drawn}`),
  marks: (times) => onePage(times((at) => `/Span <</MCID ${at}>> BDC EMC\n`) + drawn),
  'words that nobody knows': (times) => onePage(times(() => 'xx ') + drawn),
  'brackets in brackets': (times) => onePage(times(() => '[') + drawn),
  'a drawing of itself': () =>
    onePage(`/X Do ${drawn}`, '/XObject<</X 7 0 R>>', toStream('/X Do', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]')),
  fonts: (times) =>
    onePage(times((at) => `BT/F${at} 10 Tf(aa)Tj ET `) + drawn, `/Font<</F 3 0 R${times((at) => `/F${at} 3 0 R`)}>>`),
  characters: (times) => onePage(drawn, '', map(times(character))),
  objects: (_, length) => onePage(drawn, '', ...Array<string>(length / 20).fill('null')),
};

type Row = [name: string, make: (length: number) => string];

const files = (kind: string, kinds: Kinds, toFile: (body: string) => Buffer): Row[] =>
  Object.entries(kinds).map(([name, make]) => [
    `${kind}, ${name}`,
    (length) => toFile(make(createTimes(length))).toString('latin1'),
  ]);

/** Files with very many of one thing, each of about so many characters; a character is a byte. */
export const fileKinds: Readonly<Record<string, (length: number) => string>> = Object.fromEntries([
  ...files('Word file', wordKinds, (body) => toDocx(body, true)),
  ...files('page', pageKinds, (body) => Buffer.from(`<!doctype html><html><body>${body}<p>一</p></body></html>`)),
  ...Object.entries(pdfKinds).map(([name, make]): Row => [
    `PDF, ${name}`,
    (length) => make(createTimes(length), length).toString('latin1'),
  ]),
]);
