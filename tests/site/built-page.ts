import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HtmlElement, HtmlValidate, Parser } from 'html-validate';

/** One page of a built site. */
export interface BuiltPage {
  /** The path under which it is served: `/cases/`, `/404.html`. */
  path: string;
  html: string;
  root: HtmlElement;
}

const config = await new HtmlValidate({ root: true }).getConfigFor('page.html');

/** Takes the markup of a page apart, as written and without running anything. */
export const parsePage = (path: string, html: string): BuiltPage => ({
  path,
  html,
  root: new Parser(config).parseHtml({ data: html, filename: path, line: 1, column: 1, offset: 0 }),
});

/** Paths of all files below `dir`, with forward slashes. */
export async function listBuiltFiles(dir: string): Promise<string[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  return found
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The pages for readers: everything but the desk, which is an application with a policy and tests of its own. */
export async function readPages(dir: string): Promise<BuiltPage[]> {
  const files = (await listBuiltFiles(dir)).filter((file) => file.endsWith('.html') && !file.startsWith('admin/'));
  return Promise.all(
    files.map(async (file) =>
      parsePage(`/${file.replace(/(^|\/)index\.html$/u, '$1')}`, await readFile(join(dir, file), 'utf8')),
    ),
  );
}

/** The value of `name` on the first element that `selector` finds; empty where there is none. */
export const attributeOf = ({ root }: BuiltPage, selector: string, name: string): string =>
  root.querySelector(selector)?.getAttributeValue(name) ?? '';

/** Where a page sends on to whose address has moved; empty for all others. */
export const getMovedTo = (page: BuiltPage): string =>
  attributeOf(page, 'meta[http-equiv="refresh"]', 'content').replace(/^0; url=/u, '');
