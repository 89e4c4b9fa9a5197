import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildOrder } from '../../src/app/build/build-site.ts';
import { createBuilder } from '../../src/app/builder/standing-builder.ts';
import { median, writeEdited } from './edited-content.ts';
import { options } from './options.ts';

const limit = 3_600_000;

/**
 * What one edit of an explainer costs in the process of `npm start` that builds one site after the other: until its pages stand, and until
 * the search stands with them. `--entries N` builds of so many, `--edits N` edits so often, `--cards` draws cards.
 */
export async function bench(): Promise<Record<string, string>> {
  const dir = await mkdtemp(join(tmpdir(), 'mingli-edit-'));
  const contentDir = join(dir, 'content');
  try {
    const { edited, count } = await writeEdited(contentDir, options.entries);
    const builder = createBuilder({ env: { ...process.env, SKIP_CARDS: options.cards ? '' : '1' }, limit });
    const order = { contentDir, outDir: join(dir, 'site'), keepsGoing: true };
    const build = async (how: Partial<BuildOrder> = {}) => {
      const started = performance.now();
      const answer = await builder.build({ ...order, ...how }, () => undefined);
      if (!('report' in answer)) throw new Error(answer.complaint);
      return (performance.now() - started) / 1000;
    };
    const first = await build();
    const path = join(contentDir, edited.path);
    const [pages, search]: [number[], number[]] = [[], []];
    for (let edit = 1; edit <= Number(options.edits); edit += 1) {
      await writeFile(path, `${edited.text}\n第${edit}次补的一句。\n`);
      pages.push(await build({ pagesFirst: true }));
      search.push(await build());
    }
    const tell = (times: readonly number[]) =>
      `${median(times).toFixed(1)} s (${times.map((time) => time.toFixed(1)).join(', ')})`;
    return {
      [`the first site, ${count} entries`]: `${first.toFixed(1)} s`,
      'an edit, its pages': tell(pages),
      'its search behind them': tell(search),
      'nothing changed': `${(await build()).toFixed(1)} s`,
    };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
