import type { IncomingMessage } from 'node:http';
import { toProblem } from '../../../cms/server/failures.ts';
import type { Door } from '../../../cms/server/people/door.ts';
import type { Problem } from '../../../cms/server/store/problem.ts';
import { answerJson, type Handler } from './portal-server.ts';

/** Why a request may not ask the desk; nothing where it may. */
export function findRefusal(door: Pick<Door, 'admit'>, request: IncomingMessage): Problem | undefined {
  try {
    door.admit(request);
    return undefined;
  } catch (error) {
    return toProblem(error);
  }
}

/** A handler that answers whoever may ask the desk with the JSON that is loaded, and everybody else with the words of a refusal. */
export const editorsOnly =
  (door: Pick<Door, 'admit'>, load: (query: URLSearchParams) => string | Promise<string>): Handler =>
  async (request, response, query) => {
    const refusal = findRefusal(door, request);
    if (refusal) answerJson(response, JSON.stringify({ error: refusal.message }), refusal.status);
    else answerJson(response, await load(query));
  };
