import type { Finding } from '../../rules/entries/finding.ts';
import { getNearest } from '../../rules/language/nearest.ts';
import type { Site } from '../../schemas/site.ts';

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

/** What the settings name exists; `deadlines` are the slugs of the folder. */
export const validateSettings = (site: Site, deadlines: ReadonlySet<string>): Finding[] => [
  ...validateFeatured(site, deadlines),
  ...validateHotlines(site),
  ...validateAddresses(site),
];
