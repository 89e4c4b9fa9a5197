import '../entry/language-gaps.ts';
import type { Summary } from '../../../src/checks/context/context.ts';
import { loadOnce } from '../../../src/load-once.ts';
import { loadJson } from '../../../src/site/page/browser/load.ts';
import { deskUrls } from '../../../src/urls.ts';
import { serveApart } from '../entry/serve-apart.ts';
import type { Checker, CheckedEntry } from './checker.ts';

/** The checks, and what they must know of everything published. */
const loadChecker = loadOnce(async (): Promise<Checker> => {
  const [{ createChecker }, summary] = await Promise.all([import('./checker.ts'), loadJson<Summary>(deskUrls.summary)]);
  return createChecker(summary);
});

serveApart(async (entry: CheckedEntry) => (await loadChecker())(entry));
