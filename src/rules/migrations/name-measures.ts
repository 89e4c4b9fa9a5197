import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { proposeMeasure } from '../figures/propose-measure.ts';
import type { Texts } from './migrate.ts';

const withFigures = /^(?:cases|rooms|methods|regions)\/[^/]+\.md$/u;
const frontMatter = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/u;
const lists = ['figures', 'profile', 'network'];

/** The line to be put into the text of a figure, and where; nothing where it has a measure, or none can be seen. */
function getLine(figure: YAMLMap, yaml: string): { at: number; line: string } | undefined {
  const pair = figure.items.find(({ key }) => isScalar(key) && key.value === 'label');
  if (!pair || figure.flow || figure.has('measure') || figure.has('noMeasure')) return undefined;
  const { key, value } = pair;
  if (!isScalar(key) || !isScalar(value) || !key.range || !value.range) return undefined;
  const measure = proposeMeasure({ label: String(value.value), unit: String(figure.get('unit') ?? '') });
  // A text of several lines ends with its last line.
  const end = value.range[1];
  const at = yaml[end - 1] === '\n' ? end : yaml.indexOf('\n', end) + 1;
  if (measure === undefined || at === 0) return undefined;
  const indent = ' '.repeat(key.range[0] - yaml.lastIndexOf('\n', key.range[0]) - 1);
  return { at, line: `${indent}measure: ${measure}${yaml.endsWith('\r\n') ? '\r\n' : '\n'}` };
}

/** A text with the measures of its figures, as far as label and unit tell them; nothing else in it changes. */
function nameIn(text: string): string {
  const [, open = '', yaml = ''] = frontMatter.exec(text) ?? [];
  if (!lists.some((name) => yaml.includes(`${name}:`))) return text;
  const document = parseDocument(yaml, { logLevel: 'error', uniqueKeys: false });
  if (document.errors.length > 0) return text;
  const insertions = lists
    .flatMap((name) => {
      const list = document.get(name);
      return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
    })
    .flatMap((figure) => getLine(figure, yaml) ?? [])
    .sort((a, b) => a.at - b.at);
  let [made, from] = ['', 0];
  for (const { at, line } of insertions) {
    made += yaml.slice(from, at) + line;
    from = at;
  }
  return open + made + yaml.slice(from) + text.slice(open.length + yaml.length);
}

/** The texts of entries whose figures get a measure. */
export const nameMeasures = (texts: Texts): ReadonlyMap<string, string> =>
  new Map(
    [...texts]
      .filter(([path]) => withFigures.test(path))
      .map(([path, text]) => [path, nameIn(text)] as const)
      .filter(([path, text]) => texts.get(path) !== text),
  );
