import AboutArticle from './Article.astro';
import { type AboutPage, getAboutPage } from './model.ts';
import type { Article } from '../entry/article.ts';

export const pages = { getPage: getAboutPage, component: AboutArticle } satisfies Article<'pages', AboutPage>;
