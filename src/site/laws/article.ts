import LawArticle from './Article.astro';
import { type LawPage, getLawPage } from './model.ts';
import type { Article } from '../entry/article.ts';

export const laws = { getPage: getLawPage, component: LawArticle } satisfies Article<'laws', LawPage>;
