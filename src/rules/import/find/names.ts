import { toPattern } from '../../language/word-pattern.ts';
import { createWordEnds } from '../../language/word-ends.ts';
import { type Evidence, makeEvidence } from './evidence.ts';
import { noMethod } from './no-method.table.ts';
import { noRoom } from './no-room.table.ts';

/** A method or a room that a report names; `known` is its slug where the portal has it. */
export interface NameProposal extends Evidence {
  name: string;
  known?: string;
}

/** An entry that the portal has, by its name. */
export interface KnownName {
  id: string;
  name: string;
}

const kindOfMethod = '工作法|工作方式|工作机制|联动机制|调解法|服务模式|工作模式|机制|模式|制度|方法|体系';
const methods = [
  new RegExp(
    `[“「《‘"]([^“”「」《》‘’"\\n，。]{2,30})[”」》’"](?:的)?(?:[\\p{Script=Han}]{0,6}?)(?:${kindOfMethod}|办理流程|服务流程|联动|理念|代办)`,
    'gu',
  ),
  /(?:做到|推行|实行|坚持|落实|创新|推出|开展|建立|运行|探索)[^“「\n，。]{0,6}[“「]((?:[一二两三四五六七八九十\d]{1,2}\p{Script=Han}{1,3}){2,4})[”」]/gu,
  /[“「‘"]?(?<![\d+])(\d{1,3}(?:\+(?:\d+|[NnXx])){1,4})[”」’"]?/gu,
  /[“「]([^“”「」\n，。]{1,14}工作法)[”」]/gu,
  /(?:推行|实行|落实|建立)(\p{Script=Han}{2,6}(?:报告|责任|包案|联席会议|首问|月例会|代办)制度?)(?=[，。；,;])/gu,
  /((?:[一二两三四五六七八九十]\p{Script=Han}{1,2}){2}(?:工作法|机制|调解法))/gu,
];
const rooms = [
  /[“「‘"]([^“”「」‘’"\n，。]{1,12}(?:调解室|调解屋|工作室|说事点|微法庭|法庭|议事厅|调解站|驿站|办公桌|中心|公社|平安港|说理|议事点))[”」’"]/gu,
  /(?:设有|设立|建有|建立|打造|成立|建成|包括|进驻|推出|和|与|、|，|^|。)((?:老|小)?[\p{Script=Han}]{1,4}?(?:调解室|调解屋|说事点|微法庭|法律服务站))/gu,
  /([\p{Script=Han}]{1,16}?(?:区|县|镇|乡|街道|社区|村)[\p{Script=Han}]{0,8}?(?:综治中心|矛调中心|调处化解中心|综合服务中心|分中心|调解委员会))/gu,
];

const common = new RegExp(
  noMethod.map(({ words, whole }) => (whole === 'yes' ? `^${toPattern([words])}$` : toPattern([words]))).join('|'),
  'u',
);
const noRoomAt = (place: (typeof noRoom)[number]['where']): string =>
  toPattern(noRoom.filter(({ where }) => where === place));
const generic = new RegExp(`^${noRoomAt('start')}|${noRoomAt('anywhere')}`, 'u');

/** Words of a sentence that lead to the name of a room: whatever stands before them is none of it. */
const lead = new RegExp(noRoomAt('lead'), 'gu');

function collect(
  cleaned: string,
  patterns: readonly RegExp[],
  skip: RegExp,
  known: readonly KnownName[],
): NameProposal[] {
  const evidence = makeEvidence(cleaned);
  const isWordEnd = createWordEnds(cleaned);
  /** A name without the words of the sentence before it: what follows the last of them that is a word of its own. */
  const dropLead = (told: string, from: number): string => {
    const last = [...told.matchAll(lead)].findLast(
      ({ index, 0: word }) => isWordEnd(from + index) && isWordEnd(from + index + word.length),
    );
    return last ? told.slice(last.index + last[0].length) : told;
  };
  const found = new Map<string, NameProposal>();
  const toBare = (name: string) => name.replaceAll(/[“”"「」‘’《》\s]/gu, '');
  for (const pattern of patterns)
    for (const match of cleaned.matchAll(pattern)) {
      const [whole, told = ''] = match;
      const end = match.index + whole.indexOf(told) + told.length;
      const written = dropLead(told, end - told.length);
      const name = toBare(written);
      if (name.length < 2 || skip.test(name) || found.has(name)) continue;
      const start = end - written.length;
      const entry = known.find((one) => toBare(one.name).includes(name) || name.includes(toBare(one.name)));
      found.set(name, {
        name,
        ...(entry && { known: entry.id }),
        ...evidence(start, start + written.length),
      });
    }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Names of methods: what stands in quotes before 工作法, 机制 and the like, and formulas such as 1+3+X and 三定四调. */
export const proposeMethods = (cleaned: string, known: readonly KnownName[]): NameProposal[] =>
  collect(cleaned, methods, common, known);

/** Names of rooms and centres. */
export const proposeRooms = (cleaned: string, known: readonly KnownName[]): NameProposal[] =>
  collect(cleaned, rooms, generic, known);
