import { resolve } from 'node:path';

/** The host that the shipped content is built for; it exists nowhere. */
export const siteUrl = 'https://mingli.example';

/** The shipped content, built once before the tests of this folder by `build-shipped.ts`. */
export const shippedSite = resolve('.cache/test-site');
