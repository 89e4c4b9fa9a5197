import { validateFolder } from '../../checks/index.ts';
import { toPortal } from '../../checks/to-portal.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import { contentDir, readFolder } from '../../content/folder.ts';
import { toCodeowners } from '../../outputs/codeowners.ts';
import { loadShippedSite } from '../../content/settings.ts';

/** Prints a CODEOWNERS file for the content folder: `npm run --silent owners > CODEOWNERS`. */
const result = validateFolder(await readFolder(contentDir()), await loadShippedSite());
const portal = toPortal(result);
if (Object.keys(portal.site.owners).length === 0) {
  console.error('site.json 里没有写「owners」，不知道谁负责哪个地区。写法见 cms/README.md「放到网上」。');
  process.exit(1);
}
const files = result.files.flatMap(({ source: { path, collection, id }, data, parsed }) =>
  data ? [{ path, entry: { collection, id, data, body: parsed.body } as Entry }] : [],
);
process.stdout.write(toCodeowners(portal, files));
