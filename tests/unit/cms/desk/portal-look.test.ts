import { expect, test, vi } from 'vitest';
import { getLook, getOwnColours } from '../../../../cms/desk/form/portal-look.ts';
import { getContrast } from '../../../../src/rules/colours/contrast.ts';

test('the desk has the colours of its portal, and what follows from them', () => {
  const own = getOwnColours({ accent: '#17407a', seal: '#8a1538' });
  expect(own).toMatchObject({ pine: '#17407a', seal: '#8a1538' });
  for (const [deep, plain] of [
    [own['pine-deep'], own.pine],
    [own['seal-deep'], own.seal],
  ])
    expect(getContrast(deep!, '#ffffff')).toBeGreaterThan(getContrast(plain!, '#ffffff'));
  expect(getContrast(own.pine!, own['pine-wash']!)).toBeGreaterThan(7);
});

test('what a portal has not chosen stays', () => {
  expect(getOwnColours({})).toEqual({});
  expect(Object.keys(getOwnColours({ seal: '#8a1538' }))).toEqual(['seal', 'seal-deep', 'seal-wash']);
});

test('is read off the page; a page that bears none has everything', () => {
  expect(getLook()).toEqual({ theme: {}, off: [] });
  const look = { theme: { accent: '#17407a' }, off: ['papers'] };
  vi.stubGlobal('document', { documentElement: { dataset: { look: JSON.stringify(look) } } });
  expect(getLook()).toEqual(look);
});
