import CaseArticle from './Article.astro';
import { type CasePage, getCasePage } from './model.ts';
import type { Article } from '../entry/article.ts';

export const cases = { getPage: getCasePage, component: CaseArticle } satisfies Article<'cases', CasePage>;
