import browserslist from 'browserslist';

/** What the browser is needed for: each has its oldest browsers in `browserslist` of package.json. */
export type Use = 'reading' | 'approving' | 'form';

/** The names of browsers that browserslist and Vite spell differently. */
const names: Partial<Record<string, string>> = { ios_saf: 'ios' };

/** The oldest browsers for this use, as Vite and lightningcss take them, e.g. `chrome80`. */
export const floor = (use: Use): string[] =>
  browserslist(undefined, { path: import.meta.dirname, env: use }).map((browser) => {
    const [name = '', version = ''] = browser.split(' ');
    return `${names[name] ?? name}${version.split('-')[0]}`;
  });
