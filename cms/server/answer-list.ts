import { inspect } from 'node:util';
import { toAnswer, toFailure } from './failures.ts';
import { listActions } from './list-protocol.ts';
import type { AskedList, ListAnswer } from './lists.ts';
import type { Repository } from './store/store.ts';

const toBody = (answer: unknown): Uint8Array => Buffer.from(JSON.stringify(answer));

/** Answers a list, or with why it is refused. */
export async function answerList(store: Repository, { action, params, actor }: AskedList): Promise<ListAnswer> {
  try {
    return { status: 200, body: toBody(await listActions[action]({ store }, params, actor)) };
  } catch (error) {
    const { status, body } = toAnswer(error);
    const failure = toFailure(error);
    // An error leaves its thread as words.
    return { status, body: toBody(body), ...(failure !== undefined && { failure: inspect(failure) }) };
  }
}
