import { contentDir } from '../../content/folder.ts';
import { toCodeowners } from '../../outputs/codeowners.ts';
import { openOrEnd } from '../terminal/open-or-end.ts';

/** Prints a CODEOWNERS file for the content folder: `npm run --silent owners > CODEOWNERS`. */
const { portal, files } = await openOrEnd(contentDir());
if (Object.keys(portal.site.owners).length === 0) {
  console.error('site.json 里没有写「owners」，不知道谁负责哪个地区。写法见 cms/README.md「放到网上」。');
  process.exit(1);
}
const owned = files.flatMap(({ source: { path }, entry }) => (entry ? [{ path, entry }] : []));
process.stdout.write(toCodeowners(portal, owned));
