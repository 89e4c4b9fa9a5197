import { afterEach, expect, test, vi } from 'vitest';
import { setTimeZone } from '../../../../cms/server/store/moment.ts';
import { problems } from '../../../../cms/server/store/problem.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  setTimeZone('Asia/Shanghai');
});

const tell = (at: string) => problems.savedSince('leak', { editor: '张三', at }).message;

test.each(['UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati', 'Nowhere/None', ''])(
  'a refusal tells the time as it is where the portal is, whatever the machine’s zone (%s) was when',
  (machine) => {
    for (const at of ['2026-01-01T00:30:00Z', '2025-12-31T19:30:00-05:00', '2026-01-01T09:30:00+09:00']) {
      vi.stubEnv('TZ', machine);
      expect(tell(at)).toContain('张三在1月1日 08:30');
      setTimeZone('Asia/Urumqi');
      expect(tell(at)).toContain('张三在1月1日 06:30');
      vi.stubEnv('TZ', 'Asia/Tokyo');
      expect(tell(at)).toContain('张三在1月1日 06:30');
      setTimeZone('Asia/Shanghai');
    }
  },
);
