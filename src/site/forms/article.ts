import FormArticle from './Article.astro';
import { type FormPage, getFormPage } from './model.ts';
import type { Article } from '../entry/article.ts';

export const forms = { getPage: getFormPage, component: FormArticle } satisfies Article<'forms', FormPage>;
