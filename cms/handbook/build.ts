import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { deskUrls } from '../../src/urls.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

const page = (title: string, body: string) => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'; object-src 'none'; base-uri 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${title} · 明理编辑台</title>
    <link rel="icon" href="${deskUrls.logo}" />
    <link rel="stylesheet" href="${deskUrls.previewStyle}" />
  </head>
  <body>
    <main class="wrap page prose">
      <p><a href="${deskUrls.home}">← 回编辑台</a></p>
      ${body}
    </main>
  </body>
</html>
`;

/** Writes the editors' handbook (cms/README.md, with its pictures) as a page of the desk, `<deskDir>/handbook/`. */
export async function buildHandbook(deskDir: string): Promise<void> {
  const text = await readFile(join(here, '../README.md'), 'utf8');
  const md = new MarkdownIt({ html: false }).use(cjkFriendly);
  const dir = join(deskDir, 'handbook');
  await mkdir(dir, { recursive: true });
  // The text names its pictures from where it stands, so that it reads well on a Git host too.
  const body = md.render(text.replaceAll('](handbook/', `](${deskUrls.handbook}`));
  await writeFile(join(dir, 'index.html'), page('编辑手册', body));
  const pictures = (await readdir(here)).filter((name) => name.endsWith('.png'));
  for (const name of pictures) await cp(join(here, name), join(dir, name));
}
