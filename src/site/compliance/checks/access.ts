import { searchUrl, urls } from '../../../urls.ts';
import {
  byHand,
  type Check,
  everyPage,
  type Facts,
  measure,
  measurePages,
  noPage,
  type Outcome,
  say,
} from '../outcome.ts';

/** Least contrast of words and of edges, and least height of what can be tapped, in WCAG 2.2 at level AA. */
const least = { words: 4.5, edges: 3, target: 24 };

const round = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1);

const contrastOf =
  (what: 'words' | 'edges') =>
  ({ look }: Facts): Outcome =>
    say(look[what] >= least[what] ? 'done' : 'lacking', 'compliance.contrast.found', { ratio: round(look[what]) });

const sizes = ({ look: { text, largestText } }: Facts): Outcome =>
  say(largestText > text ? 'done' : 'lacking', 'compliance.sizes.found', {
    text: Math.round(text),
    largest: Math.round(largestText),
  });

/** What has not been made, and nothing on the site pretends to be. */
const notMade: Check = { by: 'makers', run: () => say('lacking', 'compliance.notMade') };

/** 互联网网站适老化通用设计规范 (工业和信息化部, 2021). */
export const elders = {
  'elder-ads': everyPage('own'),
  'elder-lures': everyPage('installers'),
  'elder-large': measure(sizes),
  'elder-care': everyPage('care'),
  'elder-aloud': measurePages(({ aloud }) =>
    say(aloud > 0 ? 'done' : 'lacking', 'compliance.aloud.found', { count: aloud }),
  ),
  'elder-captcha': noPage('passwords', 'compliance.captcha.absent'),
  'elder-keyboard': byHand('keyboard'),
  'elder-mouse': notMade,
  'elder-push': notMade,
  'elder-reader': byHand('screen-reader'),
  'elder-assessment': byHand('assessment'),
} satisfies Record<string, Check>;

/** Web Content Accessibility Guidelines 2.2, levels A and AA: what can be read off the pages and their styles. */
export const guidelines = {
  'wcag-1-1-1': everyPage('alternatives'),
  'wcag-1-2': noPage('media', 'compliance.media.absent'),
  'wcag-1-3-1': everyPage('headings'),
  'wcag-tables': everyPage('tables'),
  'wcag-1-4-3': measure(contrastOf('words')),
  'wcag-1-4-4': everyPage('zoom'),
  'wcag-1-4-11': measure(contrastOf('edges')),
  'wcag-2-4-1': everyPage('skip'),
  'wcag-2-4-2': everyPage('title'),
  'wcag-2-4-3': everyPage('order'),
  'wcag-2-4-5': measurePages(({ drawn, listed }) =>
    drawn.has(searchUrl()) && drawn.has(urls.hotlines) && listed > 0
      ? say('done', 'compliance.ways.found')
      : say('lacking', 'compliance.ways.none'),
  ),
  'wcag-2-5-8': measure(({ look: { target, careTarget } }) =>
    say(target >= least.target ? 'done' : 'lacking', 'compliance.target.found', { target, care: careTarget }),
  ),
  'wcag-3-1-1': everyPage('language'),
  'wcag-3-2-6': everyPage('help'),
} satisfies Record<string, Check>;
