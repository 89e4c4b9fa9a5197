import { type BuiltPage, readPages } from './built-page.ts';
import { shippedSite } from './shipped.ts';

let pages: Promise<readonly BuiltPage[]> | undefined;

/** The pages of the shipped site, taken apart once for all tests that run in one process. */
export const readShippedPages = (): Promise<readonly BuiltPage[]> => (pages ??= readPages(shippedSite));
