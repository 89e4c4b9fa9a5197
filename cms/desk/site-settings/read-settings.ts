import { isSettingsSection } from '../../../src/schemas/site/settings-files.ts';
import type { SettingsReading } from '../../server/action.ts';
import { ask } from '../backend/ask.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import { getFormat } from '../form/forms.ts';

/** The last answer: checks and preview ask for the same text. */
let last: { key: string; reading: Promise<SettingsReading> } | undefined;

/** What the site would be with the settings or words in the form: findings and pages, from the server that has everything else. */
export function readSettings({
  collection,
  path,
  data,
}: Pick<OpenEntry, 'collection' | 'path' | 'data'>): Promise<SettingsReading> {
  if (!isSettingsSection(collection)) throw new Error(`${collection} is no section of settings`);
  const text = getFormat(collection).toFile(data);
  const key = `${path}\n${text}`;
  if (last?.key !== key) last = { key, reading: ask<SettingsReading>('readSettings', { path, text }) };
  return last.reading;
}

/** Forgets the last answer, since what is published has changed. */
export const forgetSettings = (): void => void (last = undefined);
