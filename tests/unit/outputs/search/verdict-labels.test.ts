import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { askIndex } from '../../../../src/outputs/search/ask-index.ts';
import { type Index, makeIndex, readLearned } from '../../../../src/outputs/search/make-index.ts';
import { findDangers } from '../../../../src/rules/danger/find-dangers.ts';
import common from '../../../../src/rules/search/speech/common-words.json' with { type: 'json' };
import { getIntent } from '../../../../src/rules/search/speech/intent.ts';
import { foldText } from '../../../../src/rules/search/fold.ts';
import { toReadings } from '../../../../src/rules/search/pinyin.ts';
import { wordSigns } from '../../../../src/rules/search/plan.ts';
import type { SearchRecord } from '../../../../src/rules/search/search-record.ts';
import { getMeantWords, longestMended, mendSlips } from '../../../../src/rules/search/speech/mend.ts';
import { judge, type Verdict } from '../../../../src/rules/search/verdict/verdict.ts';
import { getSearchRecords } from '../../../../src/site/search/records.ts';
import { getSuggestionFiles } from '../../../../src/site/search/suggestions.ts';
import { patience } from '../../../patience.ts';
import { openShipped } from '../../../open-shipped.ts';

interface Label {
  question: string;
  need: 'resident' | 'other';
  full: string[];
  part: string[];
}

let records: SearchRecord[];
let mend: (query: string) => string;
let index: Index;
let labels: Label[];

beforeAll(async () => {
  const { portal } = await openShipped();
  records = getSearchRecords(portal);
  index = makeIndex(records, await readLearned());
  labels = (await readFile('tests/bench/search/labels.jsonl', 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line): Label => JSON.parse(line));
  const { readings: table, rows, laws } = getSuggestionFiles(portal, '2026-11-29').first;
  const readings = toReadings(table);
  const names = [...Object.values(rows).flat(), ...laws.map(({ row }) => row)].flatMap(([, ...known]) => known);
  const said = [...index.words.keys()].filter((term) => !term.startsWith(wordSigns.spoken));
  const meant = getMeantWords(
    names,
    said.map((term) => term.slice(1)),
    readings,
    common,
  );
  mend = (query) => mendSlips(query, (pair) => index.terms.has(pair), meant, readings);
}, patience.build);

interface Answer {
  verdict: Verdict;
  first: string[];
}
/** What was asked before: several tests look at the same answers. */
const answers = new Map<string, Answer>();

function ask(query: string): Answer {
  const known = answers.get(query);
  if (known) return known;
  const { isKnown, evidence, records: found } = askIndex(query, index, records);
  const answer: Answer = {
    verdict: isKnown ? 'sure' : judge(evidence),
    first: found.slice(0, 3).map(({ url }) => url),
  };
  answers.set(query, answer);
  return answer;
}

const getShare = <T>(all: readonly T[], test: (one: T) => boolean): number => all.filter(test).length / all.length;
const getPages = ({ full, part }: Label): string[] => [...full, ...part];

test('600 questions are labelled, and every page that a reader named stands', () => {
  expect(labels.length).toBeGreaterThanOrEqual(600);
  const urls = new Set(records.map(({ url }) => url));
  expect(labels.flatMap(getPages).filter((url) => !urls.has(url))).toEqual([]);
});

test('hardly a question without a page is called sure, and hardly one with a page is told that there is none', () => {
  const missing = labels.filter((label) => getPages(label).length === 0);
  const answered = labels.filter((label) => getPages(label).length > 0);
  expect(getShare(missing, ({ question }) => ask(question).verdict !== 'sure')).toBeGreaterThanOrEqual(0.85);
  expect(getShare(answered, ({ question }) => ask(question).verdict === 'none')).toBeLessThanOrEqual(0.04);
});

test('what residents ask finds its page among the first three where there is one', () => {
  const asked = labels.filter((label) => label.need === 'resident' && getPages(label).length > 0);
  expect(
    getShare(asked, (label) => ask(label.question).first.some((url) => getPages(label).includes(url))),
  ).toBeGreaterThanOrEqual(0.92);
});

test('whoever wants a paper or a sum finds it first, and whoever asks what holds is told', async () => {
  const table = await readFile(new URL('wanted.tsv', import.meta.url), 'utf8');
  const rows = table.trim().split('\n').slice(1);
  expect(rows.length).toBeGreaterThanOrEqual(40);
  const isFirst = ([query = '', part = '']: string[]) => ask(query).first[0]?.includes(part);
  expect(rows.filter((row) => !isFirst(row.split('\t')))).toEqual([]);
  const wanting = labels.filter(({ question }) => getIntent(question));
  expect(wanting.length).toBeLessThanOrEqual(10);
  const lost = wanting.filter((label) => !ask(label.question).first.some((url) => getPages(label).includes(url)));
  expect(lost.map(({ question }) => question)).toEqual([]);
});

test('on every phrasing of a danger the first result helps in one of the dangers that are heard', () => {
  const helping = records.filter(({ collection }) => collection === 'explainers' || collection === 'pathways');
  const phrasings =
    '老公打我 我被家爆 他要杀我 被强奸了 孩子被老师打 我想死 被关起来了 被骗进传销 刚转了钱，觉得被骗'.split(' ');
  const wrong = phrasings.filter((phrasing) => {
    const heard = new Set<string>(findDangers(phrasing));
    const [address] = ask(phrasing).first;
    const first = records.find(({ url }) => url === address);
    const isHelp = ({ dangers }: SearchRecord) => dangers.some((kind) => heard.has(kind));
    return helping.some(isHelp) && !(first && isHelp(first));
  });
  expect(wrong).toEqual([]);
});

test('a name of a problem leads to the explainer, the name of a word to the word, and a number to call is found', () => {
  const first = (query: string) => ask(query).first[0];
  expect('判了不给钱 楼上漏水 租房押金 房东不退押金'.split(' ').map(first)).toEqual([
    '/explainers/apply-enforcement/',
    '/explainers/upstairs-leak/',
    '/explainers/rent-deposit-refund/',
    '/explainers/rent-deposit-refund/',
  ]);
  expect(first('强制执行')).toBe('/terms/enforcement/');
  expect('火警 反诈 12321 法律援助热线'.split(' ').map((query) => `${ask(query).verdict} ${first(query)}`)).toEqual(
    ['119', '96110', '12321', '12348'].map((number) => `sure /hotlines/#call-${number}`),
  );
});

test('whoever types a name, a title or an ask of the portal is sure to be answered', () => {
  const names = [
    ...new Set(records.flatMap(({ isPlace, title, asks }) => (isPlace ? [] : [title, ...asks])).map(foldText)),
  ];
  expect(names.length).toBeGreaterThan(3000);
  const unsure = names.filter((name) => ask(name).verdict !== 'sure');
  expect(unsure.length / names.length, unsure.join('、')).toBeLessThanOrEqual(0.01);
});

test('matters that the portal does not treat are not called sure', () => {
  const foreign = '商标 专利 保理 商标侵权 发明专利 海上保险 反垄断 破产重整 信用证 红烧肉怎么做'.split(' ');
  expect(foreign.filter((query) => ask(query).verdict === 'sure')).toEqual([]);
});

test('what people asked rightly is left as they asked it', () => {
  const asked = labels.map(({ question }) => foldText(question)).filter(({ length }) => length <= longestMended);
  expect(asked.length).toBeGreaterThan(400);
  // Whoever 歇年假 has 休年假 found: nothing is lost.
  expect(asked.filter((question) => mend(question) !== question)).toEqual(['歇年假没歇成']);
  const right =
    '如何起诉已注销的个体工商户 其承包地会被收回吗 未成年人不懂事 被强制消费该如何维权 成年人需要被监护时 仓储物保管条件是什么 保理合同与融资租赁合同的区别 想把物业撵走 低保给我停了 我老公是初婚';
  expect(right.split(' ').map(mend)).toEqual(right.split(' '));
});

test('slips among the words of the portal are mended', () => {
  const slips =
    '劳动仲才怎么申请 房子低押给别人 要求陪偿 收到法院传漂 老板托欠工资 取保侯审 社宝 农民工公资 物页费 抚样费 信拥卡逾期怎么办 宅机地 支付领 公伤鉴定';
  const meant =
    '劳动仲裁怎么申请 房子抵押给别人 要求赔偿 收到法院传票 老板拖欠工资 取保候审 社保 农民工工资 物业费 抚养费 信用卡逾期怎么办 宅基地 支付令 工伤鉴定';
  expect(slips.split(' ').map(mend)).toEqual(meant.split(' '));
});
