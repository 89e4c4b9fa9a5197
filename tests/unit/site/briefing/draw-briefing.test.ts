import { expect, test } from 'vitest';
import { renderBriefing } from '../../../../src/site/briefing/draw-briefing.ts';
import { brief, figure, practice, words } from './make-briefing.ts';

test('whatever content says is text, never markup', () => {
  const nasty = '"><img src=x onerror=alert(1)>';
  const record = practice(nasty, {
    name: nasty,
    href: nasty,
    facts: { summary: [nasty], level: [nasty], build: [nasty] },
    figures: [figure('settled', 1, '件', { scope: nasty, period: nasty, source: nasty })],
    writers: [nasty],
    doubt: { text: nasty, more: 1 },
  });
  const html = renderBriefing(brief(record), words);
  expect(html).not.toContain('<img');
  expect(html.match(/onerror/gu)?.length).toBeGreaterThan(6);
});
