import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import type { Download, Page } from 'playwright/test';

/** The parts of the page of a paper to fill in, by what a reader sees. */
export const findPaper = (page: Page) => ({
  question: (label: string) => page.getByRole('group', { name: label, exact: true }),
  next: page.locator('[data-next]'),
  previous: page.getByRole('button', { name: '上一问' }),
  paper: page.locator('[data-paper]'),
  keep: page.getByLabel('把填的字存在这台设备上'),
  said: page.locator('[data-said]'),
});

/** The lines of a text that say something. */
export const toLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The lines of a Word file. */
export const readWord = async (file: Download): Promise<string[]> => {
  const { value } = await mammoth.extractRawText({ buffer: await readFile(await file.path()) });
  return toLines(value);
};
