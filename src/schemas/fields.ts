import { z } from 'astro/zod';
import { longest } from './lengths.ts';
import { keysOf } from './record.ts';
import { hasVisible } from './visible.ts';

/** What the desk draws for a field when the Zod type alone does not tell. */
export type Widget =
  | { kind: 'text' }
  /** `ahead`: the day may still lie in the future, as the one from which a law holds; `isLast`: what it ends holds on it still. */
  | { kind: 'date'; ahead?: boolean; isLast?: boolean }
  | { kind: 'choice'; options: Record<string, string> }
  | { kind: 'reference'; to: string }
  | { kind: 'image' };

/**
 * From where the desk offers words for a text, so that nobody has to remember them; others may still be typed. `sources` and
 * `figures` are those of the same entry, `articles` those of the law in the same row, `materials` what other pages ask for.
 */
export type Offer = 'measures' | 'topics' | 'materials' | 'sources' | 'figures' | 'articles';

/** The editor's side of a field: its name, a hint in plain words, and the widget where the type leaves a choice. */
export interface EditorField {
  label: string;
  hint?: string;
  /** Whether review asks for it although a draft may be without: the form does not call it optional. */
  isForReview?: boolean;
  widget?: Widget;
  /** What the desk offers to pick from. */
  offer?: Offer;
  /** Whether a new entry begins with the day on which it is begun. */
  isToday?: boolean;
  /** Whether a text of figures alone stands in files without quotes, as in thousands of rows written by hand. */
  isBare?: boolean;
  /** For repeated groups: which inner field names a closed row, e.g. `{{fields.title}}`. */
  summary?: string;
}

/** Every field that an editor fills in is registered here; `cms/` reads forms from it and checks read names from it. */
export const editorFields = z.registry<EditorField>();

type Extra = Omit<EditorField, 'label' | 'widget'>;

/** Text that a reader can see, at most `most` UTF-16 code units of it. */
const visibleText = (most: number) => z.string().trim().min(1).max(most).refine(hasVisible, '没有一个看得见的字');

/** One line of text. */
export const line = (label: string, extra: Extra = {}) =>
  visibleText(longest.line).register(editorFields, { label, ...extra });

/** A short name, by which others call the same thing and which becomes part of an address. */
export const name = (label: string, extra: Extra = {}) =>
  visibleText(longest.name).register(editorFields, { label, ...extra });

/** File names are URLs for ever: lower-case ASCII words joined by hyphens. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/u;

/** A part of an address. */
export const slug = (label: string, extra: Extra = {}) =>
  z
    .string()
    .max(longest.slug)
    .regex(slugPattern, `${label}只用小写字母、数字和短横线`)
    .register(editorFields, { label, ...extra });

/** Several lines of plain text. */
export const paragraph = (label: string, extra: Extra = {}) =>
  visibleText(longest.paragraph).register(editorFields, { label, ...extra, widget: { kind: 'text' } });

/** A drawing, as the text of an SVG file; what may stand in it is checked by `checks/shape/theme.ts`. */
export const drawing = (label: string, extra: Extra = {}) =>
  visibleText(longest.drawing).register(editorFields, { label, ...extra, widget: { kind: 'text' } });

/** The whole text of a page as Markdown. */
export const body = (label: string, extra: Extra = {}) =>
  visibleText(longest.body).register(editorFields, { label, ...extra, widget: { kind: 'text' } });

/** Whether an address leads to a host with a name, and carries no password. */
function isWebAddress(text: string): boolean {
  try {
    const { hostname, username, password } = new URL(text);
    return /[^.]\.[^.]/u.test(hostname) && username === '' && password === '';
  } catch {
    return false;
  }
}

/** A web address, http or https only. */
export const address = (label: string, extra: Extra = {}) =>
  z
    .string()
    .trim()
    .max(longest.address)
    .regex(/^https?:\/\/\S+$/u, '网址要以 http:// 或 https:// 开头，中间没有空格')
    .refine(isWebAddress, '网址里没有网站的名字，或者带着密码')
    .register(editorFields, { label, ...extra });

/** Whether a day is one that a page of this portal can speak of; `0000` and `9999` are slips of the pen. */
const isInOurTime = (day: string): boolean => day >= '1900-01-01' && day <= '2100-12-31';

const day = () => z.iso.date('日期要写成 2026-01-31 这样').refine(isInOurTime, '年份不对，要在 1900 到 2100 之间');

/** The date of what has happened, kept as the string `YYYY-MM-DD`; a time zone can never move it. */
export const date = (label: string, extra: Extra = {}) =>
  day().register(editorFields, { label, ...extra, widget: { kind: 'date' } });

/** The date of what may still be to come. */
export const dateAhead = (label: string, extra: Extra = {}) =>
  day().register(editorFields, { label, ...extra, widget: { kind: 'date', ahead: true } });

/** The last day on which something holds, which may still be to come. */
export const lastDate = (label: string, extra: Extra = {}) =>
  day().register(editorFields, { label, ...extra, widget: { kind: 'date', ahead: true, isLast: true } });

/** More than any law has articles and any time limit days. */
const mostCounted = 10_000;

/** A colour, `#rrggbb`; whether words can be read in it is checked by `checks/shape/theme.ts`. */
export const colour = (label: string, extra: Extra = {}) =>
  z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/u, '颜色要写成 # 加六位数字和字母，例如 #17407a')
    .register(editorFields, { label, ...extra });

/** A whole number, zero or more. */
export const count = (label: string, extra: Extra = {}, most = mostCounted) =>
  z
    .number()
    .int()
    .nonnegative()
    .max(most)
    .register(editorFields, { label, ...extra });

/** No law numbers its articles higher, nor puts so many behind one of them. */
const articlePattern = /^[1-9]\d{0,3}(?:-[1-9]\d?)?$/u;

/** The number of an article in Arabic figures: `1087`, `133-1` for 第一百三十三条之一. */
export const articleNumber = (label: string, extra: Extra = {}) =>
  z
    .preprocess(
      (value) => (typeof value === 'number' ? String(value) : value),
      z.string().regex(articlePattern, '条号只写数字，例如 1087；「之一」写成 133-1'),
    )
    .register(editorFields, {
      label,
      hint: '例如 1087、133-1；写「第291条」「第一百三十三条之一」也行',
      offer: 'articles',
      ...extra,
    });

/** Any number that is written down as it was read: beyond this its last figures are lost. */
export const decimal = (label: string, extra: Extra = {}) =>
  z
    .number()
    .min(Number.MIN_SAFE_INTEGER)
    .max(Number.MAX_SAFE_INTEGER)
    .register(editorFields, { label, ...extra });

/** How many or how much there is of something: a number that is not negative. */
export const amount = (label: string, extra: Extra = {}) =>
  z
    .number()
    .nonnegative()
    .max(Number.MAX_SAFE_INTEGER)
    .register(editorFields, { label, ...extra });

/** Yes or no. */
export const flag = (label: string, extra: Extra = {}) => z.boolean().register(editorFields, { label, ...extra });

/** One of a fixed set: `options` maps the stored value to the words that people read. */
export const choice = <const K extends string>(label: string, options: Record<K, string>, extra: Extra = {}) =>
  z.enum(keysOf(options)).register(editorFields, { label, ...extra, widget: { kind: 'choice', options } });

/** The slug of an entry in the collection `to`; whether it exists is checked by `checks/links/references.ts`. */
export const reference = (label: string, to: string, extra: Extra = {}) =>
  visibleText(longest.slug).register(editorFields, { label, ...extra, widget: { kind: 'reference', to } });

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
    .max(longest.line)
    .regex(/^\/media\/\S+$/u, '图片要放在 media 文件夹里，写成 /media/文件名')
    .register(editorFields, { label, ...extra, widget: { kind: 'image' } });
