import { validateDraft } from '../../src/checks/entry.ts';
import { openFile } from '../../src/checks/shape/open-file.ts';
import { createSurroundings, getSummary } from '../../src/checks/surroundings.ts';
import { readFolder, shippedContent } from '../../src/content/folder.ts';
import { loadShippedSite } from '../../src/content/settings.ts';

/** All checks of one entry of 3,000 characters, as the desk runs them while somebody writes. */
export async function bench(): Promise<Record<string, string>> {
  const folder = await readFolder(shippedContent);
  const files = folder.files.map((source) => openFile(source).file);
  const explainers = files.filter(({ source }) => source.collection === 'explainers');
  const summary = getSummary(files, await loadShippedSite(), folder.media);
  const around = createSurroundings(summary, '2026-11-21');
  const body = explainers
    .map(({ parsed }) => parsed.body)
    .join('\n\n')
    .slice(0, 3000);
  const { source, parsed } = explainers[0]!;
  const times = Array.from({ length: 20 }, () => {
    const started = performance.now();
    validateDraft(source, { data: parsed.data, body: `${body}电话13812345678，可以赔,也可以修` }, around);
    return performance.now() - started;
  });
  const sorted = times.slice(1).sort((a, b) => a - b);
  return {
    'first run': `${times[0]!.toFixed(0)} ms`,
    median: `${sorted[9]!.toFixed(1)} ms`,
    slowest: `${sorted.at(-1)!.toFixed(1)} ms`,
    summary: `${(JSON.stringify(summary).length / 1024).toFixed(0)} KB`,
  };
}
