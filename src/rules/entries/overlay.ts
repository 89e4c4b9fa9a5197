import { z } from 'astro/zod';
import {
  type CollectionName,
  collections,
  isCollectionName,
  perCollection,
  sharedCollections,
} from '../../schemas/index.ts';
import { getEditorField, getItem, getShape, unwrap } from '../../schemas/walk.ts';
import type { SourceFile } from './source-file.ts';

const frontMatter = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?\r?\n)(---[ \t]*(?:\r?\n|$))/u;

/** The front matter of a text, without the lines around it; nothing where there is none. */
const getFields = (text: string): string => frontMatter.exec(text)?.[2] ?? '';

/** Whether a text says that its entry is not to be on the site: nothing else of it is read then. */
export const isHiddenEntry = (text: string): boolean => /^hidden:[ \t]*true[ \t]*\r?$/mu.test(getFields(text));

/** What a portal's own text says that it was made from: the fingerprint of what the program brought then. */
export const getTakenFrom = (text: string): string | undefined =>
  /^takenFrom:[ \t]*(blob-[0-9a-f]{40})[ \t]*\r?$/mu.exec(getFields(text))?.[1];

/** A text that says what it was made from; one that says so already, or has no front matter, stays as it is. */
export const withTakenFrom = (text: string, fingerprint: string): string =>
  getTakenFrom(text) === undefined
    ? text.replace(frontMatter, (_, open: string, fields: string, close: string) => {
        const rest = fields.replace(/^takenFrom:[^\n]*\n/mu, '');
        return `${open}${rest}takenFrom: ${fingerprint}\n${close}`;
      })
    : text;

/** Whether a field names entries that belong to places, such as rooms and cases. */
function isOfPlaces(schema: z.core.$ZodType): boolean {
  const inner = unwrap(schema);
  const widget = getEditorField(inner instanceof z.ZodArray ? getItem(inner) : schema)?.widget;
  return widget?.kind === 'reference' && isCollectionName(widget.to) && !collections[widget.to].isShared;
}

const placeFields = perCollection((name) =>
  Object.entries(getShape(collections[name].schema)).flatMap(([field, schema]) => (isOfPlaces(schema) ? [field] : [])),
);

/** The collections that entries may name in any field of a schema. */
function getTargets(schema: z.core.$ZodType): string[] {
  const inner = unwrap(schema);
  const widget = getEditorField(schema)?.widget;
  return [
    ...(widget?.kind === 'reference' ? [widget.to] : []),
    ...(inner instanceof z.ZodArray ? getTargets(getItem(inner)) : []),
    ...(inner instanceof z.ZodObject ? Object.values(getShape(inner)).flatMap(getTargets) : []),
  ];
}

/** The shared collections that entries of these collections name: who takes these from the program takes those too, or they lead nowhere. */
export const getNeeded = (taken: readonly CollectionName[]): CollectionName[] => {
  const needed = new Set(taken.flatMap((name) => getTargets(collections[name].schema)));
  return sharedCollections.filter((name) => needed.has(name) && !taken.includes(name));
};

/**
 * What the program brings, as it stands in another portal: without the fields that name entries of the sample's places, which
 * are not there. Each of these is a line of its front matter, with the lines of a list below it.
 */
export const dropPlaces = (text: string, collection: CollectionName): string =>
  placeFields[collection].length === 0
    ? text
    : text.replace(frontMatter, (_, open: string, fields: string, close: string) => {
        const names = placeFields[collection].join('|');
        return `${open}${fields.replace(new RegExp(`^(?:${names}):[^\\n]*\\n(?:[ \\t-][^\\n]*\\n)*`, 'gmu'), '')}${close}`;
      });

/** What stands where the program brings `shipped` and the portal has `own`: of two of one path its own; each by path, in order. */
export function layOver<T extends { path: string }>(shipped: readonly T[], own: readonly T[]): T[] {
  const standing = new Map([...shipped, ...own].map((file) => [file.path, file]));
  return [...standing.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A portal's files over those that the program brings, each with the fingerprint of what lies beneath it. */
export function layFilesOver(shipped: readonly SourceFile[], own: readonly SourceFile[]): SourceFile[] {
  const beneath = new Map(shipped.map((file) => [file.path, file.shipped]));
  return layOver(
    shipped,
    own.map((file) => {
      const fingerprint = beneath.get(file.path);
      return fingerprint === undefined ? file : { ...file, shipped: fingerprint };
    }),
  );
}
