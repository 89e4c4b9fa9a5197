import { sayNumber, sayShare, sayYuan, scale, whole } from '../../amounts/money.ts';
import { choice, money, type NumberInput, share } from '../inputs.ts';
import { citeLaw, defineSum, line, type SumLine, type SumResult, total } from '../sum.ts';

const area = (label: string, hint: string): NumberInput => ({
  kind: 'number',
  label,
  hint,
  unit: '平方米',
  places: 2,
  least: 1,
  most: 10_000_000,
});

const isThreshold = { when: { input: 'clause', is: ['threshold'] } };

const unwritten =
  '您选的是合同没写。这里不替您定一个百分比，算出来的还不是该退该补的钱：先和卖方商量一份补充协议；商量不成，打12345请住房城乡建设部门答复，打12348问律师。';
const mayCancel = '误差超过了合同写的百分比，合同又写了可以退房：退房退哪些钱，照合同另外算；退了房，就没有差价。';

const sayArea = (hundredths: number): string => sayNumber(hundredths, 2);

/** What both sides settle where the contract sets a threshold: `full` is the whole difference at the price, `within` the part up to the threshold. */
function settle(full: number, within: number, isFree: boolean, beyond: 'single' | 'double' | 'seller') {
  const over = full - within;
  const lines: SumLine[] = [line('超过的部分', `${sayYuan(full)} − ${sayYuan(within)}`, over)];
  const inside = isFree ? 0 : within;
  if (isFree) lines.push({ text: '百分比以内的，互不退补', result: { fen: 0 } });
  if (beyond === 'seller') lines.push({ text: '超过的部分卖方承担，不用补', result: { fen: 0 } });
  if (beyond === 'double') lines.push(line('超过的部分双倍退', `${sayYuan(over)} × 2`, 2 * over));
  const outside = { single: over, double: 2 * over, seller: 0 }[beyond];
  lines.push(line('加起来', `${sayYuan(inside)} + ${sayYuan(outside)}`, inside + outside));
  return { lines, fen: inside + outside };
}

/**
 * 房屋面积误差: what the contract of the buyer says (民法典 articles 509, 582), and the difference alone where it says nothing. No law in
 * force sets a percentage (decisions/023).
 */
export const houseArea = defineSum({
  id: 'house-area',
  title: '房子面积有误差，该退该补多少',
  summary: '登记的面积和合同的差多少，照合同里「面积差异」那一条，该退还是该补、是多少。',
  inputs: {
    agreed: area('合同写的面积', '合同按套内算价的，都填套内的；按建筑面积算价的，都填建筑面积的。'),
    actual: area('登记的面积', '看不动产证，还没办的看实测报告。'),
    price: money('合同单价', { least: 1, most: 100_000_000, hint: '同一种面积，每平方米多少钱。' }),
    clause: choice(
      '合同里「面积差异处理」怎么写',
      {
        threshold: '写了一个百分比，以内和超过的不一样',
        all: '差多少都照单价多退少补',
        none: '没写，或者看不明白',
      },
      { hint: '在正文或者补充协议里找「面积差异」「面积误差」。' },
    ),
    threshold: share('合同写的百分比', { ...isThreshold, hint: '照合同上的数填；这里不替您定。' }),
    within: choice('百分比以内的，合同怎么写', { settle: '照单价多退少补', free: '互不退补' }, isThreshold),
    beyond: choice(
      '超过的部分，合同怎么写',
      { single: '照单价多退少补', double: '面积小了：卖方双倍退', seller: '面积大了：卖方承担，买方不补' },
      { ...isThreshold, hint: '小了、大了写得不一样的，选您遇到的那一种。' },
    ),
    cancel: choice('超过以后，合同写没写可以退房', { yes: '写了可以退房', no: '没写' }, isThreshold),
  },
  citations: citeLaw('civil-code', '2021-01-01')('582', '509', '577', '585', '510', '511', '498', '563'),
  formula: [
    '误差 =（登记的面积 − 合同的面积）÷ 合同的面积；小了卖方退，大了买方补。',
    '全部差价 = 差的面积 × 单价；百分比以内的 = 合同的面积 × 百分比 × 单价；其余是超过的部分。',
    '两部分各照合同写的算，再加起来。',
    '合同没写的，只算差多少、照单价值多少。',
  ],
  unknown: [
    '百分比只照您的合同：民法典和商品房买卖的司法解释没有写；住房城乡建设部门的规章怎么写，这里没有收录，合同没写的打12345问。',
    '合同没写的，先补充商量；不成，看合同别的条款和交易习惯；还定不了，受损的一方可以合理要求减价等。',
    '约定的双倍退，比损失高得太多或者低了，可以请法院、仲裁机构减或者加。',
    '卖方印好的条款有两种意思的，照对卖方不利的那种；和另外谈定的不一样，照谈定的。',
    '按一套多少钱卖的、写着超过以后全部重算的，不按这里算。',
    '合同没写退房，面积差得房子没法照原来的用处用，能不能退由法院看。',
    '利息、多交的税费和物业费另外算；不服实测报告的，可以申请鉴定。',
  ],
  example: {
    agreed: '100',
    actual: '95',
    price: '10000',
    clause: 'threshold',
    threshold: '2',
    within: 'settle',
    beyond: 'double',
    cancel: 'yes',
  },
  compute: ({ agreed, actual, price, clause, threshold, within, beyond, cancel }) => {
    const isSmaller = actual < agreed;
    const [less, more] = isSmaller ? [actual, agreed] : [agreed, actual];
    if (more >= 2 * less)
      return {
        input: 'actual',
        message: `「登记的面积」填的是 ${sayArea(actual)} 平方米，和合同的 ${sayArea(agreed)} 平方米差了一倍以上；请核对小数点，也看看是不是同一种面积。`,
      };
    const difference = { amount: more - less, unit: '平方米', places: 2 };
    const error = { amount: scale(more - less, whole, agreed), unit: '%', places: 4 };
    const full = scale(price, more - less, 100);
    const side = isSmaller ? '小了' : '大了';
    const lines: SumLine[] = [
      { text: `面积${side}`, working: `${sayArea(more)} − ${sayArea(less)}`, result: difference },
      { text: '误差', working: `${sayArea(more - less)} ÷ ${sayArea(agreed)}`, result: error },
      line('差的面积照单价', `${sayArea(more - less)} × ${sayYuan(price)}`, full),
    ];
    const answer = (label: string, fen: number, added: SumLine[] = [], notes: string[] = []): SumResult => ({
      lines: [...lines, ...added],
      totals: [total(label, fen), { label: `面积${side}`, value: difference }, { label: '误差', value: error }],
      notes,
    });

    if (more === less)
      return { lines: [{ text: '面积一样大，不退不补', result: { fen: 0 } }], totals: [total('差价', 0)] };
    if (clause === 'none') return answer('差的面积照单价值', full, [], [unwritten]);
    const label = isSmaller ? '卖方该退' : '买方该补';
    if (clause === 'all') return answer(label, full);

    const isBeyond = (more - less) * whole > threshold * agreed;
    if (!isBeyond)
      return within === 'free'
        ? answer(label, 0, [{ text: `没超过 ${sayShare(threshold)}，互不退补`, result: { fen: 0 } }])
        : answer(label, full);
    if (beyond === (isSmaller ? 'seller' : 'double'))
      return {
        input: 'beyond',
        message: `「超过的部分，合同怎么写」选的是面积${isSmaller ? '大' : '小'}了的写法，您填的面积却是${side}；请选合同对面积${side}的写法。`,
      };
    const limit = scale(price, agreed * threshold, 100 * whole);
    const inside = line('百分比以内的', `${sayArea(agreed)} × ${sayShare(threshold)} × ${sayYuan(price)}`, limit);
    const settled = settle(full, limit, within === 'free', beyond);
    return answer(label, settled.fen, [inside, ...settled.lines], cancel === 'yes' ? [mayCancel] : []);
  },
});
