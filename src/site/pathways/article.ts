import PathwayArticle from './Article.astro';
import { type PathwayPage, getPathwayPage } from './model.ts';
import type { Article } from '../entry/article.ts';

export const pathways = { getPage: getPathwayPage, component: PathwayArticle } satisfies Article<
  'pathways',
  PathwayPage
>;
