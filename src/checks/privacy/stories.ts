import type { Finding } from '../../rules/entries/finding.ts';
import { findOvermasked } from '../../rules/privacy/stories/overmasked.ts';
import type { Words } from '../../rules/language/found-words.ts';
import { findControls, findIllnesses, findStories, findStoryWords } from '../../rules/privacy/stories/stories.ts';
import type { CollectionName } from '../../schemas/index.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import { at, type EntryText, getTexts, joinTexts } from '../context/texts.ts';

/** Collections that tell what happened; explainers speak of divorce and minors because readers ask about them. */
const telling: readonly CollectionName[] = ['cases', 'rooms', 'methods', 'regions'];

const fix = '整段删去：这类事不讲个人的故事，只写做法和总的数字；确实可以公开的，在「特别允许」里照抄原文、写明理由';

/** What a story is about: its name, its summary, and the life matters that it is listed under. */
const isHeading = ({ path: [first] }: EntryText) =>
  first === 'title' || first === 'summary' || first === 'disputeTypes';

/** Life matters of `site.json` that are declared kinds of such stories. */
const declared = /离婚|婚姻|抚养|未成年|校园|家暴|家庭暴力|性侵/u;

/** A story of one dispute that is, by its declared kind or its heading, of a kind that must not be told. */
function validateHeading(file: CheckedFile, texts: readonly EntryText[]): Finding[] {
  if (file.source.collection !== 'cases' || file.parsed.data.kind !== 'dispute') return [];
  return texts.filter(isHeading).flatMap((text): Finding[] => {
    const [words] = text.path[0] === 'disputeTypes' ? getDeclared(text) : findStoryWords(text.text);
    if (!words) return [];
    return [
      {
        ...at(file, text, words.start, words.end),
        rule: 'story-kind',
        severity: 'error',
        message: `调解故事讲的是「${text.text.slice(words.start, words.end)}」：离婚、抚养、未成年人、家庭暴力和性方面的事，不讲个人的故事`,
        fix: '不发这个故事；要讲做法，改成「经验做法」，只写机制和总的数字',
      },
    ];
  });
}

const getDeclared = ({ text }: EntryText): Words[] => (declared.test(text) ? [{ start: 0, end: text.length }] : []);

const illnessMessage = (words: string) => `写出了某一个人的病或者残疾：「${words}」`;

const rules = [
  {
    rule: 'story-person',
    find: findStories,
    message: (words: string) => `讲到了某一个人的「${words}」`,
    severity: 'error',
    collections: telling,
  },
  {
    rule: 'story-control',
    find: findControls,
    message: (words: string) => `写了对一类人的管控：「${words}」`,
    severity: 'error',
    collections: telling,
  },
  {
    rule: 'illness',
    find: (text) => findIllnesses(text, true),
    message: illnessMessage,
    severity: 'error',
    collections: telling,
  },
  {
    rule: 'illness',
    find: (text) => findIllnesses(text, false),
    message: illnessMessage,
    severity: 'error',
    collections: ['explainers', 'pages', 'terms', 'laws', 'deadlines', 'pathways'],
  },
] as const satisfies {
  rule: string;
  find: (text: string) => Words[];
  message: (words: string) => string;
  severity: Finding['severity'];
  collections: readonly CollectionName[];
}[];

/** Stories that must not be told, and what is public yet hidden; runs on the texts of an entry as a whole. */
export function validateStories(file: CheckedFile): Finding[] {
  const texts = getTexts(file).filter(({ path }) => path[0] !== 'allow');
  const joined = joinTexts(texts);
  const toPlace = ({ start, end }: Words) => {
    const found = joined.find(start);
    return at(file, found.text, start - found.start, end - found.start);
  };
  return [
    ...validateHeading(file, texts),
    ...rules
      .filter(({ collections }) => collections.some((name) => name === file.source.collection))
      .flatMap(({ rule, find, message, severity }) =>
        find(joined.text).map((words): Finding => ({
          ...toPlace(words),
          rule,
          severity,
          message: message(joined.text.slice(words.start, words.end)),
          fix,
        })),
      ),
    ...findOvermasked(joined.text).map(({ rule, message, fix: repair, ...words }): Finding => ({
      ...toPlace(words),
      rule,
      severity: 'warning',
      message: `「${joined.text.slice(words.start, words.end)}」：${message}`,
      fix: repair,
    })),
    ...texts
      .filter(({ path, text }) => path[0] === 'contact' && path[1] === 'phone' && /[×*＊某]/u.test(text))
      .map((text): Finding => ({
        ...at(file, text, 0, text.text.length),
        rule: 'masked-phone',
        severity: 'warning',
        message: `「${text.text}」：对外公布的电话不用隐去`,
        fix: '写出完整的号码；不知道就空着',
      })),
  ];
}
