import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { makeBriefingWord } from '../../../../../src/site/briefing/browser/briefing-word.ts';
import { brief, practice, words } from '../make-briefing.ts';

test('the file of Word is read again with its rows, the question over all columns, and its references', async () => {
  const briefing = brief(practice('乙县'), practice('丙县'));
  const blob = await makeBriefingWord(briefing, '学哪一家？', words);
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(await blob.arrayBuffer()) });
  expect(html.match(/<tr>/gu)).toHaveLength(11);
  expect(html).toContain('<td colspan="2"><p>学哪一家？</p></td>');
  expect(html).toContain('[1] 某人. 全文[N]. 甲报，2022-01-01（1）.');
});
