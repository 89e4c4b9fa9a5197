import { toPattern } from '../language/word-pattern.ts';
import { noMediation } from './no-mediation.table.ts';

/** A sentence that opens with them, with a subject of a few characters in front, or with 这是犯罪 as a clause of its own. */
const refusal = new RegExp(
  `(?:^|[。；！？\\n])(?:这是犯罪，|涉嫌违法犯罪，)?(?:[^，。；！？\\n]{0,8})${toPattern(noMediation)}`,
  'u',
);

/** Whether a text tells its readers that mediation does not suit their matter, and not only some cases of it. */
export const refusesMediation = (text: string): boolean => refusal.test(text);
