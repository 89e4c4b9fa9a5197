import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ConfigData, HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { listBuiltFiles } from './built-page.ts';
import { htmlRules } from './html-rules.ts';
import { shippedSite } from './shipped.ts';

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

test('the markup of every page is valid', async () => {
  const files = (await listBuiltFiles(shippedSite)).filter((file) => file.endsWith('.html'));
  expect(files.length).toBeGreaterThan(0);
  const problems: string[] = [];
  for (const file of files) problems.push(...findProblems(file, await readFile(join(shippedSite, file), 'utf8')));
  expect(problems).toEqual([]);
});

test('the validator sees a wrong page', () => {
  expect(
    findProblems(
      'wrong.html',
      '<!DOCTYPE html><html lang="zh-CN"><head><title>x</title></head><body><p><div></div></p></body></html>',
    ),
  ).not.toEqual([]);
});
