import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, describe, expect, test } from 'vitest';
import { parseFile } from '../../../../src/rules/entries/entry.ts';
import { fillForm, getBlankPaper, type Paper, toPaperText } from '../../../../src/rules/forms/fill.ts';
import { form } from '../../../../src/schemas/form.ts';
import { makeWord } from '../../../../src/site/forms/browser/word.ts';
import { hasOffice } from '../../../office.ts';
import { patience } from '../../../patience.ts';

const open = (id: string) => {
  const { data, body } = parseFile(readFileSync(`content/forms/${id}.md`, 'utf8'), form);
  return { ...form.parse(data), body };
};
const complaint = open('loan-complaint');
const iou = open('iou');
const long = '先后照日子写下来，谁说了什么、做了什么。'.repeat(60);
const papers: Record<string, [string, Paper]> = {
  blank: [complaint.title, getBlankPaper(complaint)],
  // Longer than a page, so that what belongs together could be parted.
  long: [complaint.title, fillForm(complaint, { 经过: { text: long }, 法院: { text: '某县人民法院' } }, '2026-11-29')],
  short: [iou.title, fillForm(iou, { 金额: { text: '12000' } }, '2026-11-29')],
};

const dir = mkdtempSync(join(tmpdir(), 'paper-'));
afterAll(() => rmSync(dir, { recursive: true }));

const write = async (name: string): Promise<Buffer> => {
  const [title, { blocks }] = papers[name]!;
  const bytes = Buffer.from(await (await makeWord(title, blocks, '第 {at} 页，共 {count} 页')).arrayBuffer());
  writeFileSync(join(dir, `${name}.docx`), bytes);
  return bytes;
};
const dropSpace = (text: string) => text.replace(/\s+/gu, '');
const getText = (name: string) => dropSpace(toPaperText(papers[name]![1]));

test.each(Object.keys(papers))('Word reads what a %s paper says', async (name) => {
  const { value } = await mammoth.extractRawText({ buffer: await write(name) });
  expect(dropSpace(value)).toBe(getText(name));
});

const canPrint = hasOffice('writer') && ['pdftotext', 'pdffonts'].every((program) => !spawnSync(program, ['-v']).error);

/** LibreOffice is no part of what the project installs; where it is there, it reads every file at one start. */
describe.skipIf(!canPrint)('printed by LibreOffice', () => {
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { cwd: dir, encoding: 'utf8' });

  test(
    'a paper keeps its words, has a Chinese font and numbered pages, and its signature stays with whom it is for',
    async () => {
      const names = Object.keys(papers);
      for (const name of names) await write(name);
      run(
        'soffice',
        `-env:UserInstallation=file://${dir}/office`,
        '--headless',
        '--convert-to',
        'pdf',
        ...names.map((name) => `${name}.docx`),
      );
      for (const name of names) {
        const pages = run('pdftotext', '-layout', `${name}.pdf`, '-').split('\f').slice(0, -1);
        const foot = /第 ?(\d+) ?页，共 ?(\d+) ?页/u;
        expect(pages.map((page) => foot.exec(page)?.slice(1).map(Number))).toEqual(
          pages.map((_, index) => [index + 1, pages.length]),
        );
        expect(dropSpace(pages.map((page) => page.replace(foot, '')).join(''))).toBe(getText(name));
        expect(run('pdffonts', `${name}.pdf`)).toMatch(/CJK|Song|SimSun|Han|Ming|Hei/u);
        expect(pages.filter((page) => page.includes('此致')).every((page) => page.includes('签名'))).toBe(true);
      }
    },
    patience.build,
  );
});
