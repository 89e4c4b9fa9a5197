import { Children, isValidElement, type PropsWithChildren } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { getSummary } from '../../../../../src/checks/surroundings.ts';
import { forgetSummary } from '../../../../../cms/desk/checkup/checkup.ts';
import { DateControl } from '../../../../../cms/desk/widgets/date.ts';
import { makeSite } from '../../../make-portal.ts';

afterEach(() => {
  forgetSummary();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

interface Button {
  'aria-label'?: string;
  onClick: () => void;
}

/** The day that 今天 fills in at `now`, where the desk's server answers with `summary`. */
function pressToday(now: string, summary: () => Response): Promise<string> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
  vi.stubGlobal('fetch', async () => summary());
  return new Promise((onChange) => {
    const control = new DateControl({
      value: undefined,
      forID: 'date',
      field: { get: () => '更新日期' as never },
      classNameWrapper: '',
      onChange,
      setActiveStyle: () => undefined,
      setInactiveStyle: () => undefined,
      getEntry: () => undefined,
    });
    const { children }: PropsWithChildren<{ className: string }> = control.render().props;
    for (const child of Children.toArray(children))
      if (isValidElement<Button>(child) && child.props['aria-label'] === '把更新日期设为今天') child.props.onClick();
  });
}

const answer = (timeZone: string) => () => Response.json(getSummary([], makeSite({ timeZone }), []));

test.each([
  ['Asia/Shanghai', '2026-11-29T15:59:00Z', '2026-11-29'],
  ['Asia/Shanghai', '2026-11-29T16:00:00Z', '2026-11-30'],
  ['Asia/Urumqi', '2026-11-29T16:00:00Z', '2026-11-29'],
])('今天 is the day in %s, by which the checks go (%s)', async (timeZone, now, day) => {
  expect(await pressToday(now, answer(timeZone))).toBe(day);
});

test('where the settings of the portal cannot be had, it is the day of the editor’s own computer', async () => {
  const now = new Date('2026-11-29T12:00:00Z');
  expect(await pressToday(now.toISOString(), () => new Response('', { status: 503 }))).toBe(
    now.toLocaleDateString('sv-SE'),
  );
});
