import { expect, test, vi } from 'vitest';
import { createTurns } from '../../../../cms/server/store/turns.ts';
import { patience } from '../../../patience.ts';
import { startPeopleDesk } from './people-desk.ts';

const card = { collection: 'cases', data: {}, body: '', shape: 'wide' };

test('however many requests of one person wait, another is answered', async () => {
  const open: (() => void)[] = [];
  const drawCard = () => new Promise<Buffer>((resolve) => open.push(() => resolve(Buffer.from('png'))));
  const { editor, reviewer } = await startPeopleDesk({ drawCard });
  const asked = Array.from({ length: 12 }, () => editor.ask('drawCard', card));
  await vi.waitFor(() => expect(open).toHaveLength(4), patience.step);
  const other = reviewer.ask('drawCard', card);
  await vi.waitFor(() => expect(open).toHaveLength(5), patience.step);
  // What was drawn makes room for what waits, until nothing does.
  const letGo = () => open.splice(0).forEach((end) => end());
  while (open.length > 0) {
    letGo();
    await Promise.race([Promise.all([...asked, other]), vi.waitFor(() => expect(open).not.toEqual([]), patience.step)]);
  }
  const statuses = (await Promise.all([...asked, other])).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test('a task that fails makes room for the next, and whose it was is told', async () => {
  const takeTurn = createTurns(1);
  const failed = takeTurn('李编', () => Promise.reject(new Error('broken')));
  const next = takeTurn('李编', async () => 'done');
  await expect(failed).rejects.toThrow('broken');
  expect(await next).toBe('done');
});
