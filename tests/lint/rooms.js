import { dirname, relative, resolve, sep } from 'node:path';

/**
 * The rooms of the house, from the ground up (src/README.md draws them). A room may use itself and what stands above it
 * in this list, nothing below: so data flows one way and no two rooms need each other.
 */
export const rooms = [
  // What was made of an object once.
  'src/rules/memory',
  'src/schemas',
  // Rules: what holds for content whoever asks; pure.
  'src/rules/entries',
  'src/rules/pictures',
  'src/rules/language',
  'src/rules/privacy',
  'src/rules/time',
  'src/rules/amounts',
  'src/rules/sums',
  'src/rules/forms',
  'src/rules/law',
  'src/rules/portal',
  'src/rules/colours',
  'src/rules/figures',
  'src/rules/evidence',
  'src/rules/migrations',
  'src/rules/pathways',
  'src/rules/import',
  'src/rules/search',
  'src/rules/danger',
  'src/rules/slips',
  // The words of the interface and the addresses of pages: `text.ts` and `urls.ts`.
  'src',
  'src/markdown',
  'src/checks/context',
  'src/checks/shape',
  'src/checks/law',
  'src/checks/language',
  'src/checks/privacy',
  'src/checks/figures',
  'src/checks/links',
  'src/checks',
  'src/readers',
  'src/content',
  'src/styles',
  // The site: what all pages share, what articles share, then one room a subject.
  'src/site/feeds',
  'src/site/page',
  'src/site/share',
  'src/site/doors',
  'src/site/danger',
  'src/site/article',
  'src/site/figures',
  'src/site/diagrams',
  'src/site/cite',
  'src/site/finder',
  'src/site/transfer',
  'src/site/data',
  'src/site/compare',
  'src/site/briefing',
  'src/site/fit',
  'src/site/lists',
  'src/site/matrix',
  'src/site/hotlines',
  'src/site/citing',
  'src/site/entry',
  'src/site/paper',
  'src/site/laws',
  'src/site/deadlines',
  'src/site/sums',
  'src/site/forms',
  'src/site/explainers',
  'src/site/embed',
  'src/site/methods',
  'src/site/cases',
  'src/site/rooms',
  'src/site/pathways',
  'src/site/regions',
  'src/site/terms',
  'src/site/about',
  'src/site/collections',
  'src/site/search',
  'src/site/offline',
  'src/site/shell',
  'src/site/home',
  'src/site/licences',
  'src/site/compliance',
  'src/outputs/kept',
  'src/outputs/bundles',
  'src/outputs/pages',
  'src/outputs/cards',
  'src/outputs/search',
  'src/outputs/licences',
  'src/outputs/offline',
  'src/outputs/hosts',
  'src/outputs',
  'src/pages',
  // The desk, which draws previews with the site's own pages.
  'cms/hosts',
  'cms/preview',
  'cms/server/git',
  'cms/server/store',
  'cms/server/people',
  'cms/server/pictures',
  'cms/server/drafts',
  'cms/server/remote',
  'cms/server/review',
  'cms/server/scrub',
  'cms/server',
  'cms/server/backup',
  'cms/handbook',
  'cms/desk/decap',
  'cms/desk/form',
  'cms/desk/entry',
  'cms/desk/checkup',
  'cms/desk/backend',
  'cms/desk/site-settings',
  'cms/desk/todo',
  'cms/desk/people',
  'cms/desk/questions',
  'cms/desk/preview',
  // The body as it will look, bundled apart.
  'cms/desk/body',
  'cms/desk/widgets',
  'cms/desk/comments',
  'cms/desk/rename',
  'cms/desk/drawer',
  'cms/desk/bin',
  'cms/desk/releases',
  'cms/desk/import',
  'cms/desk/list',
  'cms/desk',
  // Commands and servers: the only place that knows both the site and the desk.
  'src/app',
];

/** Kinds of file, by what they may touch besides their room. The first that fits counts. */
const kinds = [
  {
    name: 'a script of the browser',
    files: /^src\/site\/[^/]+\/browser\//u,
    forbidden: /^node:|^astro:|\.astro$|(?:^|\/)src\/(?:content|outputs)\//u,
  },
  { name: 'a component', files: /\.astro$/u, forbidden: /^node:/u },
  {
    name: 'a row of the table of articles',
    files: /\/article\.ts$/u,
    forbidden: /^node:|^astro:|\/browser\/|(?:^|\/)src\/(?:content|outputs)\//u,
  },
  {
    name: 'a pure module',
    files: /^src\/(?:schemas|rules|markdown|checks|site|urls\.ts|text\.ts)/u,
    forbidden: /^node:|^astro:|\.astro$|\/browser\/|(?:^|\/)src\/(?:content|outputs)\//u,
  },
];

const root = resolve(import.meta.dirname, '../..');
const toPath = (file) => relative(root, file).split(sep).join('/');

/** The room of a file, by its path below the root: the longest that it stands in. */
export const getRoom = (path) =>
  rooms.filter((room) => path.startsWith(`${room}/`)).sort((a, b) => b.length - a.length)[0];

/** What is wrong with `file` importing `target` (paths below the root, or the name of a package), if anything is. */
export function describeImport(file, target) {
  const kind = kinds.find(({ files }) => files.test(file));
  if (kind?.forbidden.test(target)) return `${file} is ${kind.name} and may not import ${target}.`;
  const [from, to] = [getRoom(file), getRoom(target)];
  if (from === undefined || to === undefined || rooms.indexOf(to) <= rooms.indexOf(from)) return undefined;
  return `${from} may not import from ${to}, which is built on it (tests/lint/rooms.js).`;
}

/** Keeps imports within the order of the rooms. */
export const oneWay = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    // A script inside a component is linted under a name below the component's.
    const physical = context.filename.replace(/(\.astro)[/\\].*$/u, '$1');
    const file = toPath(physical);
    const look = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const target = source.startsWith('.') ? toPath(resolve(dirname(physical), source)) : source;
      const message = describeImport(file, target);
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
      ImportExpression: look,
    };
  },
};
