import { expect, test } from 'vitest';
import { getCasePage } from '../../../../src/site/cases/model.ts';
import { getExplainerPage } from '../../../../src/site/explainers/model.ts';
import { getHomePage } from '../../../../src/site/home/model.ts';
import { getCasesPage } from '../../../../src/site/cases/library.ts';
import { getMethodPage } from '../../../../src/site/methods/model.ts';
import { getRegionPage } from '../../../../src/site/regions/model.ts';
import { getRoomPage } from '../../../../src/site/rooms/model.ts';
import { getWithdrawnPage } from '../../../../src/site/entry/withdrawn.ts';
import { getMainFeed } from '../../../../src/site/feeds/feeds.ts';
import { getFeedItems } from '../../../../src/outputs/feed.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';
import { portal as settled, today, town } from '../town.ts';

/** A case that everything leads to, in both states. */
const makeTown = (status: 'current' | 'withdrawn') => {
  const story = makeEntry('cases', 'gone', {
    kind: 'dispute',
    title: '撤',
    summary: '撤',
    region: 'xian',
    publishedOn: '2026-05-01',
    status,
    rooms: ['room'],
    methods: ['four-steps'],
    disputeTypes: ['邻里与相邻'],
    adoptedFrom: ['platform'],
  });
  const explainer = makeEntry('explainers', 'named', { title: '问', summary: '答', topic: '养鱼', cases: ['gone'] });
  return { portal: makePortal([...Object.values(town), story, explainer]), explainer };
};

const { portal, explainer } = makeTown('withdrawn');
const { portal: before } = makeTown('current');

const places = {
  'the first page': (in_: typeof portal) => getHomePage(in_, today),
  'the list of cases': (in_: typeof portal) => getCasesPage(in_, today),
  'an explainer that names it': (in_: typeof portal) => getExplainerPage(in_, explainer, today),
  'an explainer of its topic': (in_: typeof portal) => getExplainerPage(in_, town.explainer, today),
  'its room': (in_: typeof portal) => getRoomPage(in_, town.room, today),
  'its method': (in_: typeof portal) => getMethodPage(in_, town.method, today),
  'its place': (in_: typeof portal) => getRegionPage(in_, town.county, today),
  'the case that it learned from': (in_: typeof portal) => getCasePage(in_, town.practice, today),
  'the feed': (in_: typeof portal) => getFeedItems(getMainFeed(in_, '2026-11-29'), 'https://mingli.example'),
};

test.each(Object.entries(places))(
  '%s leads to a case that stands, and no longer when it is withdrawn',
  (_, getPage) => {
    expect(JSON.stringify(getPage(before))).toContain('/cases/gone');
    expect(JSON.stringify(getPage(portal))).not.toContain('/cases/gone');
  },
);

test('what stands at its address is why, the next door, and none of its words', () => {
  const page = getWithdrawnPage(settled, town.withdrawn, today);
  expect(page).toMatchObject({
    reason: '当事人要求',
    replacedBy: undefined,
    head: { isHidden: true, path: '/cases/withdrawn/' },
  });
  expect(page.doors.hotlines.map(({ number }) => number)).toContain('12348');
  expect(JSON.stringify(page)).not.toContain(town.withdrawn.data.title);
});
