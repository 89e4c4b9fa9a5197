import { toPattern } from '../language/word-pattern.ts';
import { certificates } from './certificates.table.ts';
import { isCreditCode } from './checksums.ts';
import { figure, gap, toDigits } from './digit-runs.ts';
import { crossed, type Detector, type Identifier, type IdentifierKind } from './identifier.ts';

const alphanumericRuns = /[0-9A-Za-z](?:[ \u3000\-·.]{0,2}[0-9A-Za-z]){7,}/gu;
const passport = /^(?:[EGDSPHM]\d{8}|E[A-HJ-NP-Z]\d{7}|[DSP]E\d{7}|[HM]\d{10})$/u;
const pass = /^(?:[A-Z]{1,2}\d{6,10}|1[45]\d{7})$/u;
const passContext = /(?:护照|通行证|回乡证|台胞证|旅行证)[^。；\n]{0,8}$/u;
const creditContext = /信用代码[证号]?[为是：:\s]{0,4}$/u;

/** Codes of letters and figures: neighbouring groups of a run that together are one. */
const findAlphanumerics: Detector = (text) =>
  [...text.matchAll(alphanumericRuns)].flatMap(({ 0: run, index }) => {
    const groups = [...run.matchAll(/[0-9A-Za-z]+/gu)];
    const found: Identifier[] = [];
    for (let from = 0; from < groups.length; from += 1) {
      let code = '';
      const start = index + groups[from]!.index;
      const before = text.slice(Math.max(0, start - 16), start);
      for (let to = from; to < groups.length && code.length <= 18; to += 1) {
        const group = groups[to]!;
        code += group[0].toUpperCase();
        const end = index + group.index + group[0].length;
        const kind: IdentifierKind | undefined =
          isCreditCode(code) || (code.length === 18 && creditContext.test(before))
            ? 'credit-code'
            : passport.test(code) || (pass.test(code) && passContext.test(before))
              ? 'passport'
              : undefined;
        if (kind) found.push({ kind, start, end, mask: crossed });
      }
    }
    return found;
  });

const sign = `[${gap}]{0,3}`;
const plateEnd = `(?:[A-HJ-NP-Za-hj-np-z${figure}])`;
const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const special = '挂学警港澳使领';

/**
 * Number plates (GA 36-2018): province, office, five characters, or six for new energy; a plate of a trailer, a learner,
 * the police or of Hong Kong and Macau ends with a word.
 */
const plate = new RegExp(
  `([${provinces}]${sign}[A-HJ-NP-Za-hj-np-z])` +
    `(${sign}${plateEnd}(?:${sign}${plateEnd}){3}(?:(?:${sign}${plateEnd}){1,2}[${special}]?|[${special}]))(?![0-9A-Za-z])`,
  'gu',
);

const findPlates: Detector = (text) =>
  [...text.matchAll(plate)].flatMap(({ 0: whole, 1: head = '', 2: tail = '', index }) => {
    if (toDigits(tail).length < 3) return [];
    const mask = `${head.replace(new RegExp(`[${gap}]`, 'gu'), '')}××××`;
    return [{ kind: 'plate' as const, start: index, end: index + whole.length, mask }];
  });

/** Behind the start of a text, or a sign that is not one of `signs`; it is part of what is found, because Safari below 16.4 cannot look behind. */
const behindNo = (signs: string) => `(?:^|[^${signs}])`;

const mailbox = '[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}';
const domain = '[A-Za-z0-9-]{1,63}(?:\\s?\\.\\s?[A-Za-z0-9-]{1,63}){1,5}';
/** 某某 at 某某.com is written by people who know that machines look for addresses. */
const email = new RegExp(
  `${behindNo('A-Za-z0-9._%+-')}(${mailbox}\\s?(?:@|[([（【]\\s?at\\s?[)\\]）】])\\s?(${domain}))`,
  'giu',
);

/** An address of an office is public. */
const officeMail = /(?:^|\.)gov\.cn$/iu;

const findEmails: Detector = (text) =>
  text.includes('@') || /\bat\b/iu.test(text)
    ? [...text.matchAll(email)]
        .filter(([, , domain = '']) => !officeMail.test(domain.replace(/\s/gu, '')))
        .map(({ 0: whole, 1: address = '', index }) => at('email', whole, address, index))
    : [];

const wechatName = `(?:(?:加|我的|个人)?微\\s?信|[薇威]信|${behindNo('A-Za-z')}(?:[Vv]信|we\\s?chat|weixin|vx|wx))`;
const wechatLink = '(\\s*(?:[:：是为叫]|[（(【])\\s*|\\s*)[「“"\'`]?';
const wechatId = '([A-Za-z][A-Za-z0-9_-]{5,19}|\\d[A-Za-z0-9_-]{5,19})(?![A-Za-z0-9_-])';
const wechat = new RegExp(`${wechatName}(号码?|id|[账帐]号)?${wechatLink}${wechatId}`, 'giu');
const wechatInternal = new RegExp(`${behindNo('A-Za-z0-9')}(wxid_[A-Za-z0-9]{6,})`, 'gu');
const qq = new RegExp(
  String.raw`(?:${behindNo('A-Za-z')}QQ|扣扣|企鹅)(?:号码?|群号?)?\s*(?:[:：是为]|[（(])?\s*([1-9${figure}](?:[\s-]?[${figure}]){4,10})(?![0-9])`,
  'giu',
);

const findAccounts: Detector = (text) => [
  ...[...text.matchAll(wechat)]
    .filter(([, noun, link = '', id = '']) => noun || link.trim() || /[\d_-]/u.test(id))
    .map(({ 0: whole, 3: id = '', index }) => at('wechat', whole, id, index)),
  ...[...text.matchAll(wechatInternal)].map(({ 0: whole, 1: id = '', index }) => at('wechat', whole, id, index)),
  ...[...text.matchAll(qq)].map(({ 0: whole, 1: id = '', index }) => at('qq', whole, id, index)),
];

/** The identifier `part` of the words `whole` that were found at `index`; it stands last in them. */
const at = (kind: IdentifierKind, whole: string, part: string, index: number): Identifier => ({
  kind,
  start: index + whole.lastIndexOf(part),
  end: index + whole.lastIndexOf(part) + part.length,
  mask: crossed,
});

const numberWord = '(?:[书卡证])?(?:的)?(?:号码|编号|字号|证号|号|户号)?(?:[（(][^）)\\n]{0,6}[）)])?';
const numbered = new RegExp(
  `${toPattern(certificates)}${numberWord}\\s*(?:[:：是为]|第)?\\s*([A-Za-z0-9](?:[ ·-]?[A-Za-z0-9]){4,23})(?![A-Za-z0-9])`,
  'gu',
);
const titleDeed =
  /(?:不动产权|房权证?|房地证|房证|集用|国用|林证|承包权)\p{Script=Han}{0,4}(?:[（(〔[]\d{4}[）)〕\]])?\p{Script=Han}{0,3}第?\s?([\d-]{4,})号?/gu;
const marriageCertificate = new RegExp(
  String.raw`${behindNo('A-Za-z0-9')}([JLB]\d{6}-?(?:19|20)\d{2}-?\d{6})(?!\d)`,
  'gu',
);

const findCertificates: Detector = (text) => [
  ...[...text.matchAll(numbered)]
    .filter(([, code = '']) => code.replace(/\D/gu, '').length >= 4)
    .map(({ 0: whole, 1: code = '', index }) => at('certificate', whole, code, index)),
  ...[...text.matchAll(titleDeed)].map(({ 0: whole, 1: code = '', index }) => at('certificate', whole, code, index)),
  ...[...text.matchAll(marriageCertificate)].map(({ 0: whole, 1: code = '', index }) =>
    at('certificate', whole, code, index),
  ),
];

/** Codes, accounts and addresses that point to one person and are no plain number. */
export const findCodes: Detector = (text) => [
  ...findAlphanumerics(text),
  ...findPlates(text),
  ...findEmails(text),
  ...findAccounts(text),
  ...findCertificates(text),
];
