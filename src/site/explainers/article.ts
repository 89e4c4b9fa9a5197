import ExplainerArticle from './Article.astro';
import { type ExplainerPage, getExplainerPage } from './model.ts';
import type { Article } from '../entry/article.ts';

export const explainers = { getPage: getExplainerPage, component: ExplainerArticle } satisfies Article<
  'explainers',
  ExplainerPage
>;
