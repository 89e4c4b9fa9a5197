import { describe, expect, test } from 'vitest';
import { cleanReport } from '../../../../src/rules/import/clean/clean.ts';
import { readDay, readMetadata } from '../../../../src/rules/import/find/metadata.ts';
import { proposeMethods, proposeRooms } from '../../../../src/rules/import/find/names.ts';
import { proposeParts } from '../../../../src/rules/import/find/parts.ts';
import { findPeople } from '../../../../src/rules/import/find/people.ts';
import { proposePlace } from '../../../../src/rules/import/place/place.ts';
import { findSimilar } from '../../../../src/rules/import/find/similar.ts';
import { proposeTopics } from '../../../../src/rules/import/find/topics.ts';

const body = '镇里成立了人民调解委员会，一年调解矛盾纠纷很多，群众有了说理的地方。';
const metadata = (raw: string) =>
  Object.fromEntries(Object.entries(readMetadata(raw, cleanReport(raw))).map(([key, told]) => [key, told.value]));

describe('who published a report, and when', () => {
  test.each([
    [
      '2023年08月21日 10:36  来源：某县融媒体中心  作者：江一鸣  点击：562次',
      { date: '2023-08-21', publisher: '某县融媒体中心', author: '江一鸣' },
    ],
    ['发布时间：2022-07-06 来源： 区司法局 【打印】', { date: '2022-07-06', publisher: '区司法局' }],
    [
      '文章来源：https://www.example.com/2022/1208/2351.shtml',
      { date: '2022-12-08', url: 'https://www.example.com/2022/1208/2351.shtml' },
    ],
  ])('%s', (line, expected) => {
    expect(metadata(`人民调解委员会成立一年\n${line}\n${body}`)).toMatchObject(expected);
  });

  test('from the first words of the report', () => {
    expect(metadata(`某某在线1月18日讯（通讯员 葛小文）${body}`)).toMatchObject({
      publisher: '某某在线',
      author: '葛小文',
    });
  });

  test('from the brackets at its end', () => {
    expect(metadata(`${body}（李小超 王小敏）`)).toMatchObject({ author: '李小超 王小敏' });
  });

  test('the dates of other news are not its own', () => {
    expect(metadata(`人民调解委员会成立一年\n${body}\n相关推荐\n某地球队取得开门红\n2023-09-21 10:27:14`)).toEqual({});
  });

  test.each([
    ['2023年2月30日', undefined],
    ['2023.2.3', '2023-02-03'],
  ])('%s is the day %s', (text, expected) => {
    expect(readDay(text)).toBe(expected);
  });
});

describe('the region', () => {
  test('is the township that comes back, with what lies above it', () => {
    expect(proposePlace('长春市南关区幸福乡建了中心。幸福乡的居民说好。', '', [])).toMatchObject({
      name: '幸福乡',
      level: 'township',
      above: [{ name: '吉林省', code: '220000' }, { name: '长春市' }, { name: '南关区', code: '220102' }],
    });
  });

  test('is the county where the report speaks of the county, with its code', () => {
    expect(
      proposePlace('临沂市兰山区建立平台。', '', [{ id: 'lan', name: '兰山区', above: ['临沂市'] }]),
    ).toMatchObject({
      name: '兰山区',
      code: '371302',
      level: 'county',
      known: 'lan',
    });
  });

  test('of two districts of one name the one whose city is named', () => {
    expect(proposePlace('福州市鼓楼区建立平台。', '', [])?.code).toBe('350102');
    expect(proposePlace('徐州市鼓楼区建立平台。', '', [])?.code).toBe('320302');
  });

  test('is not guessed where none is named', () => {
    expect(proposePlace('镇里建立了平台。', '', [])).toBeUndefined();
  });
});

test('methods are found by their quotes and their forms', () => {
  const text = '推行“三定四调”工作法，按“10+1+N”模式设窗口，建立“1+3+X”机制，做到“四知四清”，学习“枫桥经验”工作法。';
  expect(proposeMethods(text, [{ id: 'x', name: '三定四调工作法' }]).map(({ name, known }) => [name, known])).toEqual([
    ['三定四调', 'x'],
    ['10+1+N', undefined],
    ['1+3+X', undefined],
    ['四知四清', undefined],
  ]);
});

test('rooms are found by their names', () => {
  expect(
    proposeRooms('设有老庞调解室、巾帼调解屋，“尚哥说理”工作室也在这里，各级综治中心都建了。', []).map(
      ({ name }) => name,
    ),
  ).toEqual(['老庞调解室', '巾帼调解屋', '尚哥说理']);
});

describe('people to mask', () => {
  test.each([
    ['村民张建国与邻居陈美华争吵。', ['张建国 张某', '陈美华 陈某']],
    ['申请人李明，要求赔偿。', ['李明 李某']],
    ['居民徐某和李大爷都来了，居民高度评价。', []],
    ['镇党委书记王建军介绍。', []],
  ])('%s', (text, expected) => {
    expect(findPeople(text).map(({ name, mask }) => `${name} ${mask}`)).toEqual(expected);
  });
});

describe('the four parts', () => {
  test('follow the headings of a report that has them', () => {
    const text =
      '一、背景和起因\n\n旧事。\n\n二、做法与经过\n\n新事。\n\n三、成效与反响\n\n好事。\n\n四、探讨与评论\n\n后事。';
    expect(proposeParts(text).map(({ part, text: words }) => `${part}:${words}`)).toEqual([
      '背景和起因:一、背景和起因',
      '背景和起因:旧事。',
      '做法与经过:二、做法与经过',
      '做法与经过:新事。',
      '成效与反响:三、成效与反响',
      '成效与反响:好事。',
      '探讨与评论:四、探讨与评论',
      '探讨与评论:后事。',
    ]);
  });

  test('follow words and place where it has none', () => {
    const text = [
      '近年来，镇里面临的问题突出，存在纠纷多、调处难的困扰，位于三县交界。',
      '镇里建立机制，组建队伍，推行上门调解，整合力量，打造阵地。',
      '镇里开展培训，配备人员，制定规则，推进落实，坚持排查。',
      '截至目前，累计化解率明显提升，满意度提升，信访下降，治安好转，成效明显。',
    ].join('\n\n');
    expect(proposeParts(text).map(({ part }) => part)).toEqual([
      '背景和起因',
      '做法与经过',
      '做法与经过',
      '成效与反响',
    ]);
  });
});

test('kinds of dispute are those of the settings whose words come up most', () => {
  const topics = [
    { name: '邻里与相邻', hint: '漏水、噪声' },
    { name: '物业与业主', hint: '物业费、业委会' },
    { name: '交通事故', hint: '保险' },
  ];
  expect(
    proposeTopics('楼上漏水，物业不管；漏水又漏了一次，物业费照收，物业还催。', topics).map(({ name }) => name),
  ).toEqual(['物业与业主', '邻里与相邻']);
});

describe('likeness to what exists', () => {
  const known = {
    id: 'one',
    title: '旧案例',
    body: body.repeat(3),
    region: 'jia',
    methods: ['m'],
    sources: [{ title: '原题', url: 'https://example.com/1' }],
  };
  const find = (report: Partial<Parameters<typeof findSimilar>[0]>) =>
    findSimilar({ cleaned: '完全不同的一篇文章，说的是别处的别的事情。', methods: [], ...report }, [known]).map(
      ({ reason }) => reason,
    );

  test.each([
    ['the same address', { url: 'https://example.com/1' }, '来源网址相同'],
    ['the same title', { title: '原题' }, '来源标题相同'],
    ['the same place and method', { region: 'jia', methods: ['m'] }, '同一地区、同样的工作法（m）'],
  ])('%s', (_, report, reason) => {
    expect(find(report)).toEqual([reason]);
  });

  test('the same text', () => {
    expect(find({ cleaned: body })[0]).toMatch(/正文有 \d+% 的文字和这篇报道相同/u);
  });

  test('another report is like nothing', () => {
    expect(find({ region: 'yi' })).toEqual([]);
  });
});
