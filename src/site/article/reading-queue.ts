/** Where a reading stands: which of `length` sentences, and whether it is being said. */
export interface ReadingQueue {
  length: number;
  /** The sentence that is said, or will be when reading goes on. */
  at: number;
  state: 'idle' | 'reading' | 'paused';
  /** Counts the utterances: an engine may still report the end of one that was broken off long ago. */
  turn: number;
}

/** What happens to a reading: the reader's buttons, and what the engine reports about the utterance of a turn. */
export type ReadingEvent = { type: 'toggle' | 'stop' } | { type: 'ended' | 'failed'; turn: number };

/** A reading of so many sentences that has not begun. */
export const createQueue = (length: number): ReadingQueue => ({ length, at: 0, state: 'idle', turn: 0 });

const stop = (queue: ReadingQueue): ReadingQueue => ({ ...queue, at: 0, state: 'idle', turn: queue.turn + 1 });
const read = (queue: ReadingQueue, at: number): ReadingQueue =>
  at < queue.length ? { ...queue, at, state: 'reading', turn: queue.turn + 1 } : stop(queue);

/**
 * The reading after an event. Going on after a pause says the sentence again from its beginning: Android breaks an
 * utterance off where it should pause it. An event that changes nothing gives back the same queue.
 */
export function advance(queue: ReadingQueue, event: ReadingEvent): ReadingQueue {
  switch (event.type) {
    case 'toggle':
      return queue.state === 'reading'
        ? { ...queue, state: 'paused', turn: queue.turn + 1 }
        : queue.length > 0
          ? read(queue, queue.at)
          : queue;
    case 'stop':
      return queue.state === 'idle' ? queue : stop(queue);
    case 'ended':
      return event.turn === queue.turn && queue.state === 'reading' ? read(queue, queue.at + 1) : queue;
    case 'failed':
      return event.turn === queue.turn && queue.state === 'reading' ? stop(queue) : queue;
  }
}
