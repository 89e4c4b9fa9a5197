import { SaxesParser } from 'saxes';

/** What stands in a tag: values by the names as they are written. */
export type Attributes = Readonly<Record<string, string>>;

/** What is told of an XML text, in its order; names without their prefix. */
export interface XmlHandler {
  open: (name: string, attributes: Attributes) => void;
  close?: (name: string) => void;
  text?: (words: string) => void;
}

const dropPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The value of an attribute, whatever its prefix; undefined where there is none. */
export const getAttribute = (attributes: Attributes, name: string): string | undefined =>
  Object.entries(attributes).find(([written]) => dropPrefix(written) === name)?.[1];

/** Reads an XML text from front to end, once, and builds nothing; an empty one tells nothing. Throws where it is broken. */
export function readXml(xml: string, { open, close, text }: XmlHandler): void {
  if (xml === '') return;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => open(dropPrefix(name), attributes));
  parser.on('closetag', ({ name }) => close?.(dropPrefix(name)));
  parser.on('text', (words) => text?.(words));
  parser.on('cdata', (words) => text?.(words));
  parser.write(xml).close();
}
