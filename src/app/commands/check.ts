import { parseArgs } from 'node:util';
import { validateFolder } from '../../checks/index.ts';
import { reportFindings } from '../../checks/report.ts';
import { contentDir, readFolder } from '../../content/folder.ts';
import { readImages } from '../../content/media-folder.ts';
import { loadShippedSite } from '../../content/settings.ts';
import { readStatutes } from '../../content/statute-folder.ts';

const { values } = parseArgs({
  options: { content: { type: 'string' }, json: { type: 'boolean', default: false } },
  allowPositionals: false,
});

const started = performance.now();
const folder = await readFolder(values.content ?? contentDir());
const statutes = await readStatutes().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
const { findings } = validateFolder(folder, await loadShippedSite(), {
  statutes,
  images: await readImages(folder.dir, folder.media),
});
const seconds = Math.round(performance.now() - started) / 1000;

if (values.json) console.log(JSON.stringify({ findings, files: folder.files.length, seconds }, null, 2));
else console.log(reportFindings(findings, folder.files.length, seconds));

process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
