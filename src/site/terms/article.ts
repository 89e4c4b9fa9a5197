import TermArticle from './Article.astro';
import { type TermPage, getTermPage } from './model.ts';
import type { Article } from '../entry/article.ts';

export const terms = { getPage: getTermPage, component: TermArticle } satisfies Article<'terms', TermPage>;
