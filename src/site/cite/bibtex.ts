import type { Reference } from './reference.ts';

/** Types that BibTeX with the package gbt7714 and biblatex both know. */
const types: Record<Reference['kind'], string> = {
  web: 'online',
  newspaper: 'article',
  journal: 'article',
  report: 'techreport',
  law: 'misc',
  other: 'misc',
};

/** The field in which a type keeps its publisher. */
const publisherFields: Record<Reference['kind'], string> = {
  web: 'organization',
  newspaper: 'journal',
  journal: 'journal',
  report: 'institution',
  law: 'publisher',
  other: 'publisher',
};

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Signs that TeX would run. */
const escape = (text: string): string => text.replaceAll(/[\\{}$&#%_~^]/gu, (sign) => commands[sign] ?? `\\${sign}`);

/** One entry of a BibTeX file; names stand in braces of their own, so that nothing splits them. */
function formatEntry({ key, kind, authors, title, publisher, date, issue, url }: Reference): string {
  const fields = {
    author: authors.map((name) => `{${escape(name)}}`).join(' and '),
    title: escape(title),
    [publisherFields[kind]]: publisher && escape(publisher),
    entrysubtype: kind === 'newspaper' ? 'newspaper' : undefined,
    date,
    year: date?.slice(0, 4),
    [kind === 'newspaper' ? 'pages' : 'number']: issue && escape(issue),
    // Verbatim for every style, but for braces.
    url: url?.replaceAll('{', '%7B').replaceAll('}', '%7D'),
    langid: 'chinese',
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${value!}}`);
  return `@${url && types[kind] === 'misc' ? 'online' : types[kind]}{${key},\n${lines.join(',\n')}\n}\n`;
}

/** References as a BibTeX file (UTF-8). */
export const toBibtex = (references: readonly Reference[]): string => references.map(formatEntry).join('\n');
