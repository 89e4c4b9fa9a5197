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

/** What a refusal is made with, of every kind: names, counts, moments, findings. */
const anything: unknown = new Proxy(() => '', {
  get: (_, key) => {
    if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? 3 : '2026-01-01');
    return key === Symbol.iterator ? [][Symbol.iterator] : anything;
  },
  apply: () => anything,
});

/** Latin words that editors do know: kinds of files, what the programs around the desk are called, what is typed. */
const known = new Set(
  'JPG PNG WebP HEIC SVG PDF Word Excel Markdown Git Windows MB DESK_DIR npm start run people scrub add json md site UTF YAML http https Node'.split(
    ' ',
  ),
);

/** What is refused to programs alone, which speak the protocol wrongly. */
const forPrograms = ['unknownBranch', 'onlyPost', 'onlyJson'];

test.each(Object.entries(problems).filter(([name]) => !forPrograms.includes(name)))(
  '%s is refused in Chinese, and names nothing from inside the program',
  (_, make) => {
    const { message }: Error = Reflect.apply(make, undefined, [anything, anything, anything]);
    expect(message).toMatch(/\p{Script=Han}/u);
    const latin = message.match(/[A-Za-z_]{2,}/gu) ?? [];
    expect(latin.filter((word) => !known.has(word))).toEqual([]);
  },
);
