import type { CollectionName } from '../index.ts';
import { languagePattern, wordsSlug } from './language.ts';
import type { Site } from './site.ts';

/** What a portal holds besides its entries and images: the file of each, and what the desk calls it; words have one more file a language. */
export const settingsFiles = {
  settings: { slug: 'site', file: 'site.json', label: '网站的设置' },
  words: { slug: 'ui', file: 'ui.json', label: '界面上的话' },
} as const;

/** One of them, as the desk names where a draft belongs. */
export type SettingsSection = keyof typeof settingsFiles;

/** Where a text belongs that the desk has a form for. */
export type TextSection = CollectionName | SettingsSection;

/** Whether a name is one of them. */
export const isSettingsSection = (name: string): name is SettingsSection => Object.hasOwn(settingsFiles, name);

/** The language of a file of words that is not in the first one, by its name without its ending: `en` of `ui.en`. */
const getLanguage = (slug: string): string | undefined => {
  const language = slug.slice('ui.'.length);
  return languagePattern.test(language) && slug === wordsSlug(language) ? language : undefined;
};

/** Whether a section has a file of this name, without its ending. */
export const isSettingsSlug = (section: SettingsSection, slug: string): boolean =>
  slug === settingsFiles[section].slug || (section === 'words' && getLanguage(slug) !== undefined);

/** What the desk calls a file of a section: 界面上的话, 界面上的话（en）. */
export function getSettingsLabel(section: SettingsSection, slug: string): string {
  const language = section === 'words' ? getLanguage(slug) : undefined;
  return `${settingsFiles[section].label}${language === undefined ? '' : `（${language}）`}`;
}

/** Which of them stands at a path below the content folder, and its name without its ending; nothing where an entry or an image does. */
export function findSettingsFile(path: string): { section: SettingsSection; slug: string } | undefined {
  if (!path.endsWith('.json')) return undefined;
  const slug = path.slice(0, -'.json'.length);
  const section = Object.keys(settingsFiles)
    .filter(isSettingsSection)
    .find((name) => isSettingsSlug(name, slug));
  return section && { section, slug };
}

/** Which of them stands at a path below the content folder; nothing where an entry or an image does. */
export const findSettingsSection = (path: string): SettingsSection | undefined => findSettingsFile(path)?.section;

/** Settings that say the same wherever a portal stands, and the collection that they speak of, without which they say nothing. */
export const sharedSettings = {
  tagline: undefined,
  description: undefined,
  greeting: undefined,
  placeholder: undefined,
  asked: 'explainers',
  featuredDeadlines: 'deadlines',
  needs: 'pathways',
  hotlines: undefined,
  topics: undefined,
  navigation: undefined,
} as const satisfies Partial<Record<keyof Site, CollectionName | undefined>>;
