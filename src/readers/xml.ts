/** What is told of an XML text, in its order; names without their prefix, `tag` as it is written between its brackets. */
export interface XmlHandler {
  open: (name: string, tag: string) => void;
  close?: (name: string) => void;
  text?: (words: string) => void;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const toSign = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

const decode = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/giu, (whole, decimal, hex, name) =>
        decimal ? toSign(Number(decimal)) : hex ? toSign(parseInt(hex, 16)) : (entities[name] ?? whole),
      )
    : text;

/** The value of an attribute in a tag as it is written, whatever its prefix; undefined where there is none. */
export function getAttribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag);
  return found ? decode(found[1] ?? found[2] ?? '') : undefined;
}

/** What stands between signs that are no tag of an element, and what ends it. */
const others = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/** Where a tag that starts here ends, past what its values hold; -1 where it does not. */
function findTagEnd(xml: string, start: number): number {
  const sign = /["'>]/gu;
  sign.lastIndex = start;
  for (let found = sign.exec(xml); found; found = sign.exec(xml)) {
    if (found[0] === '>') return found.index;
    const end = xml.indexOf(found[0], found.index + 1);
    if (end < 0) return -1;
    sign.lastIndex = end + 1;
  }
  return -1;
}

/**
 * Reads an XML text from front to end, once, and builds nothing: what an office program wrote takes time by its length
 * alone, however deep or many its elements are. Entities of its own are not known. Throws where a tag has no end.
 */
export function readXml(xml: string, { open, close, text }: XmlHandler): void {
  const find = (sign: string, from: number): number => {
    const found = xml.indexOf(sign, from);
    if (found < 0) throw new Error(`no ${sign} behind ${from}`);
    return found;
  };
  for (let at = 0; at < xml.length;) {
    const start = xml.indexOf('<', at);
    const words = xml.slice(at, start < 0 ? xml.length : start);
    if (words !== '') text?.(decode(words));
    if (start < 0) return;
    if (xml.startsWith('<![CDATA[', start)) {
      const end = find(']]>', start);
      text?.(xml.slice(start + 9, end));
      at = end + 3;
      continue;
    }
    const other = others.find(([begin]) => xml.startsWith(begin, start));
    if (other) {
      at = find(other[1], start + other[0].length) + other[1].length;
      continue;
    }
    const end = findTagEnd(xml, start);
    if (end < 0) throw new Error(`no end of the tag at ${start}`);
    const tag = xml.slice(start + 1, end);
    const name = /^\/?(?:[^\s/:]*:)?([^\s/]*)/u.exec(tag)?.[1] ?? '';
    if (!tag.startsWith('/')) open(name, tag);
    if (tag.startsWith('/') || tag.endsWith('/')) close?.(name);
    at = end + 1;
  }
}
