import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BuildOrder } from '../../src/app/build/build-site.ts';
import { createBuilder } from '../../src/app/builder/standing-builder.ts';
import { readFolder, shippedContent } from '../../src/content/folder.ts';
import { writeMany } from './many-entries.ts';

const limit = 3_600_000;

const { values } = parseArgs({
  args: process.argv.slice(2),
  strict: false,
  options: { entries: { type: 'string' }, edits: { type: 'string', default: '3' }, cards: { type: 'boolean' } },
});

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

/**
 * What one edit of an explainer costs in the process of `npm start` that builds one site after the other: until its pages stand, and until
 * the search stands with them. `--entries N` builds of so many, `--edits N` edits so often, `--cards` draws cards.
 */
export async function bench(): Promise<Record<string, string>> {
  const dir = await mkdtemp(join(tmpdir(), 'mingli-edit-'));
  const contentDir = join(dir, 'content');
  try {
    if (values.entries === undefined) await cp(shippedContent, contentDir, { recursive: true });
    else await writeMany(await readFolder(shippedContent), contentDir, Number(values.entries));
    const { files } = await readFolder(contentDir);
    const edited = files.find(({ collection }) => collection === 'explainers');
    if (!edited) throw new Error('there is no explainer');
    const builder = createBuilder({ env: { ...process.env, SKIP_CARDS: values.cards ? '' : '1' }, limit });
    const order = { contentDir, outDir: join(dir, 'site'), keepsGoing: true };
    const build = async (how: Partial<BuildOrder> = {}) => {
      const started = performance.now();
      const answer = await builder.build({ ...order, ...how }, () => undefined);
      if (!('report' in answer)) throw new Error(answer.complaint);
      return (performance.now() - started) / 1000;
    };
    const first = await build();
    const path = join(contentDir, edited.path);
    const text = await readFile(path, 'utf8');
    const [pages, search]: [number[], number[]] = [[], []];
    for (let edit = 1; edit <= Number(values.edits); edit += 1) {
      await writeFile(path, `${text}\n第${edit}次补的一句。\n`);
      pages.push(await build({ pagesFirst: true }));
      search.push(await build());
    }
    const tell = (times: readonly number[]) =>
      `${median(times).toFixed(1)} s (${times.map((time) => time.toFixed(1)).join(', ')})`;
    return {
      [`the first site, ${files.length} entries`]: `${first.toFixed(1)} s`,
      'an edit, its pages': tell(pages),
      'its search behind them': tell(search),
      'nothing changed': `${(await build()).toFixed(1)} s`,
    };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
