import { toList, type Portal } from '../../../rules/portal/portal.ts';
import { getReviewState } from '../../article/review.ts';
import { byHand, type Check, everyPage, measure, measurePages, say } from '../outcome.ts';

const isDeclared = ({ data }: { data: { aiGenerated?: string | undefined } }) => data.aiGenerated !== undefined;

/** Entries of which their editors have declared that artificial intelligence made some or all. */
const getGenerated = ({ entries }: Portal) =>
  toList(entries).filter(({ data }) => data.aiGenerated === 'part' || data.aiGenerated === 'whole');

/** 人工智能生成合成内容标识办法 and GB 45438—2025. */
export const generated = {
  'ai-declared': measure(({ portal }) => {
    const all = toList(portal.entries);
    const silent = all.filter((entry) => !isDeclared(entry)).length;
    const some = getGenerated(portal).length;
    return say(silent === 0 ? 'done' : 'lacking', 'compliance.ai.declared', { count: all.length, silent, some });
  }),
  'ai-visible': measurePages(({ aiMarked, aiLabelled }, { portal }) =>
    getGenerated(portal).length === 0
      ? say('absent', 'compliance.ai.absent')
      : say(aiLabelled >= aiMarked && aiMarked > 0 ? 'done' : 'lacking', 'compliance.ai.visible', {
          count: aiLabelled,
        }),
  ),
  'ai-metadata': measurePages(({ aiMarked }, { portal }) => {
    const count = getGenerated(portal).length;
    return count === 0
      ? say('absent', 'compliance.ai.absent')
      : say(aiMarked >= count ? 'done' : 'lacking', 'compliance.ai.metadata', { count: aiMarked });
  }),
  'ai-service': measure(({ portal }) => {
    const some = getGenerated(portal);
    const unnamed = some.filter(({ data }) => data.aiService === undefined).length;
    return some.length === 0
      ? say('absent', 'compliance.ai.absent')
      : say(unnamed === 0 ? 'done' : 'lacking', 'compliance.ai.service', { count: some.length, unnamed });
  }),
} satisfies Record<string, Check>;

/** What the portal asks of itself, and the laws that ask it. */
export const own = {
  'own-review': measure(({ portal, today }) => {
    const states = portal.entries.explainers.map(({ data }) => getReviewState(data.review, today));
    const count = (state: (typeof states)[number]) => states.filter((each) => each === state).length;
    const [reviewed, expired] = [count('reviewed'), count('expired')];
    return say(reviewed === states.length ? 'done' : 'lacking', 'compliance.review.found', {
      count: states.length,
      reviewed,
      expired,
    });
  }),
  'own-privacy': measure(({ portal }) =>
    portal.entries.pages.some(({ id }) => id === 'privacy')
      ? say('done', 'compliance.privacy.found')
      : say('lacking', 'compliance.privacy.none'),
  ),
  'own-policy': everyPage('policy'),
  'own-level': byHand('level-protection'),
  'own-lighthouse': {
    by: 'command',
    run: ({ portal: { site } }) => {
      if (!site.lighthouse) return say('unknown', 'compliance.lighthouse.none');
      const { performance, accessibility, bestPractices, seo } = site.lighthouse;
      const isGood = [performance, accessibility, bestPractices, seo].every((each) => each >= 90);
      return say(isGood ? 'done' : 'lacking', 'compliance.lighthouse.found', site.lighthouse);
    },
  },
} satisfies Record<string, Check>;
