/**
 * The Content-Security-Policy of every page but the desk: own files only, nothing inline.
 * `wasm-unsafe-eval` lets the search engine start where its worker may not.
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
} as const;

/** The policy as the content of a meta element. */
export const contentPolicy = Object.entries(directives)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');

/** The policy as a header, which can also forbid frames of other sites. */
export const contentPolicyHeader = `${contentPolicy}; frame-ancestors 'self'`;

/** The same for the cards that any site may frame. */
export const framedPolicyHeader = `${contentPolicy}; frame-ancestors *`;
