import { resolve } from 'node:path';
import { contentDir } from '../../content/folder.ts';
import { readSiteUrl } from '../../site-url.ts';
import { writeExport } from '../build/write-export.ts';
import { readOptions } from '../terminal/read-options.ts';
import { describeEnd } from '../build/failure-words.ts';

/** Writes what is published as plain files, content, pictures and open data, for whatever comes after: `npm run export -- --out DIR`. */
const usage = '用法：npm run export -- --out 文件夹';

try {
  const { values } = readOptions({ options: { out: { type: 'string' } } }, usage);
  if (!values.out) throw new Error(usage);
  const siteUrl = readSiteUrl(process.env);
  const out = resolve(values.out);
  const place = { deskDir: resolve(process.env.DESK_DIR ?? '.desk'), contentDir: contentDir() };
  const { files, datasets, isPublished } = await writeExport(place, out, siteUrl);
  console.log(
    `带出来了：${out}，内容 ${files} 个文件（content），${datasets > 0 ? `数据 ${datasets} 份（data，JSON 和 CSV）` : '内容有错误，没有数据（npm run check 说哪里）'}。${
      isPublished ? '内容是编辑台已经发布的，草稿不在里面（备份里有）。' : '编辑台还没有开过，内容取自内容文件夹。'
    }`,
  );
} catch (error) {
  console.error(describeEnd(error));
  process.exit(1);
}
