import type { Finding } from '../../rules/entries/finding.ts';
import { findOddCharacters } from '../../rules/language/characters.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { currentShape } from '../../rules/migrations/migrations.ts';
import { getNearest } from '../../rules/language/nearest.ts';
import { firstLanguage } from '../../schemas/site/language.ts';
import { site as schema, type Site } from '../../schemas/site/site.ts';
import { getPlaceLabel } from '../../schemas/walk.ts';
import { getStrings } from '../context/texts.ts';
import { findUnknownFields } from './unknown-fields.ts';

const at = { file: 'site.json', severity: 'warning' } as const;

/** The first page leaves out, without a word, a deadline that does not exist. */
const validateFeatured = ({ featuredDeadlines }: Site, deadlines: ReadonlySet<string>): Finding[] =>
  featuredDeadlines.flatMap((id, index) => {
    if (deadlines.has(id)) return [];
    const nearest = getNearest(id, deadlines);
    return [
      {
        ...at,
        field: `featuredDeadlines.${index}`,
        rule: 'settings-deadline',
        message: `首页期限写的是「${id}」，没有叫这个名字的期限，首页不会显示它`,
        fix: nearest ? `最接近的是「${nearest}」；或者删去这一项` : '删去这一项',
      },
    ];
  });

/** The first page leaves out, without a word, a pathway that does not exist. */
const validateNeeds = ({ needs }: Site, pathways: ReadonlySet<string>): Finding[] =>
  needs.flatMap((need, index) =>
    need.pathways.flatMap((id, line) => {
      if (pathways.has(id)) return [];
      const nearest = getNearest(id, pathways);
      return [
        {
          ...at,
          field: `needs.${index}.pathways.${line}`,
          rule: 'settings-need',
          message: `首页的引路「${showWords(need.title)}」写的是「${showWords(id)}」，没有叫这个名字的引路，首页不会显示它`,
          fix: nearest ? `最接近的是「${nearest}」；或者删去这一项` : '删去这一项',
        },
      ];
    }),
  );

const validateHotlines = ({ topics, hotlines }: Site): Finding[] =>
  topics.flatMap(({ name, hotline }, index) =>
    hotline === undefined || hotlines.some(({ number }) => number === hotline)
      ? []
      : [
          {
            ...at,
            field: `topics.${index}.hotline`,
            rule: 'settings-hotline',
            message: `「${name}」的对口热线「${hotline}」不在热线里`,
            fix: '在「热线」里加上这个号码，或者改成已有的号码',
          },
        ],
  );

const validateAddresses = ({ topics }: Site): Finding[] =>
  topics.flatMap(({ name, slug }, index) => {
    const first = topics.findIndex((topic) => topic.slug === slug);
    return first === index
      ? []
      : [
          {
            ...at,
            field: `topics.${index}.slug`,
            rule: 'settings-topic',
            message: `「${name}」和「${topics[first]!.name}」用了同一个网址「${slug}」`,
            fix: '给其中一个换个「网址里的名字」',
          },
        ];
  });

/** What tells the rows of a list apart: two that share it are shown twice, or the second never. */
const validateTwins = (site: Site): Finding[] => {
  const lists: [path: string[], values: string[]][] = [
    [['topics', 'name'], site.topics.map(({ name }) => name)],
    [['hotlines', 'number'], site.hotlines.map(({ number }) => number)],
    [['navigation', 'href'], site.navigation.map(({ href }) => href)],
    [['checkedByHand', 'check'], site.checkedByHand.map(({ check }) => check)],
    [['asked'], site.asked],
    [['featuredDeadlines'], site.featuredDeadlines],
  ];
  return lists.flatMap(([[list = '', ...field], values]) =>
    values.flatMap((value, index): Finding[] => {
      const path = [list, index, ...field];
      return values.indexOf(value) === index
        ? []
        : [
            {
              ...at,
              field: path.join('.'),
              rule: 'settings-twice',
              message: `「${getPlaceLabel(schema, path)}」写的是「${showWords(value)}」，前面已经有了`,
              fix: '删去其中一个，或者改成别的',
            },
          ];
    }),
  );
};

/** Whoever owns a place that is not there is asked about nothing. */
const validateOwners = ({ owners }: Site, regions: ReadonlySet<string>): Finding[] =>
  Object.keys(owners)
    .filter((id) => id !== '*' && !regions.has(id))
    .map((id) => {
      const nearest = getNearest(id, regions);
      return {
        ...at,
        field: `owners.${id}`,
        rule: 'settings-owner',
        message: `「谁负责哪个地区」写的是「${showWords(id)}」，没有这个地区`,
        fix: nearest ? `最接近的是「${nearest}」；其余的地区写「*」` : '删去这一项；其余的地区写「*」',
      };
    });

/** Every word that pages say is written in Chinese unless a file of another language stands beside it. */
const validateLanguage = ({ language }: Site, files: readonly string[]): Finding[] =>
  language === firstLanguage || files.includes(`ui.${language}.json`)
    ? []
    : [
        {
          ...at,
          field: 'language',
          rule: 'settings-language',
          message: `「界面语言」写的是「${language}」，却没有 ui.${language}.json，网页上还是 ui.json 里的文字`,
          fix: `加上 ui.${language}.json，或者改回 zh-CN`,
        },
      ];

/** The address at which readers report errors names the site that it is for. */
function validateFindErrors({ siteCode, findErrors }: Site): Finding[] {
  const said = findErrors === undefined ? null : new URL(findErrors).searchParams.get('site_code');
  if (said === null || said === siteCode) return [];
  return [
    {
      ...at,
      field: 'findErrors',
      rule: 'settings-site-code',
      message: `「我为政府网站找错」的链接里写的网站标识码是「${showWords(said)}」，「网站标识码」${
        siteCode === undefined ? '却没有填' : `写的却是「${siteCode}」`
      }`,
      fix: '两处写成同一个；照找错平台和主管单位给的写',
    },
  ];
}

/** What happened lies behind us: a check by hand, a measurement. */
const validateDone = ({ checkedByHand, lighthouse }: Site, today: string): Finding[] =>
  [
    ...checkedByHand.map(({ on }, index) => ({ path: ['checkedByHand', index, 'on'], on })),
    ...(lighthouse ? [{ path: ['lighthouse', 'on'], on: lighthouse.on }] : []),
  ]
    .filter(({ on }) => on > today)
    .map(({ path, on }) => ({
      ...at,
      field: path.join('.'),
      rule: 'settings-date',
      message: `「${getPlaceLabel(schema, path)}」写的是 ${on}，这一天还没有到`,
      fix: '写查过的那一天',
    }));

/** Content that a later version of the program has written may mean what this one does not know. */
const validateShape = ({ shape = 0 }: Site): Finding[] =>
  shape <= currentShape
    ? []
    : [
        {
          ...at,
          field: 'shape',
          rule: 'settings-shape',
          message: `内容是第 ${shape} 版，这个程序只认得到第 ${currentShape} 版`,
          fix: '换成新一点的程序；确实要用旧程序的，从升级前的备份恢复内容',
        },
      ];

/** What the settings name exists, once: `known` are the slugs of the folder, `files` its files of settings and words, `today` the day. */
export const validateSettings = (
  site: Site,
  known: Record<'deadlines' | 'pathways' | 'regions', ReadonlySet<string>>,
  { files = [], today }: { files?: readonly string[]; today: string },
): Finding[] => [
  ...validateShape(site),
  ...validateFeatured(site, known.deadlines),
  ...validateNeeds(site, known.pathways),
  ...validateHotlines(site),
  ...validateAddresses(site),
  ...validateTwins(site),
  ...validateOwners(site, known.regions),
  ...validateLanguage(site, files),
  ...validateFindErrors(site),
  ...validateDone(site, today),
];

/** Fields that no schema knows, in the settings as they are written. */
export const validateUnknownSettings = (raw: unknown): Finding[] =>
  findUnknownFields(schema, raw).map(({ path: _, ...found }) => ({ file: at.file, ...found }));

/** Characters that nobody sees, in a file of settings or words as it is written. */
export const validateSettingsCharacters = (file: string, raw: unknown): Finding[] =>
  [...getStrings(raw)].flatMap(({ path, text }) =>
    findOddCharacters(text).map(({ kind, runs }) => ({
      file,
      field: path.map(String).join('.'),
      rule: `character-${kind.kind}`,
      severity: kind.isBroken ? ('error' as const) : ('warning' as const),
      message: `有 ${runs.length} 处${kind.label}：「${showWords(text)}」`,
      fix: '把这一项重新打一遍，不要粘贴',
    })),
  );
