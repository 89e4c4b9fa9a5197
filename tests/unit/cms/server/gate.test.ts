import { expect, test } from 'vitest';
import type { Candidate } from '../../../../cms/server/drafts/gate.ts';
import type { Finding } from '../../../../src/rules/entries/finding.ts';
import { caseText, publish, saveParams, startDesk } from './desk.ts';

const which = { collection: 'cases', slug: 'leak' };
const error: Omit<Finding, 'severity'> = {
  file: 'cases/leak.md',
  field: 'body',
  rule: 'privacy-mobile',
  message: '写出了手机号码',
  fix: '改成「（电话略）」',
};

/** A desk whose checks find an error wherever a text holds a phone number. */
async function startCheckedDesk() {
  const asked: Candidate[] = [];
  const desk = await startDesk({
    checkEntry: async (candidate) => {
      asked.push(candidate);
      return [{ ...error, severity: candidate.text.includes('13800138000') ? 'error' : 'warning' }];
    },
  });
  const save = (body: string) => desk.ask('persistEntry', saveParams('leak', caseText('漏水', body)));
  return { desk, asked, save };
}

test('lets no draft with errors go on to review, to publication or onto the site, and says what to mend', async () => {
  const { desk, asked, save } = await startCheckedDesk();
  await save('打电话');
  await desk.ask('stepDraft', { ...which, newStatus: 'pending_publish' });
  asked.length = 0;
  await save('打13800138000');
  for (const [action, params] of [
    ['stepDraft', { newStatus: 'pending_review' }],
    ['updateUnpublishedEntryStatus', { newStatus: 'pending_publish' }],
    ['publishUnpublishedEntry', {}],
  ] as const) {
    const { status, body } = await desk.ask(action, { ...which, ...params });
    expect(status, action).toBe(422);
    expect(body.error, action).toContain('写出了手机号码：改成「（电话略）」');
  }
  expect(desk.changes).toEqual([]);
  expect(asked[0]?.path).toBe('cases/leak.md');
  expect([...(asked[0]?.tree.files.keys() ?? [])]).toEqual(['cases/leak.md']);
});

test('lets a draft with warnings go on, and one with errors go back', async () => {
  const { desk, save } = await startCheckedDesk();
  await save('打电话');
  expect((await desk.ask('stepDraft', { ...which, newStatus: 'pending_review' })).status).toBe(200);
  await save('打13800138000');
  expect((await desk.ask('stepDraft', { ...which, newStatus: 'pending_publish' })).status).toBe(422);
  expect((await desk.ask('stepDraft', { ...which, newStatus: 'draft', note: '有电话' })).status).toBe(200);
  await save('打电话');
  expect((await publish(desk, 'leak')).status).toBe(200);
});
