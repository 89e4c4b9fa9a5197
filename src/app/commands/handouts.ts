import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { contentDir } from '../../content/folder.ts';
import { handOn } from '../../content/handed-portal.ts';
import { writePages } from '../../outputs/pages/write-pages.ts';
import { openRest } from '../build/open-rest.ts';
import { takeTurn } from '../build/turn.ts';
import { openBrowser } from '../handouts/find-browser.ts';
import { type PaperSize, paperSizes } from '../handouts/paper-sizes.ts';
import { type Handout, planHandouts } from '../handouts/plan.ts';
import { openPrinter } from '../handouts/print.ts';
import { type Written, writeHandout } from '../handouts/write-handouts.ts';
import { readSiteUrl } from '../../site-url.ts';
import { openOrEnd } from '../terminal/open-or-end.ts';
import { timed } from '../terminal/progress.ts';
import { readOptions } from '../terminal/read-options.ts';

/**
 * Prints the explainers as 明白纸: a PDF of one sheet for each, and a booklet for each topic. The pages are drawn for it from
 * the content as it stands: what hangs on a wall must not be older than the site.
 */
const usage =
  '用法：npm run handouts -- [普法解读的名字…] [--topic 主题的地址名]… [--size a4|a5]… [--out 文件夹]；什么也不写，就全部印，A4 和 A5 都有';
const pagesDir = resolve('.cache/handouts-pages');

const end = (words: string): never => {
  console.error(words);
  process.exit(1);
};

const isSize = (text: string): text is PaperSize => text in paperSizes;

function readCommand() {
  const { values, positionals } = readOptions(
    {
      options: {
        out: { type: 'string', default: 'handouts' },
        size: { type: 'string', multiple: true, default: Object.keys(paperSizes) },
        topic: { type: 'string', multiple: true, default: [] },
      },
      allowPositionals: true,
    },
    usage,
  );
  const unknown = values.size.find((size) => !isSize(size));
  if (unknown !== undefined)
    throw new Error(`--size 写的「${unknown}」不认识，只有 ${Object.keys(paperSizes).join('、')}`);
  return { outDir: resolve(values.out), sizes: values.size.filter(isSize), topics: values.topic, entries: positionals };
}

function complainOfLength({ size }: Handout, { tooLong }: Written): void {
  for (const { page, sheets } of tooLong) {
    const found = `${page} 排不进一张 ${size.toUpperCase()}，要 ${sheets.toFixed(1)} 张。`;
    console.error(`${found}请把回答、步骤或要带的东西写短些。`);
    process.exitCode = 1;
  }
}

async function run(): Promise<void> {
  const { outDir, ...wanted } = readCommand();
  const siteUrl = readSiteUrl(process.env);
  const found = await openOrEnd(contentDir());
  const { opened } = await openRest(found, { keepsGoing: false });
  const handouts = planHandouts(opened.portal, wanted);
  const browser = await openBrowser(process.env);
  try {
    takeTurn(pagesDir);
    await rm(pagesDir, { recursive: true, force: true });
    handOn(Promise.resolve(opened));
    await timed('网页', () => writePages(pagesDir, siteUrl));
    const print = await openPrinter(browser, pagesDir, siteUrl);
    for (const [index, handout] of handouts.entries())
      for (const written of await writeHandout(handout, outDir, print)) {
        const size = `${Math.round(written.bytes / 1024)} KB`;
        console.log(`  ${index + 1}/${handouts.length} ${written.file} ${size}`);
        if (!handout.isBooklet) complainOfLength(handout, written);
      }
    console.log(`明白纸在「${outDir}」`);
  } finally {
    await browser.close();
  }
}

await run().catch((error: Error) =>
  end(/^ERR_PARSE_ARGS/u.test(String((error as NodeJS.ErrnoException).code)) ? usage : error.message),
);
