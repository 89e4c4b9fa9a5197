import type { Plugin } from 'vite';

/** How the list is called that stands beside the bundles. */
export const packageListName = 'packages.json';

/** The package that a module belongs to, as it is called in package.json; nothing where the module is our own. */
function getPackage(id: string): string | undefined {
  // What the bundlers themselves add.
  const helper = /^\0(vite|rolldown)\//u.exec(id)?.[1];
  if (helper) return helper;
  const inside = id.replaceAll('\\', '/').split('node_modules/').at(-1) ?? '';
  return inside === id ? undefined : /^(?:@[^/]+\/)?[^/]+/u.exec(inside)?.[0];
}

/** Styles leave nothing in the script that asks for them. */
const isStyle = /\.css(?:\?|$)/u;

/**
 * A Vite plugin that writes which packages have something in the bundles, sorted, as JSON beside them: a test holds the
 * table of licences (`site/licences/shipped.tsv`) against it. `[name]` in the name of the file is that of the bundle's entry.
 */
export const listPackages = (fileName: string): Plugin => ({
  name: 'mingli-list-packages',
  generateBundle(_, bundle) {
    const paths = Object.values(bundle).flatMap((output) =>
      output.type === 'asset'
        ? output.originalFileNames
        : Object.entries(output.modules).flatMap(([id, { renderedLength }]) =>
            renderedLength > 0 || isStyle.test(id) ? [id] : [],
          ),
    );
    const names = new Set(paths.flatMap((path) => getPackage(path) ?? []));
    const entry = Object.values(bundle).find((output) => output.type === 'chunk' && output.isEntry);
    const named = fileName.replace('[name]', entry?.name ?? '');
    this.emitFile({ type: 'asset', fileName: named, source: `${JSON.stringify([...names].sort(), null, 2)}\n` });
  },
});
