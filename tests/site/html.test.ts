import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ConfigData, HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { parsePage } from './built-page.ts';
import { htmlRules } from './html-rules.ts';
import { shippedSite } from './shipped.ts';
import { readShippedPages } from './shipped-pages.ts';
import { chooseVaried } from './varied-pages.ts';

/** Works the rules out once: to do so for each page takes a fifth of the time of reading it. */
class OneConfig extends StaticConfigLoader {
  #config: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string, override?: ConfigData) {
    return (this.#config ??= super.getConfigFor(handle, override));
  }
}

const validator = new HtmlValidate(new OneConfig(htmlRules));

const findProblems = (file: string, html: string): string[] =>
  validator
    .validateStringSync(html, file)
    .results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${file}:${line} ${ruleId} ${message}`),
    );

test('the markup is valid on pages that together hold every element in every place that any page has', async () => {
  const desk = parsePage('/admin/', await readFile(join(shippedSite, 'admin/index.html'), 'utf8'));
  const pages = [desk, ...(await readShippedPages())];
  const chosen = chooseVaried(pages);
  expect(chosen.length).toBeGreaterThan(50);
  expect(chosen.flatMap(({ path, html }) => findProblems(path, html))).toEqual([]);
});

test('the validator sees a wrong page', () => {
  expect(
    findProblems(
      'wrong.html',
      '<!DOCTYPE html><html lang="zh-CN"><head><title>x</title></head><body><p><div></div></p></body></html>',
    ),
  ).not.toEqual([]);
});
