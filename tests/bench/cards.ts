import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { shippedContent } from '../../src/content/folder.ts';
import { openPortal } from '../../src/content/open-portal.ts';
import type { EntryCard } from '../../src/outputs/cards/card.ts';
import { drawAll } from '../../src/outputs/cards/draw-all.ts';
import { getCardSpecs } from '../../src/outputs/cards/specs.ts';

/** What Astro sites usually draw their cards with; installed for the measurement alone. */
const rival = ['astro-og-canvas@0.13.2', 'canvaskit-wasm@0.42.0'];
const threads = 2;

/** A share of the rival's work, in a process of its own: it has no threads. Says how long it drew, in milliseconds of wall and processor. */
const rivalScript = `
import { readFileSync, writeFileSync } from 'node:fs';
import { generateOpenGraphImage } from 'astro-og-canvas';
const { cards, fonts } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const draw = ({ title, description }) => generateOpenGraphImage({
  cacheDir: false, title, description, fonts, bgGradient: [[250, 247, 240]],
  border: { color: [27, 87, 69], width: 30 },
  font: {
    title: { color: [20, 20, 20], size: 80, weight: 'Bold', families: ['Noto Sans Hans'] },
    description: { color: [60, 60, 60], size: 38, families: ['Noto Sans Hans'] },
  },
});
const started = performance.now();
for (const [index, card] of cards.entries()) writeFileSync(process.argv[2] + index + '.png', await draw(card));
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ wall: performance.now() - started, processor: (user + system) / 1000 }));
`;

interface Spent {
  wall: number;
  processor: number;
}

async function drawOurs(cards: readonly EntryCard[], dir: string): Promise<Spent> {
  const before = process.cpuUsage();
  const started = performance.now();
  const reports = await drawAll(
    cards.map((card, index) => ({ card, path: join(dir, `ours-${index}.png`) })),
    { threads },
  );
  const problem = reports.find((report) => report.problem)?.problem;
  if (problem !== undefined) throw new Error(problem);
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - started, processor: (user + system) / 1000 };
}

const runRival = (dir: string, order: string): Promise<Spent> =>
  new Promise((fulfil, reject) => {
    const child = spawn(process.execPath, ['rival.mjs', order], { cwd: dir, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (data: Buffer) => (said += data.toString()));
    child.on('close', (code) =>
      code === 0
        ? fulfil(JSON.parse(said.trim().split('\n').at(-1) ?? ''))
        : reject(new Error('astro-og-canvas failed')),
    );
  });

async function drawTheirs(cards: readonly EntryCard[], dir: string): Promise<Spent> {
  const install = ['install', '--no-audit', '--no-fund', '--legacy-peer-deps', ...rival];
  await writeFile(join(dir, 'package.json'), '{}');
  if (spawnSync('npm', install, { cwd: dir, stdio: 'inherit' }).status !== 0) throw new Error('npm install failed');
  await writeFile(join(dir, 'rival.mjs'), rivalScript);
  await symlink(resolve('node_modules/astro'), join(dir, 'node_modules/astro'));
  const fonts = ['Regular', 'Bold'].map((weight) =>
    resolve(`node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-${weight}.otf`),
  );
  const spent = await Promise.all(
    Array.from({ length: threads }, async (_, thread) => {
      const own = cards.filter((_card, index) => index % threads === thread);
      const order = join(dir, `order-${thread}.json`);
      const texts = own.map(({ title, answer }) => ({ title, description: answer?.text ?? '' }));
      await writeFile(order, JSON.stringify({ cards: texts, fonts }));
      return runRival(dir, order);
    }),
  );
  return {
    wall: Math.max(...spent.map(({ wall }) => wall)),
    processor: spent.reduce((sum, { processor }) => sum + processor, 0),
  };
}

/** All wide cards of the shipped content, drawn by us and by `astro-og-canvas` with the same words and fonts, on two threads each. */
export async function bench(): Promise<Record<string, string>> {
  const { portal, openedOn } = await openPortal(shippedContent);
  const cards = getCardSpecs(portal, { siteUrl: 'https://mingli.example', today: openedOn }).flatMap(({ card }) =>
    card.kind === 'entry' && card.shape === 'wide' ? [card] : [],
  );
  const dir = await mkdtemp(join(tmpdir(), 'mingli-cards-'));
  try {
    const ours = await drawOurs(cards, dir);
    const theirs = await drawTheirs(cards, dir);
    const describe = ({ wall, processor }: Spent) =>
      `${((cards.length / wall) * 1000).toFixed(1)} a second, ${(processor / cards.length).toFixed(1)} ms of processor each, on ${(processor / wall).toFixed(1)} processors that were free`;
    return {
      [`ours, ${cards.length} wide cards`]: describe(ours),
      'astro-og-canvas, the same': describe(theirs),
      'times faster': `${(theirs.wall / ours.wall).toFixed(2)} by the clock, ${(theirs.processor / ours.processor).toFixed(2)} by the processor`,
    };
  } finally {
    await rm(dir, { recursive: true });
  }
}
