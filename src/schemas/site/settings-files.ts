import type { CollectionName } from '../index.ts';
import type { Site } from './site.ts';

/** What a portal holds besides its entries and images: the file of each, and what the desk calls it. */
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

/** Which of them stands at a path below the content folder; nothing where an entry or an image does. */
export const findSettingsSection = (path: string): SettingsSection | undefined =>
  Object.keys(settingsFiles)
    .filter(isSettingsSection)
    .find((section) => settingsFiles[section].file === path);

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
