import { fileURLToPath } from 'node:url';

/** A change to the text of one of Decap's files while it is bundled: the last means, for what no setting, no style and no module of ours reaches. */
interface Patch {
  /** What Decap does, and what an editor would suffer from it. */
  why: string;
  /** The same at Decap, where somebody has reported it. */
  issue?: string;
  /** End of the file's path. */
  file: RegExp;
  from: string | RegExp;
  to: string;
}

const look = JSON.stringify(fileURLToPath(new URL('../look.ts', import.meta.url)));
const takeUpload = JSON.stringify(fileURLToPath(new URL('../entry/take-upload.ts', import.meta.url)));
const ui = /decap-cms-ui-default\/dist\/esm\/styles\.js$/u;
const mediaLibrary = /decap-cms-core\/dist\/esm\/actions\/mediaLibrary\.js$/u;
const editor = /decap-cms-core\/dist\/esm\/components\/Editor\/Editor\.js$/u;

/** In order; each must match, so that an upgrade of Decap that moves something fails loudly. */
export const patches: readonly Patch[] = [
  {
    why: 'Decap has no themes: its palette is ours before anything is derived from it (look.ts)',
    issue: 'https://github.com/decaporg/decap-cms/issues/1727',
    file: ui,
    from: 'const colors = {',
    to: `import * as look from ${look}; Object.assign(colorsRaw, look.palette); const colors = {`,
  },
  {
    why: 'the same for what is derived otherwise than in the portal, before anything is drawn with it',
    issue: 'https://github.com/decaporg/decap-cms/issues/3559',
    file: ui,
    from: 'const transitions = {',
    to: 'for (const [name, table] of Object.entries({ fonts, colors, lengths, borders })) Object.assign(table, look.measures[name]); const transitions = {',
  },
  {
    why: 'editors are told that their unsaved words are kept on this computer (backup-note.ts); Decap keeps them in silence',
    file: editor,
    from: 'this.props.persistLocalBackup(entry, collection);',
    to: "Promise.resolve(this.props.persistLocalBackup(entry, collection)).then(() => dispatchEvent(new Event('mingli:backup')));",
  },
  {
    why: 'unsaved words that were offered and taken were overwritten by the entry that arrived later',
    issue: 'https://github.com/decaporg/decap-cms/issues/6989',
    file: editor,
    from: /retrieveLocalBackup\(collection, slug\);\s*if \(newEntry\) \{\s*(createEmptyDraft\(collection, this\.props\.location\.search\));\s*\} else \{\s*(loadEntry\(collection, slug\));\s*\}/gu,
    to: 'Promise.resolve(newEntry ? $1 : $2).then(() => retrieveLocalBackup(collection, slug));',
  },
  {
    why: 'the same, for published entries',
    issue: 'https://github.com/decaporg/decap-cms/issues/5470',
    file: /decap-cms-core\/dist\/esm\/actions\/editorialWorkflow\.js$/u,
    from: /(?<!return )dispatch\(loadEntry\(collection, slug\)\)/gu,
    to: 'await dispatch(loadEntry(collection, slug))',
  },
  {
    why: 'a draft or a new entry that is opened before the images of the site are listed, as by a bookmark, is offered none of them, however long it stays open',
    issue: 'https://github.com/decaporg/decap-cms/issues/3157',
    file: /decap-cms-core\/dist\/esm\/backend\.js$/u,
    from: "entry.mediaFiles.concat(state.mediaLibrary.get('files') || [])",
    to: "entry.mediaFiles.concat(state.mediaLibrary.get('files') ?? (await this.implementation.getMedia()))",
  },
  {
    why: 'the link to the page of an entry that is opened after another is asked for before it has arrived, and fails in English',
    file: /decap-cms-core\/dist\/esm\/lib\/formatters\.js$/u,
    from: "const basePath = trimEnd(baseUrl, '/');",
    to: "const basePath = trimEnd(baseUrl, '/'); if (!entry) return `${basePath}/${(collection.get('preview_path') ?? '').replace('{{slug}}', slug)}`;",
  },
  {
    why: 'at our own server what is published goes only by a draft that somebody reviews (withdraw, delete); Decap would delete it at once',
    file: /decap-cms-core\/dist\/esm\/components\/Editor\/EditorToolbar\.js$/u,
    from: 'children: [canDelete && canPublish && _jsx(',
    to: 'children: [canDelete && canPublish && !document.documentElement.dataset.ownServer && _jsx(',
  },
  {
    why: 'two adjacent characters, a whole word in Chinese, score 4 in the search, which takes all below 6 for noise: 漏水 found nothing',
    file: /decap-cms-core\/dist\/esm\/backend\.js$/u,
    from: 'score > 5',
    to: 'score >= Math.min(6, 2 ** (searchTerm.length + 1) - searchTerm.length - 2)',
  },
  {
    why: 'of the name of an image Decap keeps ASCII alone: 现场照片.jpg became .jpg, which is none; and two of one name it would, in English, have replace each other; it sends all the pixels of a camera',
    file: mediaLibrary,
    from: 'const fileName = sanitizeSlug(file.name.toLowerCase(), state.config.slug);',
    to: 'const taken = await takeUpload(file, files); file = taken.file; const fileName = taken.name;',
  },
  {
    why: 'what makes images ready (take-upload.ts) is called there',
    file: mediaLibrary,
    from: "import { sanitizeSlug } from '../lib/urlHelper';",
    to: `import { takeUpload } from ${takeUpload};`,
  },
  {
    why: 'Zod writes code for schemas, where it is let; already the question whether it is let would be told as a breach of the policy',
    file: /zod\/v4\/core\/core\.js$/u,
    from: '__zod_globalConfig = {}',
    to: '__zod_globalConfig = { jitless: true }',
  },
  {
    why: 'the GraphQL of two Git hosts writes code to make a global that nothing of ours reads, which the policy forbids',
    file: /ts-invariant\/lib\/invariant\.esm\.js$/u,
    from: 'Function("stub", "process = stub")(processStub);',
    to: '',
  },
];

/** Parts that the desk does not need, emptied: 1 MB of parsers for formats and codecs that it does not use. */
const stubs: { why: string; file: RegExp; code: string }[] = [
  {
    why: 'the configuration is made from our schemas, and a test holds it against these rules (rules.test.ts); AJV would compile them in the browser, which the policy forbids',
    file: /decap-cms-core\/dist\/esm\/constants\/configSchema\.js$/u,
    code: 'export const validateConfig = () => {};',
  },
  {
    why: 'our own formats read and write every file (gray-matter and esprima would come along, with their eval)',
    file: /decap-cms-core\/dist\/esm\/formats\/frontmatter\.js$/u,
    code: 'export const FrontmatterInfer = {}; export const frontmatterJSON = () => ({}); export const frontmatterTOML = frontmatterJSON; export const frontmatterYAML = frontmatterJSON;',
  },
  {
    why: 'no file is TOML or bare YAML',
    file: /decap-cms-core\/dist\/esm\/formats\/(?:toml|yaml)\.js$/u,
    code: 'export default {};',
  },
  {
    why: 'the importer reads HTML with the parser of the browser; this one is for the command line',
    file: /linkedom\/esm\/index\.js$/u,
    code: 'export const parseHTML = undefined;',
  },
  {
    why: 'images are stored as they are; media_processing stays off',
    file: /@jsquash\/webp\/(?:index|encode)\.js$/u,
    code: 'export const encode = undefined; export default undefined;',
  },
];

const isHit = (patch: Patch, code: string) =>
  typeof patch.from === 'string' ? code.includes(patch.from) : code.search(patch.from) >= 0;

/** A Vite plugin that applies the patches and fails where one found nothing to change. */
export function applyPatches() {
  const used = new Set<object>();
  return {
    name: 'mingli-decap-patches',
    enforce: 'pre' as const,
    load(id: string) {
      const stub = stubs.find(({ file }) => file.test(id));
      if (stub) used.add(stub);
      return stub?.code;
    },
    transform(code: string, id: string) {
      const hits = patches.filter((patch) => patch.file.test(id.split('?')[0]!) && isHit(patch, code));
      for (const patch of hits) used.add(patch);
      return hits.length > 0
        ? { code: hits.reduce((text, { from, to }) => text.replaceAll(from, to), code), map: null }
        : undefined;
    },
    buildEnd(error?: Error) {
      const idle = [...patches, ...stubs].filter((change) => !used.has(change));
      if (!error && idle.length > 0)
        throw new Error(
          `Decap has changed; these found nothing to do in it: ${idle.map(({ file, why }) => `${why} (${file})`).join('; ')}`,
        );
    },
  };
}
