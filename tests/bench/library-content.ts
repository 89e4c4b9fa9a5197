import { stringify } from 'yaml';
import siteSettings from '../../content/site.json' with { type: 'json' };
import type { ContentFiles } from '../site/content-folder.ts';

/** A folder of made-up regions, methods and cases, the same at every run; as many values of each facet as a large province has. */

const write = (data: Record<string, unknown>, body = ''): string => `---\n${stringify(data)}---\n\n${body}\n`;

const names = ['清河', '东山', '柳林', '石桥', '龙泉', '新安', '平阳', '永兴', '和顺', '长乐', '太平', '双溪'];
const actions = ['请老支书讲和', '把窗口搬进村', '每周排查一次', '周末上门说理', '一张表记到底', '三方坐到一起'];
const matters = ['邻里漏水', '宅基地边界', '拖欠工资', '物业收费', '土地承包', '赡养老人', '彩礼返还'];
const topics = siteSettings.topics.map(({ name }) => name);

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

interface Place {
  id: string;
  data: Record<string, unknown>;
}

/** Provinces, cities, counties and townships: 4 + 24 + 120 + 360. */
function makePlaces(): Place[] {
  const levels = [
    ['province', '省', 4],
    ['city', '市', 6],
    ['county', '县', 5],
    ['township', '镇', 3],
  ] as const;
  let above: (string | undefined)[] = [undefined];
  return levels.flatMap(([level, ending, count]) => {
    const places = above.flatMap((parent, outer) =>
      Array.from({ length: count }, (_, inner): Place => {
        const number = outer * count + inner;
        return {
          id: `${level}-${number}`,
          data: {
            name: `${pick(names, number)}${number}${ending}`,
            level,
            ...(parent !== undefined && { parent }),
            ...(level === 'township' && { setting: pick(['urban', 'rural', 'mixed'], number) }),
            profile: [{ label: '人口', value: 20_000 + number * 37, unit: '人', period: '2021年', source: '年鉴' }],
            network: [{ label: '网格', value: 20 + (number % 50), unit: '个', period: '2021年', source: '年鉴' }],
            sources: [{ title: '统计年鉴', short: '年鉴', publisher: '县统计局' }],
          },
        };
      }),
    );
    above = places.map(({ id }) => id);
    return places;
  });
}

const makeMethod = (index: number, region: string): Record<string, unknown> => ({
  name: `「${pick(names, index)}${index}」工作法`,
  region,
  summary: `${pick(actions, index)}，小事不出村。`,
  steps: ['接待', '分流', '调解', '回访'].map((name, step) => ({
    name: `${name}${index % 9}`,
    within: { amount: step + 1, unit: 'day' },
  })),
  levels: [{ name: '县' }, { name: '镇' }, { name: '村' }],
});

function makeCase(index: number, regions: readonly string[]): string {
  const isStory = index % 3 === 0;
  const year = 2012 + (index % 14);
  const figure = (label: string, value: number, unit: string) => ({
    label,
    value,
    unit,
    ...(index % 4 > 0 && { period: `${year}年` }),
    source: '县报',
  });
  return write(
    {
      kind: isStory ? 'dispute' : 'practice',
      title: `${pick(names, index)}镇：${pick(actions, index * 5 + 1)}，${pick(matters, index)}第${index}件怎么谈成`,
      summary: `${pick(matters, index)}闹了${(index % 11) + 2}个月，村里${pick(actions, index)}，双方签了第${index}份协议，报道没有写后来怎样。`,
      region: pick(regions, index * 7),
      ...(index % 5 > 0 && { period: `${year}年` }),
      publishedOn: `${2020 + (index % 6)}-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`,
      methods: isStory ? [] : [`method-${index % 150}`, `method-${(index * 3 + 1) % 150}`],
      disputeTypes: [pick(topics, index), pick(topics, index * 3 + 2)],
      figures: isStory
        ? []
        : [
            figure('受理', 100 + index, '件'),
            figure('办结', 90 + index, '件'),
            figure('人民调解员', 10 + (index % 90), '人'),
            figure(index % 2 ? '建设投入' : '建设资金', 20 + (index % 200), index % 2 ? '万元' : '元'),
            figure('群众满意率', 90 + (index % 10), '%'),
          ],
      ...(index % 3 === 1 && { cost: [{ kind: 'build', what: `${20 + (index % 200)}万元` }] }),
      ...(index % 2 === 1 && { staffing: [`调解员${10 + (index % 90)}人`], limits: ['没有写怎么测满意度'] }),
      sources: [{ title: `县报第${index}期`, short: '县报', publisher: '县报' }],
    },
    `## 背景和起因\n\n${`第${index}件事：先把事实写下来，再约个时间当面谈；谈好了写成协议，双方签字。`.repeat(8)}`,
  );
}

/** The files of a content folder with `count` cases. */
export function makeLibrary(count: number): ContentFiles {
  const places = makePlaces();
  const homes = places.filter(({ id }) => id.startsWith('township-')).map(({ id }) => id);
  return Object.fromEntries([
    ...places.map(({ id, data }) => [`regions/${id}.md`, write(data)]),
    ...Array.from({ length: 150 }, (_, index) => [
      `methods/method-${index}.md`,
      write(makeMethod(index, pick(homes, index))),
    ]),
    ...Array.from({ length: count }, (_, index) => [`cases/case-${index}.md`, makeCase(index, homes)]),
  ]) as ContentFiles;
}
