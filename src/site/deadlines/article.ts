import DeadlineArticle from './Article.astro';
import { type DeadlinePage, getDeadlinePage } from './model.ts';
import type { Article } from '../entry/article.ts';

export const deadlines = { getPage: getDeadlinePage, component: DeadlineArticle } satisfies Article<
  'deadlines',
  DeadlinePage
>;
