import { toPattern, toPatternBefore } from '../../language/word-pattern.ts';
import { besideNames } from './beside-names.table.ts';
import { publicRoles } from './public-roles.table.ts';
import { roles } from './roles.table.ts';
import { surname } from './surnames.ts';
import { titles } from './titles.table.ts';

/** What stands around a name tells of whoever is named: somebody with a part in a dispute, somebody who is named for an office, or nothing. */
export type Standing = 'private' | 'public' | undefined;

/** What one side of a name tells; `support` is how much likelier it makes a name, ten times a natural logarithm. */
interface Reading {
  standing: Standing;
  support: number;
  /** Set where somebody does or says something there, or something is done to them. */
  isPerson: boolean;
}

const role = toPattern(roles);
const office = toPattern(publicRoles);
const beside = (kind: (typeof besideNames)[number]['of']): string =>
  toPattern(besideNames.filter(({ of }) => of === kind));
const honorific = toPattern(titles.filter(({ of }) => of === 'person'));
const han = '\\p{Script=Han}';
const figures = '0-9零一二三四五六七八九十百两';
const number = `[${figures}]`;
const listed = `${surname}${han}{1,2}`;

type Row = readonly [pattern: string, support: number, standing?: Standing, isPerson?: true];
const compile = (rows: readonly Row[], frame: (pattern: string) => string) =>
  rows.map(([pattern, support, standing, isPerson]) => ({
    pattern: new RegExp(frame(`(?:${pattern})`), 'uy'),
    support,
    standing,
    isPerson,
  }));

/** Before a name, the first that fits; what tells of a part in a dispute goes before what only makes a name likelier. */
const before = compile(
  [
    [`(?:名叫|姓名[:：是为]?|叫做?|化名|真名叫?|本名叫?|系)\\s?[“「]?`, 60, undefined, true],
    [`${toPatternBefore(publicRoles)}[”」』）)]?[\\s:：]?`, 60, 'public'],
    [`(?:^|[\\s。】）(（])(?:文|图|图文|文/图|摄|摄影|来源|责编|作者)\\s?[:：/]\\s?`, 60, 'public'],
    [`${toPatternBefore(roles)}(?:\\s?[:：]\\s?|[（(“「]|名叫|叫|是|系|为|\\s)?`, 60, 'private'],
    [`${number}岁的`, 50, 'private'],
    [`${listed}(?:、|和|与|跟|同|及|以及|或)`, 22],
    // Whoever is named where a quotation has ended is who spoke.
    [`[。！？…—][”」』]`, 30],
    [`[^${han}]|^`, 20],
    [`(?:又|先|再)?${beside('before')}`, 14, undefined, true],
    [`[的了]`, 6],
  ],
  (pattern) => `(?<=${pattern})`,
);

/** Behind a name. */
const after = compile(
  [
    [`(?:老|副|总|第一|前|原|党支部|人民|金牌|特邀|首席|专职|社区|村|镇|支部|特约|本报|主任)*${office}`, 60, 'public'],
    [`[”」』]?${beside('rank')}*(?:${beside('room')}|[文图][/ )）])`, 60, 'public'],
    [
      `[，,]?(?:${han}{0,4})?(?:是|担任|当选为?|荣获|获评|被评为|被授予|身为|作为)[^。；，\\n]{0,10}?${office}(?=[，。；、”』」）)多已${figures}]|$)`,
      30,
      'public',
    ],
    [`(?:等|等?${number}+[名位个]|[几两]位)${number}*[名位个]?${han}{0,4}?${office}`, 30, 'public'],
    [`[（(][左右中前后上下][一二三四五排0-9]?[)）]`, 40, 'public'],
    [`${honorific}`, 50, 'private'],
    [`[，,、（(]\\s?(?:化名[，,、]?)?[男女](?:[，,、。；）)\\s]|$)`, 60, 'private'],
    [`[（(]?[，,]?(?:今年|现年|时年)?${number}{1,3}(?:多)?岁`, 40, 'private'],
    [`[（(]化名`, 60, 'private'],
    [`的(?:${role}|${beside('owned')})`, 40, 'private'],
    [
      `(?:一家|夫妇|夫妻|兄弟|姐弟|姐妹|兄妹|父子|母子|母女|父女|两口子|两家|兄弟俩|姐弟俩|家的|家里|家门|家院|家中|家人|家果|家房|家老)`,
      40,
      'private',
    ],
    [`(?:与|和|跟|诉|起诉|欠)${listed}`, 30, undefined, true],
    [beside('says'), 30, undefined, true],
    [`[、和与及]${listed}`, 22],
    [`[^${han}]|$`, 12],
    [beside('does'), 14, undefined, true],
  ],
  (pattern) => pattern,
);

function read(rows: ReturnType<typeof compile>, text: string, at: number): Reading {
  const row = rows.find(({ pattern }) => {
    pattern.lastIndex = at;
    return pattern.test(text);
  });
  return {
    standing: row?.standing,
    support: row?.support ?? 0,
    isPerson: row?.standing !== undefined || row?.isPerson === true,
  };
}

/** What stands around names of one text, each place read once. */
export function createReader(text: string) {
  const remember = (rows: ReturnType<typeof compile>) => {
    const known = new Map<number, Reading>();
    return (at: number): Reading => {
      const reading = known.get(at) ?? read(rows, text, at);
      known.set(at, reading);
      return reading;
    };
  };
  return { before: remember(before), after: remember(after) };
}

/** What stands before the name that begins at an offset, and what behind one that ends there. */
export type Reader = ReturnType<typeof createReader>;
