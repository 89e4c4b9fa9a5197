import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { floorRule } from './tests/lint/floor.js';
import { oneWay } from './tests/lint/rooms.js';

/** A list of words is a table beside the rule (src/decisions/007-tables.md); what is no list is put together from named parts. */
const longPattern =
  'A pattern of 120 characters and more: make its words a .tsv table, or put it together from named parts.';
const shortPatterns = {
  files: ['src/**', 'cms/**'],
  // Source text that is searched for is no list of words.
  ignores: ['cms/desk/decap/patches.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      { selector: 'Literal[regex][raw.length>119]', message: longPattern },
      { selector: 'Literal[raw.length>119][value=/[|]/]', message: longPattern },
      { selector: 'TemplateElement[value.raw.length>119][value.raw=/[|]/]', message: longPattern },
    ],
  },
};

/** A pattern that takes the square of what it reads keeps everybody waiting; those made of tables are tried by `npm run bench -- growth`. */
const quickPatterns = {
  files: ['src/**', 'cms/**', 'public/**'],
  plugins: { regexp },
  rules: {
    'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
    'regexp/no-super-linear-move': ['error', { report: 'certain', ignoreSticky: true }],
  },
};

/** What readers' browsers run; that nothing else reaches them is found in the built files (tests/site/floor.test.ts). */
const readersScripts = {
  files: [
    'src/site/*/browser/**',
    'src/site/{briefing,compare,finder}/rules/**',
    'src/site/deadlines/{deadline,ics,working}.ts',
    'src/site/sums/result.ts',
    'src/site/offline/{kept-html,pack,parts-list}.ts',
    'src/site/{doors/{choose-near,distance},page/escape,data/csv,article/reading-queue}.ts',
    'src/rules/{amounts,danger,forms,search,sums}/**',
    'src/rules/entries/{edges,words/words}.ts',
    'src/rules/language/{typesetting,word-pattern,cut,sentences,fill}.ts',
    'src/rules/time/{period,opening-hours,day,length,calendar,clock}.ts',
    'src/{load-once,urls,schemas/record}.ts',
  ],
  // What writes the index runs in Node only.
  ignores: ['src/rules/search/{learn,weigh,verdict/learn-verdict}.ts'],
  rules: { 'house/floor': ['error', 'reading'] },
};

/** A busy machine needs longer than the second that Vitest gives by itself. */
const saidLimits = {
  files: ['tests/**'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^wait/][arguments.length<2]",
        message: 'Say how long to wait, with a limit of tests/patience.ts.',
      },
    ],
  },
};

/** What the desk and the commands say of a moment is told in the portal's time zone (rules/time/clock.ts, cms/server/store/moment.ts). */
const tellsNoMachinesTime = {
  files: ['src/app/**', 'cms/server/**'],
  rules: {
    'no-restricted-properties': [
      'error',
      ...['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'].map((property) => ({
        property,
        message: 'It tells the time of the machine: use createClock or showMoment, with the time zone of the portal.',
      })),
    ],
  },
};

export default tseslint.config(
  { ignores: ['dist/', '.cache/', '.desk/', '.astro/', 'test-results/'] },
  eslint.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    plugins: { house: { rules: { 'one-way': oneWay, floor: floorRule } } },
    rules: {
      'house/one-way': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The ideographic space is a space of Chinese text.
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipJSXText: true, skipRegExps: true },
      ],
    },
  },
  {
    // What these cannot read cannot tell its readers so.
    files: ['public/*.js', 'cms/desk/public/*.js'],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: {
        addEventListener: 'readonly',
        CSS: 'readonly',
        document: 'readonly',
        window: 'readonly',
        location: 'readonly',
        localStorage: 'readonly',
        URLSearchParams: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-unused-vars': ['error', { caughtErrors: 'none' }] },
  },
  { files: ['astro.config.mjs'], languageOptions: { globals: { process: 'readonly' } } },
  readersScripts,
  shortPatterns,
  quickPatterns,
  saidLimits,
  tellsNoMachinesTime,
);
