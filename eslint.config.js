import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Data flows one way (src/README.md): each folder may import only from those before it. */
const order = ['schemas', 'domain', 'markdown', 'models', 'components', 'layouts', 'pages'];

/** Rules, shapes and decisions know neither files nor the page nor how content is loaded. */
const pure = ['schemas', 'domain', 'markdown', 'models'];

const upward = order.slice(0, -1).map((folder, index) => ({
  files: [`src/${folder}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: order.slice(index + 1).map((later) => `**/${later}/**`),
            message: `src/${folder} may not import from what is built on it.`,
          },
          ...(pure.includes(folder)
            ? [
                {
                  group: [
                    'astro:content',
                    'node:*',
                    '**/content.ts',
                    '**/folder.ts',
                    '**/settings.ts',
                    '**/statute-folder.ts',
                    '**/checks/**',
                    '**/outputs/**',
                    '**/client/**',
                    '**/commands/**',
                  ],
                  message: `src/${folder} is pure: no files, no loaded content, no outputs.`,
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', '.cache/', '.desk/', '.astro/', 'test-results/'] },
  eslint.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
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
    files: ['public/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: { document: 'readonly', location: 'readonly', localStorage: 'readonly', URLSearchParams: 'readonly' },
    },
  },
  { files: ['astro.config.mjs'], languageOptions: { globals: { process: 'readonly' } } },
  ...upward,
);
