import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { cleanReport } from '../../../../../src/rules/import/clean/clean.ts';
import { fixture } from '../read-fixture.ts';

const headlines = '某地球队击败对手 队长砍下30分\n新款手机开售 首日销量破万\n今晚油价调整\n专家：这3种食物要少吃';
const dated = `某社区举办端午文化活动
2023-06-21 09:00 来源：晚报
6月20日，城东某社区举办端午包粽子活动，50名居民参加，现场其乐融融。
负责人表示，今后将开展更多文化活动，丰富大家的生活。`;
/** About mediation too, but of another place, with a head of its own. */
const kindred = `另一个县的人民调解经验
来源：某县司法局 日期：2022-03-02
龙泉镇建立矛盾纠纷排查机制，龙泉镇去年调解纠纷300件，群众满意。
龙泉镇还组织网格员走访，化解矛盾。`;
const bare = `客队主场告负 主教练赛后道歉
北京时间昨天上午，客队在主场以一球告负。主教练赛后向球迷道歉。
球员们表示，接下来会全力以赴，争取好的成绩。`;
const furniture = '首页>新闻中心>正文\n字号：大 中 小';

const surroundings: [string, (report: string) => string][] = [
  ['headlines before', (report) => `${headlines}\n\n${report}`],
  ['headlines after', (report) => `${report}\n\n${headlines}`],
  ['a list of others after', (report) => `${report}\n相关阅读\n${headlines}`],
  ['a list of others inside', (report) => report.split('\n\n').toSpliced(4, 0, `推荐阅读\n${headlines}`).join('\n\n')],
  ['a link inside', (report) => report.split('\n\n').toSpliced(4, 0, '相关阅读：今晚油价调整').join('\n\n')],
  ['a dated article before', (report) => `${dated}\n\n${report}`],
  ['a dated article after', (report) => `${report}\n\n${dated}`],
  ['another report on mediation after', (report) => `${report}\n\n${kindred}`],
  ['a strange article before', (report) => `${bare}\n\n${report}`],
  ['a strange article after', (report) => `${report}\n\n${bare}`],
  ['page furniture around', (report) => `${furniture}\n${report}\n【打印】 【关闭】\n扫一扫在手机打开当前页`],
  [
    'lines set to a width',
    (report) =>
      report
        .replaceAll('\n\n', '\n')
        .replaceAll(/^(.{30,})$/gmu, (line) => `　　${line}`.replaceAll(/(.{32})(?=.)/gu, '$1\n')),
  ],
];

describe.each(['paste', 'gov-page', 'experience', 'market'])('the report %s', (name) => {
  test.each(surroundings)('is found with %s', async (_, surround) => {
    const report = (await readFile(fixture(`${name}.expected.txt`), 'utf8')).trimEnd();
    expect(cleanReport(surround(report)).text).toBe(report);
  });

  test.each(surroundings.slice(0, 11))('is found without its title, with %s', async (_, surround) => {
    const report = (await readFile(fixture(`${name}.expected.txt`), 'utf8'))
      .trimEnd()
      .split('\n\n')
      .slice(1)
      .join('\n\n');
    expect(cleanReport(surround(report)).text).toBe(report);
  });
});
