/**
 * The longest that texts may be, in UTF-16 code units; form, check, reader and open data know it from the schemas. Whatever
 * is longer was pasted into the wrong field, and stops cards, file names or readers.
 */
export const longest = {
  /** A name that becomes an address: in UTF-8 a folder's name holds 255 bytes. */
  name: 40,
  /** The name of a file, without its ending; the longest ending of a card comes behind it. */
  slug: 100,
  /** One line. */
  line: 500,
  /** Some sentences. */
  paragraph: 5_000,
  /** A drawing of some shapes, as SVG. */
  drawing: 20_000,
  /** An address on the web; older browsers and WeChat cut off longer ones. */
  address: 2_000,
  /** What is imported as one report, with all that stood around it: a hundred pages of print. */
  report: 100_000,
  /** The whole text of a page: a book of 200 pages. */
  body: 300_000,
} as const;
