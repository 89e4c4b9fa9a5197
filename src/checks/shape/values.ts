import type { Finding } from '../../rules/entries/finding.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { collections } from '../../schemas/index.ts';
import { getPlaceLabel } from '../../schemas/walk.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Entry } from '../../rules/entries/entry.ts';

/** What is wrong with one value, though its schema lets it in. */
interface Fault {
  path: PropertyKey[];
  /** Said behind the name of the field and what is written in it. */
  what: string;
  value: string | number;
  fix: string;
}

/** The places of values that stand before in their list already. */
function findTwice(values: readonly (string | number | undefined)[]): { index: number; value: string | number }[] {
  const seen = new Set<string | number>();
  return values.flatMap((value, index) => {
    if (value === undefined) return [];
    if (seen.has(value)) return [{ index, value }];
    seen.add(value);
    return [];
  });
}

function findLawFaults({ versions, articles }: Entry<'laws'>['data']): Fault[] {
  const last = Math.max(0, ...versions.map(({ articleCount }) => articleCount ?? 0));
  return [
    ...findTwice(versions.map(({ inForceOn }) => inForceOn)).map(({ index, value }) => ({
      path: ['versions', index, 'inForceOn'],
      value,
      what: '，前面的版本已经写了这一天',
      fix: '删去重复的版本，或者对照公布的文本改好施行日期',
    })),
    ...versions.flatMap(({ inForceOn }, index) =>
      index > 0 && inForceOn > (versions[index - 1]?.inForceOn ?? inForceOn)
        ? [
            {
              path: ['versions', index, 'inForceOn'],
              value: inForceOn,
              what: '，比前一个版本还新',
              fix: '把版本从新到旧排好：最新的写在最前面',
            },
          ]
        : [],
    ),
    ...findTwice(articles.map(({ number }) => number)).map(({ index, value }) => ({
      path: ['articles', index, 'number'],
      value,
      what: '，前面已经解释过这一条',
      fix: '合成一条，或者改好条号',
    })),
    ...articles.flatMap(({ number }, index) =>
      last > 0 && Number.parseInt(number) > last
        ? [
            {
              path: ['articles', index, 'number'],
              value: number,
              what: `，这部法只有 ${last} 条`,
              fix: '对照公布的文本改好条号，或者改好「共几条」',
            },
          ]
        : [],
    ),
  ];
}

function findFaults(entry: Entry): Fault[] {
  switch (entry.collection) {
    case 'laws':
      return findLawFaults(entry.data);
    case 'deadlines':
      return entry.data.length.amount > 0
        ? []
        : [{ path: ['length', 'amount'], value: 0, what: '，期限一开始就过了', fix: '对照法条写上多少天、多少个月' }];
    case 'rooms': {
      const { phone } = entry.data.contact;
      return phone === undefined || /\d{3}/u.test(phone)
        ? []
        : [{ path: ['contact', 'phone'], value: phone, what: '，里面没有号码', fix: '写上号码；没有就空着' }];
    }
    case 'cases':
    case 'methods':
    case 'regions':
      return findTwice(entry.data.sources.map(({ short }) => short)).map(({ index, value }) => ({
        path: ['sources', index, 'short'],
        value,
        what: '，前面的来源也叫这个，数据就分不清是哪一个',
        fix: '给其中一个换个简称',
      }));
    default:
      return [];
  }
}

/** Values that no schema refuses and no reader can use. */
export const validateValues = ({ source, parsed, entry }: CheckedFile): Finding[] =>
  entry
    ? findFaults(entry).map(({ path, value, what, fix }) => ({
        file: source.path,
        field: path.map(String).join('.'),
        line: parsed.lineOf(path),
        rule: 'value',
        severity: 'warning',
        message: `「${getPlaceLabel(collections[source.collection].schema, path)}」写的是「${showWords(String(value))}」${what}`,
        fix,
      }))
    : [];
