import { z } from 'astro/zod';
import { editorFields } from '../../../src/schemas/fields.ts';
import { collections } from '../../../src/schemas/index.ts';
import { isRecord } from '../../../src/schemas/record.ts';
import {
  isSettingsSection,
  settingsFiles,
  type SettingsSection,
  type TextSection,
} from '../../../src/schemas/site/settings-files.ts';
import { site } from '../../../src/schemas/site/site.ts';
import { shippedWords } from '../../../src/text.ts';
import { type Format, markdownFormat, tidyFields } from './format.ts';

/** What the desk must know of a kind of text to draw a form for it. */
interface Form {
  label: string;
  one: string;
  schema: z.ZodObject;
  /** What editors call the body; nothing of what has none. */
  body: { label: string; hint?: string | undefined; required?: boolean | undefined } | undefined;
}

/** The words of the interface as fields, each called what the program says there. */
const wordsSchema = z.object({
  words: z
    .object(
      Object.fromEntries(
        Object.entries(shippedWords).map(([key, label]) => [
          key,
          z.string().optional().register(editorFields, { label }),
        ]),
      ),
    )
    .register(editorFields, { label: settingsFiles.words.label }),
});

const settingsSchemas = { settings: site, words: wordsSchema } as const;

/** The form of a kind of text. */
export function getForm(section: TextSection): Form {
  if (!isSettingsSection(section)) return collections[section];
  const { label } = settingsFiles[section];
  return { label, one: label, schema: settingsSchemas[section], body: undefined };
}

const readJson = (text: string): Record<string, unknown> => {
  const raw: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
  if (!isRecord(raw)) throw new Error('这个文件不是一组「名称: 内容」');
  return raw;
};

const writeJson = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;

/** The words that say something, in the order of the program's; a blank at either end of some of them parts them from what follows. */
function toWords(own: unknown): Record<string, unknown> {
  const words = isRecord(own) ? own : {};
  const keys = new Set([...Object.keys(shippedWords), ...Object.keys(words)]);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const said = words[key];
      return said === undefined || (typeof said === 'string' && said.trim() === '') ? [] : [[key, said] as const];
    }),
  );
}

/** The files of settings: what a form leaves out of them stays as it was written. */
const settingsFormats: Record<SettingsSection, Format> = {
  settings: { fromFile: readJson, toFile: (data) => writeJson(tidyFields(data, site)) },
  words: {
    fromFile: (text) => ({ words: readJson(text) }),
    toFile: (data) => writeJson(toWords(data.words)),
  },
};

/** Reads and writes the files of a kind of text. */
export const getFormat = (section: TextSection): Format =>
  isSettingsSection(section) ? settingsFormats[section] : markdownFormat(collections[section].schema);
