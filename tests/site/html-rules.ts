import { defineConfig } from 'html-validate';

/** How strictly the built markup is read. Each rule that is switched off says why. */
export const htmlRules = defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Scripts and styles come from the portal's own host, which the policy enforces; a hash would guard nothing more.
    'require-sri': 'off',
    // The desk's page is written by hand and formatted by prettier, which wants <!doctype html> and <meta />.
    'doctype-style': 'off',
    'void-style': 'off',
    // A scrolling table is a region only because it can be focused; <section> would put it into every outline.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});
