import { validatePortal } from '../../checks/index.ts';
import { reportFindings } from '../../checks/report.ts';
import { contentDir } from '../../content/folder.ts';
import { openOrEnd } from '../terminal/open-or-end.ts';
import { readOptions } from '../terminal/read-options.ts';

const { values } = readOptions(
  { options: { content: { type: 'string' }, json: { type: 'boolean', default: false } } },
  '用法：npm run check -- [--content 文件夹] [--json]',
);

const started = performance.now();
const opened = await openOrEnd(values.content ?? contentDir());
const { findings } = validatePortal(opened);
const seconds = Math.round(performance.now() - started) / 1000;

if (values.json) console.log(JSON.stringify({ findings, files: opened.files.length, seconds }, null, 2));
else console.log(reportFindings(findings, opened.files.length, seconds));

process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
