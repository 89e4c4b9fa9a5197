import { z } from 'astro/zod';
import { keysOf } from './record.ts';

/** What the desk draws for a field when the Zod type alone does not tell. */
export type Widget =
  | { kind: 'text' }
  | { kind: 'date' }
  | { kind: 'choice'; options: Record<string, string> }
  | { kind: 'reference'; to: string }
  | { kind: 'image' };

/** The editor's side of a field: its name, a hint in plain words, and the widget where the type leaves a choice. */
export interface EditorField {
  label: string;
  hint?: string;
  widget?: Widget;
  /** For repeated groups: which inner field names a closed row, e.g. `{{fields.title}}`. */
  summary?: string;
}

/** Every field that an editor fills in is registered here; `cms/` reads forms from it and checks read names from it. */
export const editorFields = z.registry<EditorField>();

type Extra = Omit<EditorField, 'label' | 'widget'>;

/** One line of text. */
export const line = (label: string, extra: Extra = {}) =>
  z
    .string()
    .trim()
    .min(1)
    .register(editorFields, { label, ...extra });

/** Several lines of plain text. */
export const paragraph = (label: string, extra: Extra = {}) =>
  z
    .string()
    .trim()
    .min(1)
    .register(editorFields, { label, ...extra, widget: { kind: 'text' } });

/** A web address, http or https only. */
export const address = (label: string, extra: Extra = {}) =>
  z
    .string()
    .trim()
    .regex(/^https?:\/\/\S+$/u, '网址要以 http:// 或 https:// 开头')
    .register(editorFields, { label, ...extra });

/** A calendar date, kept as the string `YYYY-MM-DD`; a time zone can never move it. */
export const date = (label: string, extra: Extra = {}) =>
  z.iso.date('日期要写成 2026-01-31 这样').register(editorFields, { label, ...extra, widget: { kind: 'date' } });

/** A whole number, zero or more. */
export const count = (label: string, extra: Extra = {}) =>
  z
    .number()
    .int()
    .nonnegative()
    .register(editorFields, { label, ...extra });

/** Any number. */
export const decimal = (label: string, extra: Extra = {}) => z.number().register(editorFields, { label, ...extra });

/** Yes or no. */
export const flag = (label: string, extra: Extra = {}) => z.boolean().register(editorFields, { label, ...extra });

/** One of a fixed set: `options` maps the stored value to the words that people read. */
export const choice = <const K extends string>(label: string, options: Record<K, string>, extra: Extra = {}) =>
  z.enum(keysOf(options)).register(editorFields, { label, ...extra, widget: { kind: 'choice', options } });

/** The slug of an entry in the collection `to`; whether it exists is checked by `checks/references.ts`. */
export const reference = (label: string, to: string, extra: Extra = {}) =>
  z
    .string()
    .trim()
    .min(1)
    .register(editorFields, { label, ...extra, widget: { kind: 'reference', to } });

/** Slugs of entries in the collection `to`, none by default. */
export const references = (label: string, to: string, extra: Extra = {}) =>
  z
    .array(reference(label, to))
    .default([])
    .register(editorFields, { label, ...extra });

/** Lines of text, none by default. */
export const lines = (label: string, extra: Extra = {}) =>
  z
    .array(line(label))
    .default([])
    .register(editorFields, { label, ...extra });

/** A group of fields. */
export const group = <S extends z.ZodRawShape>(label: string, shape: S, extra: Extra = {}) =>
  z.object(shape).register(editorFields, { label, ...extra });

/** A repeated group of fields, none by default. */
export const rows = <S extends z.ZodRawShape>(label: string, shape: S, extra: Extra = {}) =>
  z
    .array(z.object(shape))
    .default([])
    .register(editorFields, { label, ...extra });

/** An image below `content/media/`, written as `/media/name.jpg`. */
export const image = (label: string, extra: Extra = {}) =>
  z
    .string()
    .regex(/^\/media\/\S+$/u, '图片要放在 media 文件夹里，写成 /media/文件名')
    .register(editorFields, { label, ...extra, widget: { kind: 'image' } });
