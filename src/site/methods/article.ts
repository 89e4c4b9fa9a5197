import MethodArticle from './Article.astro';
import { type MethodPage, getMethodPage } from './model.ts';
import type { Article } from '../entry/article.ts';

export const methods = { getPage: getMethodPage, component: MethodArticle } satisfies Article<'methods', MethodPage>;
