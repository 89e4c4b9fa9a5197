import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pickCase } from '../../rules/import/find/cases.ts';
import type { ImportedReport } from '../../rules/import/imported-report.ts';
import type { RawReport } from '../../rules/import/raw-report.ts';
import { importReport } from '../../rules/import/report.ts';
import { toKnown } from '../../rules/import/find/known.ts';
import { contentDir } from '../../content/folder.ts';
import { readableEndings } from '../../readers/index.ts';
import { Unreadable } from '../../readers/unreadable.ts';
import { reportImport } from '../import/import-report.ts';
import { openOrEnd } from '../terminal/open-or-end.ts';
import { readApart } from '../import/read-apart.ts';
import { readOptions } from '../terminal/read-options.ts';

const usage = `用法：npm run import -- 文件… [--out 文件夹] [--json]；能读的文件：${readableEndings.join('、')}`;
const { values, positionals } = readOptions(
  {
    options: { out: { type: 'string', default: 'drafts' }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  },
  usage,
);
if (positionals.length === 0) {
  console.error(usage);
  process.exit(1);
}

const { files, portal } = await openOrEnd(contentDir());
const known = toKnown(
  files.map(({ source: { collection, id }, parsed }) => ({ collection, id, ...parsed })),
  portal.site,
);

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Unreadable(
      code === 'ENOENT'
        ? '没有这个文件；请检查路径'
        : code === 'EISDIR'
          ? '这是文件夹；请写出里面的文件'
          : `读不了这个文件（${code ?? '原因不明'}）`,
    );
  }
}

/** A path below the output folder that is not taken: a second report of the same title gets a number. */
function getFreePath(slug: string): string {
  const path = (number: number) => join(resolve(values.out), 'cases', `${slug}${number > 1 ? `-${number}` : ''}.md`);
  let number = 1;
  while (existsSync(path(number))) number += 1;
  return path(number);
}

/** The reports of a page: one, or each of the cases that it tells. */
function importAll(raw: RawReport): ImportedReport[] {
  const report = importReport(raw, known);
  return report.cases.length > 0
    ? report.cases.map((_, index) => importReport(pickCase(raw, report, index), known))
    : [report];
}

const results: (ImportedReport & { input: string; file: string })[] = [];
for (const input of positionals) {
  try {
    for (const report of importAll(await readApart(await readBytes(input)))) {
      const path = getFreePath(report.slug);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, report.draft);
      const file = relative(process.cwd(), path);
      results.push({ input, file, ...report });
      if (!values.json) console.log(reportImport(input, file, report));
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    console.error(`${input}：${error.message}`);
    process.exitCode = 1;
  }
}
if (values.json)
  console.log(
    JSON.stringify(results.length <= 1 && positionals.length === 1 ? (results[0] ?? null) : results, null, 2),
  );
