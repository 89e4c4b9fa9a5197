// Longer than 250 lines: a generator for each kind of identifier, beside each other as in the table of kinds.
import { hasIdChecksum, hasLuhnChecksum, isCreditCode } from '../../../../src/rules/privacy/checksums.ts';
import type { IdentifierKind } from '../../../../src/rules/privacy/identifier.ts';

/** Figures that are the same at every run (mulberry32). */
function createDice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const figures = (count: number) => Array.from({ length: count }, () => below(10)).join('');
  return { below, pick, figures };
}

type Dice = ReturnType<typeof createDice>;

const two = (value: number) => String(value).padStart(2, '0');
const date = ({ below }: Dice) => ({ year: 1940 + below(75), month: 1 + below(12), day: 1 + below(28) });

function residentId(dice: Dice): string {
  const { year, month, day } = date(dice);
  const stem = `${dice.pick(['370102', '150304', '110101', '620602', '330402', '440305', '654002'])}${year}${two(month)}${two(day)}${dice.figures(3)}`;
  return [...'0123456789X'].map((end) => stem + end).find(hasIdChecksum)!;
}

function oldResidentId(dice: Dice): string {
  const { month, day } = date(dice);
  return `${dice.pick(['370102', '150304', '620602'])}${30 + dice.below(69)}${two(month)}${two(day)}${dice.figures(3)}`;
}

function bankCard({ pick, figures }: Dice): string {
  const stem = `${pick(['622202', '621700', '622848', '621226', '436742', '524094'])}`;
  const body = stem + figures((stem.startsWith('62') ? 18 : 15) - stem.length);
  return [...'0123456789'].map((end) => body + end).find(hasLuhnChecksum)!;
}

function creditCode(dice: Dice): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const stem = `9137${dice.figures(4)}MA${Array.from({ length: 7 }, () => dice.pick([...alphabet])).join('')}`;
  return [...alphabet].map((end) => stem + end).find(isCreditCode)!;
}

const mobile = ({ pick, figures }: Dice) => `1${pick(['30', '38', '51', '59', '66', '77', '86', '99'])}${figures(8)}`;

const names = [
  '张建国',
  '王秀英',
  '李明',
  '刘洋',
  '陈静',
  '赵大勇',
  '孙志强',
  '周建华',
  '吴桂芳',
  '徐海燕',
  '欧阳明',
  '郑强',
  '沈国平',
  '马丽',
  '钱多多',
  '罗永浩',
  '段玉兰',
  '魏东',
];

/** Parts the figures of a number the way people do. */
function part(number: string, sizes: number[], mark: string): string {
  let at = 0;
  const parts = sizes.map((size) => number.slice(at, (at += size)));
  return [...parts, number.slice(at)].filter(Boolean).join(mark);
}

const marks = ['', ' ', '-', '.', '·', '　', '－', '—', '\u200b', ' - ', '\n', '–', '_', '．', '•', '\u00a0', '/'];
const fullWidth = (text: string) =>
  text.replaceAll(/[0-9A-Za-z]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const chinese = (zero: string, one: string, twoWord: string) => (text: string) =>
  text.replaceAll(/\d/gu, (digit) => `${zero}${one}${twoWord}三四五六七八九`[Number(digit)]!);
const spread = (mark: string) => (text: string) => [...text].join(mark);
const plain = (text: string) => text;
const disguises = [
  plain,
  plain,
  fullWidth,
  chinese('零', '一', '二'),
  chinese('〇', '幺', '两'),
  spread(' '),
  spread('\u200b'),
  spread('-'),
  (text: string) => text.replaceAll('1', '一').replaceAll('8', '八'),
  (text: string) => text.replace(/\d/u, (digit) => `${digit}\u200d`),
];

const number = (make: (dice: Dice) => string, sizes: readonly number[][]) => (dice: Dice) =>
  dice.pick(disguises)(part(make(dice), dice.pick(sizes), dice.pick(marks)));

type Make = (dice: Dice) => string;

/** How one identifier of a kind is written, and the sentences in which people write it; `#` is its place. */
export const generators: Record<IdentifierKind, { make: Make; sentences: string[] }> = {
  'resident-id': {
    make: (dice) =>
      dice.below(4) === 0
        ? number(oldResidentId, [[15], [6, 6]])(dice)
        : number(residentId, [[18], [6, 8], [6, 4, 4], [3, 3, 4, 4], [14]])(dice).replace(
            'X',
            dice.pick(['X', 'x', 'Ｘ']),
          ),
    sentences: ['徐某的身份证号是#，请核对。', '身份证#', '当事人（#）来访', '证号：#。后来双方签字', '一名居民#报名'],
  },
  'credit-code': {
    make: (dice) =>
      dice.pick([
        plain,
        fullWidth,
        (text: string) => text.toLowerCase(),
        (text: string) => part(text, [4, 4, 4, 4], ' '),
      ])(creditCode(dice)),
    sentences: ['个体户的统一社会信用代码为#。', '信用代码#', '这家店（#）已停业'],
  },
  mobile: {
    make: (dice) => {
      const written = number(mobile, [[11], [3, 4], [3, 4], [4, 4], [3, 3], [7]])(dice);
      return dice.pick(['', '', '', '+86', '+86 ', '0086-', '86', '(+86)', '（+86）']) + written;
    },
    sentences: [
      '有事打#找徐某。',
      '手机#',
      '电话：#，微信同号',
      '请拨#联系她',
      '联系人李某（#）',
      '她留下号码#就走了',
      '两个号都打不通#',
    ],
  },
  landline: {
    make: (dice) => {
      const [area, local] = dice.pick([
        ['010', 8],
        ['0539', 7],
        ['0531', 8],
        ['021', 8],
        ['0473', 7],
      ] as const);
      const rest = dice.pick(['2', '3', '5', '6', '8']) + dice.figures(local - 1);
      const body = dice.pick([
        `${area}-${rest}`,
        `${area}${rest}`,
        `(${area})${rest}`,
        `（${area}）${rest}`,
        `${area} ${rest}`,
        `${area}—${rest.slice(0, 4)}-${rest.slice(4)}`.replace('—', '-'),
        `+86-${area.slice(1)}-${rest}`,
        `${area}－${rest}`,
      ]);
      return dice.pick([plain, plain, fullWidth, chinese('零', '幺', '二')])(body);
    },
    sentences: ['他家电话#，晚上有人接。', '家里座机#', '徐某的联系电话：#。', '打#找老李'],
  },
  'bank-card': {
    make: number(bankCard, [[19], [4, 4, 4, 4], [6], [4, 4, 4, 4]]),
    sentences: ['钱打到卡号#。', '银行卡#', '工资卡（#）', '转账到#，户名徐某', '账号：#'],
  },
  passport: {
    make: (dice) =>
      dice.pick([plain, fullWidth])(
        dice.pick([`E${dice.figures(8)}`, `EA${dice.figures(7)}`, `G${dice.figures(8)}`, `EK${dice.figures(7)}`]),
      ),
    sentences: ['护照号#。', '护照：#', '他持#号护照入境', '护照号码为#，已过期'],
  },
  certificate: {
    make: (dice) =>
      dice.pick([
        `鲁（2021）临沂市不动产权第${dice.figures(7)}号`,
        `J370102-2015-${dice.figures(6)}`,
        `鲁房权证临字第${dice.figures(6)}号`,
      ]),
    sentences: ['房产证编号#。', '证书号：#', '他拿出#给调解员看', '凭#办理'],
  },
  plate: {
    make: (dice) => {
      const head = dice.pick(['鲁Q', '京A', '蒙C', '甘H', '浙F']);
      const tail = dice.pick([
        dice.figures(5),
        `${dice.figures(4)}K`,
        `D${dice.figures(5)}`,
        `F${dice.figures(5)}`,
        `${dice.figures(5)}D`,
        `B${dice.figures(4)}`,
        `${dice.figures(4)}挂`,
      ]);
      return dice.pick([plain, plain, fullWidth, (text: string) => text.toLowerCase()])(
        head + dice.pick(['', '·', ' ', '-', '•', '．']) + tail,
      );
    },
    sentences: ['一辆#撞了他。', '车牌#', '他的车（#）停在门口', '司机驾驶#号小型轿车'],
  },
  email: {
    make: (dice) =>
      dice.pick([
        plain,
        plain,
        fullWidth,
        (text: string) => text.replace('@', '＠'),
        (text: string) => text.replace('@', ' @ '),
        (text: string) => text.replace('@', '(at)'),
      ])(
        `${dice.pick(['zhangsan', 'li.si', 'wang_wu88', 'x'])}${dice.figures(3)}@${dice.pick(['qq.com', '163.com', 'gmail.com', 'sina.com.cn', 'mail.example.org'])}`,
      ),
    sentences: ['邮箱#，请回信。', '电子邮件：#', '写到#就行'],
  },
  wechat: {
    make: (dice) => `${dice.pick(['zhangsan', 'lisi_', 'wang-wu', 'laoli'])}${dice.figures(4)}`,
    sentences: ['加微信#。', '微信号：#', '微信#聊', 'V信#', '微信号是#，备注漏水', 'vx：#', 'WeChat: #', '微信（#）'],
  },
  qq: {
    make: (dice) => `${1 + dice.below(9)}${dice.figures(5 + dice.below(5))}`,
    sentences: ['加QQ#。', 'QQ：#', 'QQ号#', 'qq号码是#', '扣扣#'],
  },
  address: {
    make: (dice) => {
      const n = () => String(1 + dice.below(30));
      const room = `${1 + dice.below(20)}0${1 + dice.below(4)}`;
      return dice.pick([
        `金源小区${n()}号楼${n()}单元${room}室`,
        `阳光花园${n()}栋${room}`,
        `幸福里小区${n()}幢${n()}单元${room}`,
        `锦绣家园${n()}-${n()}-${room}`,
        `大王村${n()}组${n()}号`,
        `李家庄村第三组${n()}号`,
        `建设路${n()}号${n()}号楼${room}室`,
        `和平小区三号楼二单元四〇一室`,
        `东方名城${n()}#楼${n()}单元${room}户`,
        `世纪嘉园${n()}号楼`,
        `人民路${n()}号院${n()}单元${room}`,
      ]);
    },
    sentences: ['徐某家住#。', '她住在#，楼上漏水', '漏水的是#', '住址：#。'],
  },
  birth: {
    make: (dice) => {
      const { year, month, day } = date(dice);
      return dice.pick([
        `${year}年${month}月${day}日`,
        `${year}-${two(month)}-${two(day)}`,
        `${year}.${month}.${day}`,
        `${year}/${month}/${day}`,
        `一九八五年三月初七`.replace('初七', '七日'),
        `${year}年${month}月`,
      ]);
    },
    sentences: ['徐某，女，#出生，汉族。', '出生日期：#', '生于#', '他#出生在本村', '出生年月：#。'],
  },
  name: {
    make: (dice) => dice.pick(names),
    sentences: [
      '原告#诉称，楼上漏水。',
      '申请人：#，男，汉族。',
      '村民#和邻居起了争执。',
      '当事人#不同意',
      '邻居#家的狗叫',
      '被申请人#，女',
      '业主#说物业不管',
      '被告（#）没有到庭',
      '死者#的家属',
      '租客#搬走了',
      '农民工#讨薪',
    ],
  },
};

/** One identifier in its sentence. */
export interface Sample {
  kind: IdentifierKind;
  identifier: string;
  text: string;
}

/** `count` samples of each kind. */
export function createSamples(seed: number, count: number): Sample[] {
  const dice = createDice(seed);
  return Object.entries(generators).flatMap(([kind, { make, sentences }]) =>
    Array.from({ length: count }, () => {
      const identifier = make(dice);
      return { kind: kind as IdentifierKind, identifier, text: dice.pick(sentences).replace('#', () => identifier) };
    }),
  );
}
