import { describe, expect, test } from 'vitest';
import { compareArticles, getNearestArticles, joinStatutes, parseStatute } from '../../../../src/rules/law/statute.ts';

/** A law that exists nowhere, with everything that copies of real ones bring along. */
const kites = `\uFEFF# 中华人民共和国风筝法

2001年2月3日 第一届风筝大会通过

2010年4月5日 第二届风筝大会修正

<!-- INFO END -->

\u200B

## 第一章\u3000总\u2002则

\u200B\u200B

第一条 放风筝的人，依照本法。

第二条 风筝分为下列各种：

（一）纸风筝；

(二)布风筝。

第一条 所说的人，包括孩子。

##

## 第二章 线

### 第一节 长 短

第三条\u3000线不能太长。
太长的要收。

第三条之一 借来的线要还。

第四条 第三条之一规定的线，不包括棉线。

附录：

风筝的样子

第五条 不是条文。
`;

const statute = parseStatute(kites.replaceAll('\n', '\r\n'));

describe('a statute', () => {
  test('has its title, its history and no empty headings', () => {
    expect(statute).toMatchObject({
      title: '中华人民共和国风筝法',
      history: ['2001年2月3日 第一届风筝大会通过', '2010年4月5日 第二届风筝大会修正'],
      preamble: [],
      headings: [
        { level: 2, text: '第一章　总则', before: '1' },
        { level: 2, text: '第二章　线', before: '3' },
        { level: 3, text: '第一节　长短', before: '3' },
      ],
    });
  });

  test('has its articles with all their paragraphs and items', () => {
    expect(statute.articles).toEqual([
      { number: '1', label: '第一条', paragraphs: ['放风筝的人，依照本法。'] },
      {
        number: '2',
        label: '第二条',
        paragraphs: ['风筝分为下列各种：', '（一）纸风筝；', '(二)布风筝。', '第一条 所说的人，包括孩子。'],
      },
      { number: '3', label: '第三条', paragraphs: ['线不能太长。', '太长的要收。'] },
      { number: '3-1', label: '第三条之一', paragraphs: ['借来的线要还。'] },
      { number: '4', label: '第四条', paragraphs: ['第三条之一规定的线，不包括棉线。'] },
    ]);
  });

  test('keeps what stands behind the last article apart', () => {
    expect(statute.appendix).toEqual(['风筝的样子', '第五条 不是条文。']);
  });
});

test('an interpretation keeps the words before its first article, and may do without history', () => {
  const { history, preamble, articles } = parseStatute(
    '# 关于风筝的解释\n\n为正确放风筝，制定本解释。\n\n第一条 放。\n',
  );
  expect({ history, preamble }).toEqual({ history: [], preamble: ['为正确放风筝，制定本解释。'] });
  expect(articles).toHaveLength(1);
});

test.each([
  ['第二条规定的风筝要收。', 1],
  ['第二条 风筝要收。', 2],
  ['第二条', 2],
  ['第 二条 风筝要收。', 1],
  ['第十百条 风筝要收。', 1],
])('after article 1, %o leaves %i articles', (line, count) => {
  expect(parseStatute(`# 甲法\n\n第一条 放。\n\n${line}\n`).articles).toHaveLength(count);
});

test('a heading of an appendix ends the articles, 附则 does not', () => {
  const { articles, appendix } = parseStatute(
    '# 甲法\n\n第一条 放。\n\n## 第二章 附则\n\n第二条 收。\n\n## 附件\n\n第三条 表。\n',
  );
  expect(articles.map(({ number }) => number)).toEqual(['1', '2']);
  expect(appendix).toEqual(['第三条 表。']);
});

test('parts of one law are put in the order of their articles, each article once', () => {
  const first = parseStatute('# 甲法\n\n# 总则\n\n第一条 放。\n\n第二条 收。\n');
  const second = parseStatute('# 甲法\n\n# 分则\n\n第二条 又收。\n\n第三条 卷。\n');
  const { articles, headings } = joinStatutes([second, first]);
  expect(articles.map(({ number, paragraphs }) => [number, ...paragraphs])).toEqual([
    ['1', '放。'],
    ['2', '收。'],
    ['3', '卷。'],
  ]);
  expect(headings.map(({ text }) => text)).toEqual(['总则', '分则']);
});

test('inserted articles stand behind their own', () => {
  expect(['134', '133-10', '133', '133-2'].sort(compareArticles)).toEqual(['133', '133-2', '133-10', '134']);
});

test.each([
  ['5', ['3-1', '4']],
  ['3-2', ['3', '3-1']],
  ['0', ['1', '2']],
  ['999', ['3-1', '4']],
])('nearest to %s are %j', (wanted, nearest) => {
  expect(getNearestArticles(statute, wanted).map(({ number }) => number)).toEqual(nearest);
});
