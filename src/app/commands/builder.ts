import { setPriority } from 'node:os';
import { inspect } from 'node:util';
import { createKeptPages } from '../../outputs/kept/kept-pages.ts';
import { createStandingSite } from '../../outputs/kept/standing-site.ts';
import { createOpener } from '../../content/reopen-portal.ts';
import { readSiteUrl } from '../../site-url.ts';
import { buildSite, type BuildOrder } from '../build/build-site.ts';
import { endWithStarter } from '../build/end-with-starter.ts';
import type { BuilderAnswer } from '../builder/order.ts';
import { createRecheck } from '../builder/recheck.ts';
import { Refusal } from '../build/refusal.ts';
import { describeFailure } from '../server/build-words.ts';
import { describeOpening } from '../terminal/open-or-end.ts';

/**
 * Builds one site after the other for `npm start`, which serves the desk apart: orders come by the channel, one at a time, and each
 * is answered there. What was read for one site is known for the next.
 */
endWithStarter();
process.channel?.ref();
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// Whoever reads the site that stands is served first. Not 10, which is below normal for Node: beside four busy programs on
// two cores that leaves a build a twentieth of one, and what was published is not to be seen for many minutes.
setPriority(5);

const openAgain = createOpener();
const getReady = createRecheck();
const keep = { pages: createKeptPages(), files: createStandingSite() };
const answer = (words: BuilderAnswer) =>
  new Promise<void>((sent) => process.send?.(words, undefined, {}, () => sent()));

process.on('message', (order: BuildOrder) => {
  buildSite(order, {
    siteUrl: readSiteUrl(process.env),
    open: (dir) => openAgain(dir).catch(describeOpening),
    getReady,
    keep,
    allowShrink: 'npm start -- --allow-shrink',
    hasCards: process.env.SKIP_CARDS !== '1',
    say: console.log,
  })
    .then((report) => answer({ report }))
    .catch((error: unknown) => {
      if (error instanceof Refusal) {
        const { message, errors, besides } = error;
        return answer({ complaint: message, errors, besides });
      }
      return answer({ complaint: describeFailure(error), details: inspect(error), errors: [] });
    });
});
