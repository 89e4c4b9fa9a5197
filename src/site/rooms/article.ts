import RoomArticle from './Article.astro';
import { type RoomPage, getRoomPage } from './model.ts';
import type { Article } from '../entry/article.ts';

export const rooms = { getPage: getRoomPage, component: RoomArticle } satisfies Article<'rooms', RoomPage>;
