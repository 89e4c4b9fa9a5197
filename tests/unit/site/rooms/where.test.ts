import { expect, test } from 'vitest';
import { getWhereIds, getWherePage } from '../../../../src/site/rooms/where.ts';
import { makePortal } from '../../make-portal.ts';
import { portal, today } from '../town.ts';

test('the regions that have rooms can be chosen, each below the one that it belongs to', () => {
  expect(getWherePage(portal, today).choices).toEqual([
    {
      id: 'sheng',
      name: '甲省',
      href: '/rooms/in/sheng/?at=sheng',
      below: [{ id: 'xian', name: '乙县', href: '/rooms/in/xian/?at=xian', below: [] }],
    },
    { id: 'waidi', name: '丙省', href: '/rooms/in/waidi/?at=waidi', below: [] },
  ]);
  expect(getWhereIds(portal).sort()).toEqual(['sheng', 'waidi', 'xian']);
});

test('who does not find their region is told whom to call, in an empty portal too', () => {
  expect(getWherePage(makePortal([]), today)).toMatchObject({ choices: [], hotlines: [{ number: '12348' }] });
});
