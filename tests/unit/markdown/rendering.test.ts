import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { MarkdownEnv } from '../../../src/markdown/env.ts';
import { renderMarkdown } from '../../../src/markdown/index.ts';
import { toGlossary } from './to-glossary.ts';

/** Each `name.md` in `pairs/` is rendered and compared with `name.html`. */
const dir = join(import.meta.dirname, 'pairs');
const names = readdirSync(dir)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -'.md'.length));

const words = {
  起诉: 'lawsuit',
  诉讼: 'litigation',
  上诉: 'appeal',
  调解: 'mediation',
  人民调解: 'peoples-mediation',
  彩礼: 'bride-price',
};

/** What a page would hand in, for the pairs that need it. */
const envs: Record<string, MarkdownEnv> = {
  images: {
    pictures: new Map(
      ['door.jpg', '门 1.webp'].map((name): [string, { width: number; height: number }] => [
        name,
        { width: 800, height: 600 },
      ]),
    ),
  },
  attachments: { documents: new Map([['guide.pdf', { pages: 12, bytes: 1_234_567 }]]) },
  glossary: { glossary: toGlossary(words), linked: new Set(['/terms/bride-price/']) },
  phones: { glossary: toGlossary(words), numbers: ['110', '120', '12345', '12348'] },
};

const read = (name: string) => readFile(join(dir, name), 'utf8');

test.each(names)('renders %s as written down', async (name) => {
  expect(renderMarkdown(await read(`${name}.md`), envs[name]).html).toBe(await read(`${name}.html`));
});

test('has a counterpart for every file', () => {
  expect(readdirSync(dir).sort()).toEqual(names.flatMap((name) => [`${name}.html`, `${name}.md`]).sort());
});
