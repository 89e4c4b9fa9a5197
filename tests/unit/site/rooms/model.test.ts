import { expect, test } from 'vitest';
import { getRoomPage } from '../../../../src/site/rooms/model.ts';
import { portal, today, town } from '../town.ts';

const page = getRoomPage(portal, town.room, today);

test('keeps what the report does not say empty, and says which line that is', () => {
  expect(page.contact).toEqual([
    { label: '地址', value: undefined },
    { label: '电话', value: '12348 转 1', href: 'tel:12348,1' },
    { label: '开放时间', value: undefined },
  ]);
  expect(
    getRoomPage(portal, town.centre, today).contact.every(
      ({ value, href }) => value === undefined && href === undefined,
    ),
  ).toBe(true);
});

test('says whom to ask for an address that nobody gives, by the first two numbers of the settings', () => {
  expect(page.ask?.flatMap((part) => ('number' in part ? part.number : []))).toEqual(
    portal.site.hotlines.slice(0, 2).map(({ number }) => number),
  );
  const data = { ...town.room.data, contact: { address: '某路1号' } };
  expect(getRoomPage(portal, { ...town.room, data }, today).ask).toBeUndefined();
});

test('puts no missing contact into its structured data', () => {
  const { jsonLd } = getRoomPage(portal, town.centre, today).head;
  expect(jsonLd).not.toHaveProperty('telephone');
  expect(jsonLd).not.toHaveProperty('address');
  expect(page.head.jsonLd).toMatchObject({ telephone: '12348 转 1', parentOrganization: { name: '县中心' } });
});

test('knows the centre it is in, and the centre its rooms', () => {
  expect(page.parent).toMatchObject({ href: '/rooms/centre/', label: '县中心' });
  expect(getRoomPage(portal, town.centre, today).parts).toEqual([
    { href: '/rooms/room/', label: '老李调解室', note: '品牌调解室' },
  ]);
});

test('links what exists only', () => {
  expect(page.methods.map(({ href }) => href)).toEqual(['/methods/four-steps/']);
  expect(page.topics.map(({ label }) => label)).toEqual(['邻里与相邻', '养鱼']);
  expect(page.cases.map(({ href }) => href)).toEqual(['/cases/platform/']);
});

test('an address can be looked up on a map, a missing one cannot', () => {
  const data = { ...town.centre.data, contact: { address: '乙县一号 & 二号' } };
  const [address] = getRoomPage(portal, { ...town.centre, data }, today).contact;
  expect(address?.map).toBe(
    'https://uri.amap.com/search?keyword=%E4%B9%99%E5%8E%BF%E4%B8%80%E5%8F%B7%20%26%20%E4%BA%8C%E5%8F%B7',
  );
  expect(page.contact.map(({ map }) => map)).toEqual([undefined, undefined, undefined]);
});
