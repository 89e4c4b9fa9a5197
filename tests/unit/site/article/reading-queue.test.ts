import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  advance,
  createQueue,
  type ReadingEvent,
  type ReadingQueue,
} from '../../../../src/site/article/reading-queue.ts';

/** A word stands for an event of the present turn; `late` for the report on an utterance that was broken off. */
type Step = 'toggle' | 'stop' | 'ended' | 'failed' | 'late';

const toEvent = (step: Step, { turn }: ReadingQueue): ReadingEvent =>
  step === 'toggle' || step === 'stop'
    ? { type: step }
    : step === 'late'
      ? { type: 'ended', turn: turn - 1 }
      : { type: step, turn };

const play = (length: number, steps: readonly Step[]) =>
  steps.reduce((queue, step) => advance(queue, toEvent(step, queue)), createQueue(length));

test.each<[string, Step[], ReadingQueue['state'], number]>([
  ['waits until it is asked', [], 'idle', 0],
  ['begins at the beginning', ['toggle'], 'reading', 0],
  ['goes on with the next sentence', ['toggle', 'ended'], 'reading', 1],
  ['is over after the last one', ['toggle', 'ended', 'ended', 'ended'], 'idle', 0],
  ['can be heard again', ['toggle', 'ended', 'ended', 'ended', 'toggle'], 'reading', 0],
  ['pauses where it is', ['toggle', 'ended', 'toggle'], 'paused', 1],
  ['says the sentence again after a pause', ['toggle', 'ended', 'toggle', 'toggle'], 'reading', 1],
  ['is not moved by the end of what the pause broke off', ['toggle', 'toggle', 'late'], 'paused', 0],
  ['nor by that end after it has gone on', ['toggle', 'toggle', 'toggle', 'late'], 'reading', 0],
  ['nor by an end while it is paused', ['toggle', 'toggle', 'ended'], 'paused', 0],
  ['stops while reading', ['toggle', 'ended', 'stop'], 'idle', 0],
  ['stops while paused', ['toggle', 'ended', 'toggle', 'stop'], 'idle', 0],
  ['does not go on by itself after it was stopped', ['toggle', 'stop', 'late', 'ended'], 'idle', 0],
  ['gives up where the engine fails', ['toggle', 'ended', 'failed'], 'idle', 0],
])('%s', (_, steps, state, at) => {
  expect(play(3, steps)).toMatchObject({ state, at });
});

test('an empty page is never read', () => {
  expect(play(0, ['toggle'])).toEqual(createQueue(0));
});

test('gives back the same queue where nothing changes', () => {
  const idle = createQueue(2);
  expect(advance(idle, { type: 'stop' })).toBe(idle);
  const reading = advance(idle, { type: 'toggle' });
  expect(advance(reading, { type: 'ended', turn: reading.turn - 1 })).toBe(reading);
  expect(advance(reading, { type: 'failed', turn: reading.turn + 1 })).toBe(reading);
});

test('whatever happens, it stands on a sentence, and each change has a turn of its own', () => {
  const step = fc.constantFrom<Step>('toggle', 'stop', 'ended', 'failed', 'late');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(step), (length, steps) => {
      let queue = createQueue(length);
      for (const name of steps) {
        const next = advance(queue, toEvent(name, queue));
        expect(next.at).toBeLessThan(length);
        if (next !== queue) expect(next.turn).toBe(queue.turn + 1);
        queue = next;
      }
    }),
  );
});
