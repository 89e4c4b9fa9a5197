/** Kinds of words that point to one person, with what an editor calls them. */
export const identifierKinds = {
  'resident-id': '身份证号',
  'credit-code': '统一社会信用代码',
  mobile: '手机号',
  landline: '座机号',
  'bank-card': '银行卡号或账号',
  passport: '护照或通行证号',
  certificate: '证件或档案编号',
  plate: '车牌号',
  email: '电子邮箱',
  wechat: '微信号',
  qq: 'QQ号',
  address: '小区、村组以下的住址',
  birth: '出生日期',
  name: '当事人的姓名',
} as const;

export type IdentifierKind = keyof typeof identifierKinds;

/** Words that point to one person: `text.slice(start, end)`, and what may stand there instead. */
export interface Identifier {
  kind: IdentifierKind;
  start: number;
  end: number;
  mask: string;
  /** The whole name, however much of it stands here. */
  of?: string;
  /** Set where the words may well be something else. */
  isDoubtful?: true;
}

/** Words by which somebody is named in a text, in full or by the given name alone. */
export interface Mention {
  /** The whole name. */
  name: string;
  start: number;
  end: number;
  /** Whether it can hardly be anything but the name of somebody private. */
  isSure: boolean;
}

/** Finds every mention of everybody who is named in a text and holds no office there. */
export type FindPeople = (text: string) => Mention[];

/** Finds identifiers of its kinds in a folded text; without `findPeople` only names that stand beside a word of a part in a dispute are found. */
export type Detector = (text: string, findPeople?: FindPeople) => Identifier[];

/** What stands for a number that is left out, as newspapers write it. */
export const crossed = '×××';
