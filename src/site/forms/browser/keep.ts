import type { Answers, Question } from '../../../rules/forms/form.ts';
import { isRecord } from '../../../schemas/record.ts';
import { forget, recall, remember } from '../../page/browser/remembered.ts';

/** What a paper keeps on this device, once its reader has said so. */
export interface Keeper {
  recall: () => Readonly<Record<string, unknown>> | undefined;
  /** Whether it could be kept. */
  keep: (answers: Answers) => boolean;
  erase: () => void;
}

/** Keeps the answers to the paper `id`, without those that are never to be kept. */
export function createKeeper(id: string, questions: readonly Question[]): Keeper {
  const key = `mingli-form-${id}`;
  const read = (): Readonly<Record<string, unknown>> | undefined => {
    try {
      const kept: unknown = JSON.parse(recall(key) ?? 'null');
      return isRecord(kept) ? kept : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    recall: read,
    keep: (answers) => {
      const kept = questions.filter((question) => !question.private).map(({ id: name }) => [name, answers[name]]);
      remember(key, JSON.stringify(Object.fromEntries(kept)));
      return read() !== undefined;
    },
    erase: () => forget(key),
  };
}
