import RegionArticle from './Article.astro';
import { type RegionPage, getRegionPage } from './model.ts';
import type { Article } from '../entry/article.ts';

export const regions = { getPage: getRegionPage, component: RegionArticle } satisfies Article<'regions', RegionPage>;
