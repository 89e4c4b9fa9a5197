import { getWords } from '../../entries/words/words.ts';
import { toPattern } from '../../language/word-pattern.ts';
import type { FindPeople, Identifier, Mention } from '../identifier.ts';
import { proverbialNames } from './proverbial-names.table.ts';
import { roles } from './roles.table.ts';
import { isGivenLike, isGrammatical, isPlainSurname, surname } from './surnames.ts';
import { titles } from './titles.table.ts';

/** Whoever has a part in a dispute. */
const role = toPattern(roles);

/** What may stand between the role and the name; after the first kind a name must follow. */
const link = '(?<said>\\s?[:：]\\s?|[（(“「]|名叫|姓名[:：是为]?|叫做?)?(?:[是为系]|\\s)?';

const han = '\\p{Script=Han}';
const name = `(?<surname>${surname})(?<given>${han}{1,2})(?=(?<next>[\\s\\S]?))`;
const beside = new RegExp(`${role}${link}${name}`, 'gu');
/** 张建国，男，1985年…… */
const described = new RegExp(
  `(?:^|\\P{Script=Han}|${role})(?<said>)${name}(?=[，,、（(]\\s?[男女](?:[，,、。；）)\\s]|$))`,
  'gu',
);
/** 张建国与李桂芳因宅基地发生纠纷 */
const disputing = new RegExp(
  `(?:^|\\P{Script=Han})(?<first>${surname}${han}{1,2})(?:与|和|跟|诉|起诉)` +
    `(?<second>${surname}${han}{1,2}?)(?=因|之间|发生|的?[^，。；\\n]{0,8}(?:纠纷|一案))`,
  'gu',
);

/** Hidden already, or a way to speak to somebody rather than a name. */
const masked = new RegExp(
  `^(?:[某×*XxＸ○〇]|${toPattern(titles)}|[姓氏]|家(?![豪辉明兴俊伟强宝琪瑞乐欣怡华国成富贵旺良栋才祥骏骥福喜庆]|林(?![场业区])))`,
  'u',
);

/** What follows names and hardly ever is the second half of a given name. */
const follower =
  /[诉与和跟同及说称讲因在将把被向对从到来去找要想就也又则系为以认不未没已曾并至拿打给的等即均需须应可能会仍还都住家提请于是有两一了着过便才而且或搬讨借欠买卖送带走出回报签告追偿骑驾坐吵骂摔受养种做花得需赔起]/u;

/** 居民金湖路 begins a place. */
const place = /^\p{Script=Han}{1,2}[村镇乡路街区县市巷庄屯寨湾]/u;

/** No given name begins like this. */
const noGiven =
  /^[诉与跟同及说称讲因在将把被向对从到找要想就也又则系为以认不未没已曾并至的等即均需须应可能会仍还都该其本此各每是有无年月日于了着过便才而且或上下前后内外]/u;

/** Names that stand for anybody. */
const proverbial = new Set(proverbialNames);

/** Whether the dictionary knows a word that begins here: 陈述, 许可, 高兴. Without a dictionary more is taken for a name. */
function isWord(characters: string): boolean {
  const [first = ''] = getWords(characters);
  return first.length > 1 && !proverbial.has(first);
}

/** Whether a surname that may be a word of its own begins a name all the same. */
const isLikely = (family: string, given: string, isClosed: boolean): boolean =>
  isGivenLike(given) &&
  !seasons.test(given) &&
  (isGrammatical(family) ? given.length > 1 && isClosed && !isWord(given) : given.length > 1 || isClosed);

/** Words that are made like names. */
const bright =
  /^(?:高[兴明山大中贵小达]|方[正大]|白金|文[明学书]|安[康宁]|万金|申明|易学|金[银山钱]|江[河山湖]|石[英山]|黄[金河花]|林[中木]|梅花|严明|夏天|田[中地]|马[达上])/u;

/** 于春天 is a time. */
const seasons = /[日月天春夏秋冬]/u;

interface Found {
  name: string;
  start: number;
  isSure: boolean;
}

function toName({ groups, index, 0: whole }: RegExpExecArray): Found | undefined {
  const { surname: family = '', given = '', next = '', said } = groups ?? {};
  if (masked.test(given) || noGiven.test(given)) return undefined;
  const isShort = given.length > 1 && follower.test(given.charAt(1)) && !isGivenLike(given);
  const written = isShort ? given.charAt(0) : given;
  const behind = isShort ? given.charAt(1) : next;
  const isClosed = !/\p{Script=Han}/u.test(behind) || follower.test(behind);
  if (place.test(`${given}${next}`) && !follower.test(given.charAt(1))) return undefined;
  const isMade =
    isGivenLike(written) &&
    !isGrammatical(family) &&
    !bright.test(`${family}${written}`) &&
    (written.length > 1 || (isPlainSurname(family) && isClosed));
  if (family.length === 1 && !isMade && isWord(`${family}${given}${next}`)) return undefined;
  if (said === undefined && !isPlainSurname(family) && !isLikely(family, written, isClosed)) return undefined;
  return {
    name: `${family}${written}`,
    start: index + whole.length - given.length - family.length,
    isSure: !proverbial.has(`${family}${written}`),
  };
}

function getNames(text: string): Found[] {
  const pairs = [...text.matchAll(disputing)].flatMap(({ 0: whole, groups, index }): Found[] => {
    const { first = '', second = '' } = groups ?? {};
    const isName = (candidate: string) =>
      isPlainSurname(candidate.charAt(0)) && !masked.test(candidate.slice(1)) && !isWord(candidate);
    if (!isName(first) || !isName(second)) return [];
    return [
      { name: first, start: index + whole.indexOf(first), isSure: true },
      { name: second, start: index + whole.lastIndexOf(second), isSure: true },
    ];
  });
  return [
    ...[beside, described].flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => toName(match) ?? [])),
    ...pairs,
  ];
}

/** What tells people of one family name apart; the first of them needs no sign. */
const signs = ['', ...'乙丙丁戊己庚辛壬癸'];

/**
 * Family name and 某; a second person of that name is 某乙, a third 某丙 (法释〔2016〕19号 article 8), an eleventh 某11. Whoever is written so
 * in the text already is somebody else.
 */
function getMasks(names: readonly string[], text: string): Map<string, string> {
  const taken = new Set(text.match(new RegExp(`${surname}某[${signs.join('')}\\d]*`, 'gu')));
  const counts = new Map<string, number>();
  const masks = new Map<string, string>();
  for (const full of names) {
    if (masks.has(full)) continue;
    const family = new RegExp(`^${surname}`, 'u').exec(full)?.[0] ?? full.charAt(0);
    let count = counts.get(family) ?? 0;
    while (taken.has(`${family}某${signs[count] ?? count + 1}`)) count += 1;
    const mask = `${family}某${signs[count] ?? count + 1}`;
    counts.set(family, count + 1);
    masks.set(full, mask);
  }
  return masks;
}

/** What people put between the characters of a name who want it to be wide, and what Markdown does; more than three of them part two words. */
const parting = /[\s*_]{0,3}/uy;

/** The longest of these names that begins here, however its characters are parted, and where it ends. `begun` holds what they begin with. */
function readName(text: string, start: number, names: ReadonlySet<string>, begun: ReadonlySet<string>) {
  let longest: { name: string; end: number } | undefined;
  let read = '';
  for (let at = start; at < text.length; at = parting.lastIndex) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    read += character;
    const end = at + character.length;
    if (names.has(read)) longest = { name: read, end };
    if (!begun.has(read)) break;
    parting.lastIndex = end;
    parting.test(text);
  }
  return longest;
}

/** Every place where one of these names stands in full; a text is read once, however many they are. */
function findAgain(text: string, names: ReadonlySet<string>): { name: string; start: number; end: number }[] {
  if (names.size === 0) return [];
  const begun = new Set([...names].flatMap((full) => [...full].map((_, at, all) => all.slice(0, at).join(''))));
  const firsts = new Set([...names].map((full) => [...full][0]));
  return [...text.matchAll(new RegExp(`[${[...firsts].join('')}]`, 'gu'))].flatMap(({ index }) => {
    const found = readName(text, index, names, begun);
    return found ? [{ ...found, start: index }] : [];
  });
}

/** What role words tell, where nothing is known of words and names. */
function findBeside(text: string): Mention[] {
  return getNames(text).map(({ name: full, start, isSure }) => ({
    name: full,
    start,
    end: start + full.length,
    isSure,
  }));
}

/** Names of parties, and every other place where the same people are named. */
export const findNames = (text: string, findPeople?: FindPeople): Identifier[] => {
  const found = (findPeople ?? findBeside)(text).sort((a, b) => a.start - b.start);
  if (found.length === 0) return [];
  const masks = getMasks(
    found.map(({ name: full }) => full),
    text,
  );
  const sure = new Map(found.map(({ name: full, isSure }) => [full, isSure]));
  const again = findAgain(
    text,
    new Set(
      found
        .filter(({ name: full, isSure }) => full.length > 2 && (findPeople !== undefined || isSure))
        .map(({ name: full }) => full),
    ),
  );
  return [...found, ...again.map((mention) => ({ ...mention, isSure: sure.get(mention.name) ?? true }))].map(
    ({ name: full, start, end, isSure }): Identifier => ({
      kind: 'name',
      start,
      end,
      mask: masks.get(full) ?? full,
      of: full,
      ...(isSure ? {} : { isDoubtful: true }),
    }),
  );
};
