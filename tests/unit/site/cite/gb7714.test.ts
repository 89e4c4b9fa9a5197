import { describe, expect, test } from 'vitest';
import { formatGb7714, getGaps } from '../../../../src/site/cite/gb7714.ts';
import type { Reference } from '../../../../src/site/cite/reference.ts';

const make = (fields: Partial<Reference>): Reference => ({
  key: 'a',
  kind: 'web',
  authors: [],
  title: '题名',
  ...fields,
});

/** The standard sets `:` and `,` in full width and prints no space behind its full stops. */
const plain = (text: string) =>
  text.replaceAll('：', ':').replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')').replaceAll('. ', '.');

/** Examples of GB/T 7714—2025 as published (numbers of clauses and of examples in annex B), as far as an entry can hold them. */
const examples: { clause: string; reference: Partial<Reference>; accessed?: string; expected: string }[] = [
  {
    clause: 'B.10 [2]',
    reference: {
      authors: ['北京鲁迅博物馆（北京新文化运动纪念馆）'],
      title: '北京鲁迅博物馆志愿服务章程',
      date: '2021-04-21',
      url: 'http://www.luxunmuseum.com.cn/html/202104/a11310.htm',
    },
    accessed: '2023-05-02',
    expected:
      '北京鲁迅博物馆(北京新文化运动纪念馆).北京鲁迅博物馆志愿服务章程[EB/OL].(2021-04-21)[2023-05-02].http://www.luxunmuseum.com.cn/html/202104/a11310.htm.',
  },
  {
    clause: 'B.10 [1], no date',
    reference: {
      authors: ['中国科学院文献情报中心'],
      title: '中国科学院科技论文预发布平台',
      url: 'https://chinaxiv.org/home.htm',
    },
    accessed: '2025-03-06',
    expected: '中国科学院文献情报中心.中国科学院科技论文预发布平台[EB/OL].[2025-03-06].https://chinaxiv.org/home.htm.',
  },
  {
    clause: 'B.10 [5], no author',
    reference: {
      title: '许振超：“好好干，当一个好工人”',
      date: '2025-02-17',
      url: 'http://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html',
    },
    accessed: '2025-06-22',
    expected:
      '许振超:“好好干,当一个好工人”[EB/OL].(2025-02-17)[2025-06-22].http://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html.',
  },
  {
    clause: 'B.10 [6], title made up',
    reference: {
      title: '[《昨日之歌》图书封面]',
      date: '2015-09-18',
      url: 'http://www.luxunmuseum.com.cn/uploads/allimg/150813/1-150Q31952110-L.jpg',
    },
    accessed: '2023-03-06',
    expected:
      '[《昨日之歌》图书封面][EB/OL].(2015-09-18)[2023-03-06].http://www.luxunmuseum.com.cn/uploads/allimg/150813/1-150Q31952110-L.jpg.',
  },
  {
    clause: 'B.4 [2], newspaper',
    reference: {
      kind: 'newspaper',
      authors: ['丁文详'],
      title: '数字革命与竞争国际化',
      publisher: '中国青年报',
      date: '2000-11-20',
      issue: '15',
    },
    expected: '丁文详.数字革命与竞争国际化[N].中国青年报,2000-11-20(15).',
  },
  {
    clause: 'B.4 [6], newspaper on the web: no day of reading',
    reference: {
      kind: 'newspaper',
      authors: ['陈缮真'],
      title: '探索微观世界的无穷奥秘（科技大观）',
      publisher: '人民日报',
      date: '2022-08-16',
      issue: '17',
      url: 'http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_3-17.htm',
    },
    accessed: '2026-11-25',
    expected:
      '陈缮真.探索微观世界的无穷奥秘(科技大观)[N/OL].人民日报,2022-08-16(17).http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_3-17.htm.',
  },
  {
    clause: '7.1.3, journal without author (its page left out)',
    reference: { kind: 'journal', title: '人物龙凤帛画', publisher: '中国书法', date: '2023-03-01', issue: '3' },
    expected: '人物龙凤帛画[J].中国书法,2023(3).',
  },
  {
    clause: 'B.7 [1], report on the web',
    reference: {
      kind: 'report',
      authors: ['中国互联网络信息中心'],
      title: '第29次中国互联网络发展状况统计报告',
      publisher: '中国互联网络信息中心',
      date: '2012-01-16',
      url: 'https://www.cnnic.net.cn/NMediaFile/old_attach/P020120612484958777344.pdf',
    },
    expected:
      '中国互联网络信息中心.第29次中国互联网络发展状况统计报告[R/OL].2012-01-16.https://www.cnnic.net.cn/NMediaFile/old_attach/P020120612484958777344.pdf.',
  },
  {
    clause: 'B.7 [2], more than three authors',
    reference: {
      kind: 'report',
      authors: ['汤万金', '杨跃翔', '刘文', '另一人'],
      title: '人体安全重要技术标准研制最终报告：7178999X-2006BAK04A10/10.2013',
      date: '2013-09-30',
      url: 'http://www.nstrs.cn/xiangxiBG.aspx?id=41707',
    },
    expected:
      '汤万金,杨跃翔,刘文,等.人体安全重要技术标准研制最终报告:7178999X-2006BAK04A10/10.2013[R/OL].2013-09-30.http://www.nstrs.cn/xiangxiBG.aspx?id=41707.',
  },
];

test.each(examples)('writes the example $clause of the standard', ({ reference, accessed, expected }) => {
  expect(plain(formatGb7714(make(reference), accessed))).toBe(expected);
});

describe('where the standard leaves room', () => {
  test('the marks are full width, but for full stop, square bracket, slash and hyphen', () => {
    expect(formatGb7714(make({ date: '2026-01-02', url: 'https://a.cn/b' }), '2026-03-04')).toBe(
      '题名[EB/OL]. （2026-01-02）[2026-03-04]. https://a.cn/b.',
    );
  });

  test('a web page of unknown address names where it appeared', () => {
    expect(formatGb7714(make({ authors: ['葛某'], publisher: '浙江在线' }))).toBe('葛某. 题名[EB/OL]. 浙江在线.');
  });

  test('an unknown publisher of a printed document is said to be unknown (7.5.3.3)', () => {
    expect(formatGb7714(make({ kind: 'other', date: '2022-09-16' }))).toBe('题名[Z]. [出版者不详]，2022-09-16.');
  });

  test('a law is [Z] with its day of adoption, and a web page once its official text is linked', () => {
    const law = make({ kind: 'law', authors: ['全国人民代表大会'], title: '中华人民共和国民法典', date: '2020-05-28' });
    expect(formatGb7714(law)).toBe('全国人民代表大会. 中华人民共和国民法典[Z]. 2020-05-28.');
    expect(formatGb7714({ ...law, url: 'https://flk.npc.gov.cn/x' }, '2026-11-25')).toBe(
      '全国人民代表大会. 中华人民共和国民法典[EB/OL]. （2020-05-28）[2026-11-25]. https://flk.npc.gov.cn/x.',
    );
  });

  test('nothing known but the title is no more than the title', () => {
    expect(formatGb7714(make({}))).toBe('题名[EB/OL].');
  });
});

test.each([
  [{ date: '2026-01-01', url: 'https://a.cn' }, []],
  [{ publisher: '某网' }, ['date', 'url']],
  [{ kind: 'other' as const, date: '2026-01-01' }, ['publisher']],
  [{ kind: 'law' as const, date: '2026-01-01' }, []],
])('what %j lacks', (fields, expected) => {
  expect(getGaps(make(fields))).toEqual(expected);
});
