import WithdrawnArticle from './Withdrawn.astro';
import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { isWithdrawn } from '../../rules/entries/standing.ts';
import type { PageFrame } from '../page/head.ts';
import { getWithdrawnPage } from './withdrawn.ts';
import type { CollectionName } from '../../schemas/index.ts';

/**
 * What an entry of `C` looks like: the model of its page and the component that draws it. Methods, not functions as
 * values: a table of all articles holds each beside others that take another entry and draw another page.
 */
export interface Article<C extends CollectionName, Page extends PageFrame = PageFrame> {
  getPage(portal: Portal, entry: Entry<C>, today: string): Page;
  component(props: { page: Page }): unknown;
}

/** A page and the component to draw it with. */
export interface Drawing {
  page: PageFrame;
  component(props: { page: PageFrame }): unknown;
}

/** The page of an entry; that of one which was withdrawn says so and nothing else. */
export const getDrawing = <C extends CollectionName>(
  { getPage, component }: Article<C>,
  portal: Portal,
  entry: Entry<C>,
  today: string,
): Drawing =>
  isWithdrawn(entry)
    ? { page: getWithdrawnPage(portal, entry, today), component: WithdrawnArticle }
    : { page: getPage(portal, entry, today), component };
