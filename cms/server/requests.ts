import { z } from 'astro/zod';
import { cardShapeNames } from '../../src/card-shapes.ts';
import { collectionNames, slugPattern } from '../../src/schemas/index.ts';
import { longest } from '../../src/schemas/lengths.ts';
import { describeLength } from '../../src/checks/shape/file-text.ts';
import { hasLetters } from '../../src/schemas/visible.ts';
import { authorName, type Editor } from './git/commits.ts';
import { toPlainLine, toPlainText } from './git/plain-text.ts';
import { roles } from './people/role.ts';
import { statuses } from './drafts/drafts.ts';
import { passage } from './review/comments.ts';
import {
  entryPath,
  folderPath,
  mediaPath,
  newMediaPath,
  readablePath,
  sections,
  sentMediaPath,
  settingsPath,
  textSections,
} from './store/paths.ts';
import { problems } from './store/problem.ts';

const collection = z.enum(collectionNames);
/** Where a text belongs: to a collection, or to the settings. */
const section = z.enum(textSections);
/** A short text: it stands in messages, in counts of guesses or in `people.json`, and none of them may grow with a request. */
const short = z.string().min(1).max(1000);
const slug = short;
const message = z.string().max(1000).default('').transform(toPlainLine);
/** What is typed, before anything is taken out of it: of millions of signs that would keep all others waiting. */
const typed = (longest: number) => z.string().max(longest * 10, `太长，最多 ${longest} 个字`);
/** Words of several lines that others will read. */
const words = (longest: number) =>
  typed(longest).transform(toPlainText).pipe(z.string().max(longest).refine(hasLetters, '里没有一个看得见的字'));
// The checks refuse by throwing, so a path that has passed a schema is safe to hand to Git.
const entry = short.transform(entryPath);
const image = short.transform(mediaPath);
const file = short.transform((path) => readablePath(path).path);

/** An image that comes with an entry; what is wrong with it is asked only where the entry shows it. */
const asset = z.object({
  path: short.transform(sentMediaPath),
  content: z
    .string()
    .regex(/^[A-Za-z0-9+/]*={0,2}$/u, '不是图片的内容')
    .transform((text) => Buffer.from(text, 'base64')),
  encoding: z.literal('base64'),
});

/** The text of an entry, of which the checks would take apart no more when it is sent. */
const text = z.string().transform((raw) => {
  const tooLong = describeLength(raw);
  if (tooLong) throw problems.longText(tooLong);
  return raw;
});

const dataFile = z.object({ slug, path: entry, newPath: entry.nullish(), raw: text });
const status = z.enum(statuses);
const draft = z.object({ collection: section, slug });
/** A draft of an entry, or of an image. */
const anyDraft = z.object({ collection: z.enum(sections), slug });
const commit = z.string().regex(/^[0-9a-f]{40}$/u, '不是版本号');
const passphrase = z.string().max(1000);
/** What a release is called: a fact of its drafts' commits, in one line. */
const releaseName = typed(60).transform(toPlainLine).pipe(z.string().max(60).refine(hasLetters, '要写这一批叫什么'));
const seen = z.array(draft.extend({ commit })).max(200);
const position = { role: z.enum(roles), regions: z.array(z.string().min(1).max(100)).max(200).default([]) };
const withMessage = z.object({ commitMessage: message }).default({ commitMessage: '' });

/** The parameters of every action, as Decap's proxy backend sends them; what else it sends is ignored. */
export const requests = {
  nothing: z.unknown(),
  entriesByFolder: z.object({
    folder: short.transform(folderPath),
    extension: z
      .string()
      .max(1000)
      .transform((ending) => ending.replace(/^\./u, '')),
    depth: z.number().int().min(1).default(1),
  }),
  // Each is answered with its text, as often as it is named.
  entriesByFiles: z.object({
    files: z.array(z.object({ path: entry, label: z.string().max(1000).optional() })).max(100),
  }),
  getEntry: z.object({ path: entry }),
  draft: anyDraft,
  unpublishedEntry: z.union([
    z
      .object({ id: short })
      .transform(({ id }) => ({ collection: id.split('/', 1)[0], slug: id.slice(id.indexOf('/') + 1), isListed: true }))
      .pipe(anyDraft.extend({ isListed: z.boolean() })),
    anyDraft.transform((which) => ({ ...which, isListed: false })),
  ]),
  unpublishedEntryDataFile: draft.extend({ path: entry }),
  unpublishedEntryMediaFile: anyDraft.extend({ path: image }),
  persistEntry: z
    .object({
      /** One file, as older clients send it. */
      entry: dataFile.optional(),
      /** A draft is of one entry, which its reviewer reads. */
      dataFiles: z.array(dataFile).max(1, '一次只能保存一篇').optional(),
      assets: z.array(asset).max(200).default([]),
      options: z.object({
        collectionName: section,
        commitMessage: message,
        useWorkflow: z.boolean().default(false),
        newEntry: z.boolean().default(false),
      }),
    })
    .transform(({ entry: only, dataFiles = only ? [only] : [], ...rest }, context) => {
      const [first] = dataFiles;
      if (first) return { ...rest, dataFiles, slug: first.slug };
      context.addIssue({ code: 'custom', path: ['dataFiles'], message: '至少要有一个文件' });
      return z.NEVER;
    }),
  updateUnpublishedEntryStatus: anyDraft.extend({ newStatus: status }),
  /** `content: false` asks for the list without the bytes of every image. */
  getMedia: z.object({ mediaFolder: short.transform(folderPath), content: z.boolean().default(true) }),
  getMediaFile: z.object({ path: image }),
  persistMedia: z.object({ asset: asset.extend({ path: short.transform(newMediaPath) }), options: withMessage }),
  deleteFile: z.object({ path: file, options: withMessage }),
  deleteFiles: z.object({
    paths: z.array(file).min(1),
    options: withMessage,
  }),

  // What Decap does not know: reviewing (review-protocol.ts).
  step: anyDraft.extend({
    newStatus: status,
    note: words(2000).optional(),
    publishAt: z.iso.datetime({ offset: true, error: '不是日期和时间' }).optional(),
  }),
  gatherRelease: z.object({ name: releaseName, members: z.array(draft).max(200), isNew: z.boolean().default(false) }),
  stepRelease: z.object({ name: releaseName, seen, newStatus: status, note: words(2000).optional() }),
  publishRelease: z.object({ name: releaseName, seen }),
  entryDraft: draft,
  addComment: draft.extend({ place: passage, words: words(2000) }),
  resolveComment: draft.extend({ id: short, isResolved: z.boolean() }),
  link: z.object({ id: short }),
  presence: draft.extend({ isWriting: z.boolean().optional() }),
  texts: draft.extend({ path: entry }),
  settings: z.object({ path: short.transform(settingsPath), text }),
  listEntries: z.object({ collection }),
  addQuestions: z.object({ text: words(20_000) }),
  dropQuestions: z.object({ ids: z.array(short).min(1).max(2000) }),
  card: z.object({
    collection,
    slug: z.string().default('draft'),
    data: z.record(z.string(), z.unknown()),
    body: text.default(''),
    shape: z.enum(cardShapeNames),
  }),
  versions: z.object({ path: entry }),
  version: z.object({ path: entry, commit }),
  restore: draft.extend({ path: entry, commit }),
  draftVersion: draft.extend({ commit }),
  takeBack: anyDraft.extend({ kind: z.enum(['deleted', 'discarded']), path: file, commit }),
  find: z.object({ words: words(100) }),
  users: z.object({ path: file }),
  redirect: z.object({ path: file, to: file }),
  rename: z.object({
    path: entry,
    to: short.max(longest.slug).regex(slugPattern, '只用小写字母、数字和短横线，例如 lou-shang-lou-shui'),
  }),
  withdraw: z.object({
    collection,
    slug,
    path: entry,
    reason: typed(500).transform(toPlainLine).pipe(z.string().max(500).refine(hasLetters, '要写明撤回的原因')),
    replacedBy: short.trim().optional(),
  }),

  // Who comes in, and who is at the desk (account-protocol.ts).
  signIn: z.union([z.object({ token: short }), z.object({ name: short, passphrase })]),
  invitation: z.object({ invitation: short }),
  accept: z.object({ invitation: short, passphrase }),
  changePassphrase: z.object({ present: passphrase, next: passphrase }),
  addPerson: z.object({ name: z.string().max(1000).transform(toPlainLine), ...position }),
  person: z.object({ id: z.string() }),
  changePerson: z.object({ id: z.string(), ...position }),
} as const;

/** The envelope around every action. */
export const envelope = z.object({ action: z.string(), params: z.record(z.string(), z.unknown()).default({}) });

const signature = z.object({
  branch: z.string().optional(),
  editor: z.object({ name: z.string().optional(), session: z.string().min(1).max(100).optional() }).optional(),
});

/** So many faults of a request are told. */
const mostIssues = 5;

const typeWords: Record<string, string> = {
  string: '要是文字',
  number: '要是数字',
  int: '要是整数',
  boolean: '要是「是」或「否」',
  array: '要是一个列表',
  object: '要是一组内容',
  record: '要是一组内容',
};

/** What is wrong with one value, in our own words: an editor reads them, and no library knows whom it speaks to. */
function toWords(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return '没有写';
  if (issue.code === 'invalid_type') return typeWords[issue.expected] ?? '写得不对';
  if (issue.code === 'invalid_value') return '不在可以选的里面';
  if (issue.code === 'too_small' && issue.origin === 'number') return `不能小于 ${issue.minimum}`;
  if (issue.code === 'too_small') return '是空的';
  if (issue.code === 'too_big' && issue.origin === 'string') return `太长，最多 ${issue.maximum} 个字`;
  if (issue.code === 'too_big' && issue.origin === 'array') return `太多，最多 ${issue.maximum} 个`;
  if (issue.code === 'too_big') return '太大';
  return '写得不对';
}

/** Reads `params` by a schema; refuses (400) with the first fields that are wrong. */
export function parseRequest<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value, { error: toWords });
  if (result.success) return result.data;
  throw problems.badRequest(
    result.error.issues
      .slice(0, mostIssues)
      .map(({ path, message: what }) => `${path.length > 0 ? `「${path.map(String).join('.')}」` : '参数'}${what}`)
      .join('；'),
  );
}

/** Who the client says that it is; refuses (422) a branch other than `main`. */
export function parseEditor(params: unknown): Editor {
  const { branch, editor } = parseRequest(signature, params);
  if (branch !== undefined && branch !== 'main') throw problems.unknownBranch(branch);
  return { name: authorName(editor?.name), session: editor?.session };
}
