import { expect, test } from 'vitest';
import { readDocx } from '../../../src/readers/docx.ts';
import { Unreadable } from '../../../src/readers/unreadable.ts';
import { toDocx, toWordFile } from '../../bench/growth/documents.ts';

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...texts: string[]) => `<w:p>${texts.map(run).join('')}</w:p>`;
const cell = (...texts: string[]) => `<w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc>`;
const head = (text: string, style = 'Heading1') => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;
const read = async (body: string) => (await readDocx(new Uint8Array(toDocx(body)))).text;

test.each([
  ['runs of a paragraph', paragraph('张某', '和', '李某'), '张某和李某'],
  ['blanks', paragraph('  一 ', '\n 二'), '一 二'],
  ['a line break', `<w:p>${run('一')}<w:r><w:br/></w:r>${run('二')}</w:p>`, '一\n二'],
  ['a page break', `<w:p>${run('一')}<w:r><w:br w:type="page"/></w:r>${run('二')}</w:p>`, '一二'],
  [
    'tabs, and places of tabs',
    `<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>${run('一')}<w:r><w:tab/></w:r>${run('二')}</w:p>`,
    '一 二',
  ],
  ['a row of data', `<w:tbl><w:tr>${cell('年')}${cell('件', '数')}</w:tr></w:tbl>`, '年\t件数'],
  [
    'a row with a long cell',
    `<w:tbl><w:tr>${cell('年')}${cell('长'.repeat(61))}</w:tr></w:tbl>`,
    `年\n${'长'.repeat(61)}`,
  ],
  [
    'a table in a cell',
    `<w:tbl><w:tr>${cell('一')}<w:tc><w:tbl><w:tr>${cell('二')}${cell('三')}</w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
    '一\n二\t三',
  ],
  [
    'a cell that goes on',
    `<w:tbl><w:tr>${cell('一')}${cell('二')}<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`,
    '一\t二',
  ],
  [
    'what was deleted, moved and put in',
    `<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom>${run('搬')}</w:moveFrom><w:ins>${run('新')}</w:ins></w:p>`,
    '新',
  ],
  [
    'readings above letters',
    `<w:p><w:r><w:ruby><w:rt>${run('duan')}</w:rt><w:rubyBase>${run('段')}</w:rubyBase></w:ruby></w:r></w:p>`,
    '段',
  ],
  ['the code of a field', `<w:p><w:r><w:instrText>HYPERLINK "a"</w:instrText></w:r>${run('链接')}</w:p>`, '链接'],
  [
    'both versions of a text box',
    `<w:p><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('框')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('框')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>`,
    '框',
  ],
  ['another prefix', '<x:p><x:r><x:t>一</x:t></x:r></x:p>', '一'],
  ['entities and sections', `<w:p>${run('&lt;&#x4e00;&#20108;&amp;amp;<![CDATA[<b>]]>')}</w:p>`, '<一二&amp;<b>'],
  ['a sign of more in a value', `<w:p w:a="1>2" w:b='"'>${run('一')}</w:p>`, '一'],
  ['names of what every object has', `<w:constructor/><w:__proto__/><w:toString/>${paragraph('一')}`, '一'],
])('%s', async (_, body, text) => {
  expect(await read(body)).toBe(text);
});

test('its one heading of the first level is its title, whatever the style is called in this Word', async () => {
  const styles = '<w:styles><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>';
  const readHints = async (body: string) => (await readDocx(new Uint8Array(toWordFile(body, { styles })))).hints;
  expect(await readHints(head('题', '1') + paragraph('一'))).toEqual({ title: '题' });
  expect(await readHints(head('题') + paragraph('一'))).toEqual({ title: '题' });
  expect(await readHints(head('题', '1') + head('又', '1'))).toEqual({});
});

test('notes stand at the end, in the order in which they are named, and none that is not', async () => {
  const note = (id: number, text: string) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;
  const footnotes = `<w:footnotes>${note(0, '线')}${note(1, '甲')}${note(2, '乙')}</w:footnotes>`;
  const refer = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const body = `<w:p>${run('一')}${refer(2)}${run('二')}${refer(1)}${refer(2)}</w:p>`;
  expect((await readDocx(new Uint8Array(toWordFile(body, { footnotes })))).text).toBe('一[1]二[2][1]\n乙\n甲');
});

test('an archive that unpacks to more than it says is refused in no time', async () => {
  const file = new Uint8Array(toDocx(' '.repeat(40_000_000), true));
  const view = new DataView(file.buffer);
  // In the list of its files: what each has unpacked.
  for (let at = 0; at < file.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
  const before = process.threadCpuUsage();
  await expect(readDocx(file)).rejects.toThrow(Unreadable);
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(500);
});

test.each([
  ['a sign that nobody knows', paragraph('&none;')],
  ['a tag without an end', `${paragraph('一')}<w:p`],
  ['an element without an end', `<w:p>${run('一')}`],
])('a text with %s is refused, as Word does', async (_, body) => {
  await expect(read(body)).rejects.toThrow(Unreadable);
});

test('whatever is broken in it is refused in one sentence', async () => {
  const whole = new Uint8Array(toDocx(paragraph('一'), true));
  for (let at = 0; at < whole.length; at += 5)
    for (const broken of [whole.slice(0, at), whole.with(at, whole[at]! ^ 0xff)]) {
      const answer = await readDocx(broken).catch((error: unknown) => error);
      if (answer instanceof Error) expect(answer).toBeInstanceOf(Unreadable);
    }
});
