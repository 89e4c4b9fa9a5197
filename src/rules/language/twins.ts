import { getBands, getFingerprint, getSimilarity } from './fingerprint.ts';

/** What must be known of an entry to find another that says the same. */
export interface Print {
  /** Path below the content folder. */
  path: string;
  title: string;
  /** Empty where the body is too short to be compared. */
  print: string;
}

/** Shorter bodies are alike by their form alone. */
const shortestBody = 200;

/** Above this two bodies are the same text with changes. */
const leastAlike = 0.75;

const filler = /怎么办|怎么|如何|怎样|能不能|可不可以|可以|是不是|应该|吗|呢|么|的|了|我|您|你|该|\P{Letter}/gu;

/** The characters that make a title, whatever their order and the words of asking around them; empty where too few. */
function getTitleKey(title: string): string {
  const characters = [...title.replaceAll(filler, '')];
  return characters.length < shingleLeast ? '' : characters.sort().join('');
}

/** Titles of fewer characters agree by chance. */
const shingleLeast = 4;

/** The print of an entry. */
export const getPrint = (path: string, title: string, body: string): Print => ({
  path,
  title,
  print: body.length < shortestBody ? '' : getFingerprint(body),
});

/** Another entry of the same collection with the same title or much the same body. */
export interface Twin {
  path: string;
  title: string;
  /** From 0 to 1; `undefined` where the titles agree. */
  similarity?: number;
}

/** Prints that can be asked for twins. */
export interface PrintIndex {
  find: (print: Print) => Twin[];
}

const getFolder = (path: string) => path.split('/')[0];

function push<K>(map: Map<K, Print[]>, key: K, print: Print): void {
  const list = map.get(key);
  if (list) list.push(print);
  else map.set(key, [print]);
}

/** A crowd of like texts is told by a few of them. */
const mostCompared = 20;

/** Makes prints ready to be asked; a question looks at the few entries that share a key, not at all of them. */
export function createPrintIndex(prints: readonly Print[]): PrintIndex {
  const byTitle = new Map<string, Print[]>();
  const byBand = new Map<string, Print[]>();
  for (const print of prints) {
    const folder = getFolder(print.path);
    const key = getTitleKey(print.title);
    if (key) push(byTitle, `${folder} ${key}`, print);
    if (print.print) for (const band of getBands(print.print)) push(byBand, `${folder} ${band}`, print);
  }
  return {
    find: ({ path, title, print }) => {
      const folder = getFolder(path);
      const isOther = (other: Print) => other.path !== path;
      const named = byTitle.get(`${folder} ${getTitleKey(title)}`)?.find(isOther);
      const candidates = new Set(
        print
          ? getBands(print).flatMap(
              (band) => byBand.get(`${folder} ${band}`)?.filter(isOther).slice(0, mostCompared) ?? [],
            )
          : [],
      );
      const [alike] = [...candidates]
        .map((other) => ({ other, similarity: getSimilarity(print, other.print) }))
        .filter(({ similarity }) => similarity >= leastAlike)
        .sort((a, b) => b.similarity - a.similarity || (a.other.path < b.other.path ? -1 : 1));
      return [
        ...(named ? [{ path: named.path, title: named.title }] : []),
        ...(alike ? [{ path: alike.other.path, title: alike.other.title, similarity: alike.similarity }] : []),
      ];
    },
  };
}
