/** What changed in the shape of the open data, newest first; the words are keys of `ui.json`. */
export const dataChanges = [
  { version: '0.10.0', on: '2026-11-30', text: 'data.change.0.10.0' },
  { version: '0.9.0', on: '2026-11-30', text: 'data.change.0.9.0' },
  { version: '0.8.0', on: '2026-11-29', text: 'data.change.0.8.0' },
  { version: '0.7.0', on: '2026-11-29', text: 'data.change.0.7.0' },
  { version: '0.6.0', on: '2026-11-29', text: 'data.change.0.6.0' },
  { version: '0.5.0', on: '2026-11-28', text: 'data.change.0.5.0' },
  { version: '0.4.0', on: '2026-11-28', text: 'data.change.0.4.0' },
  { version: '0.3.0', on: '2026-11-28', text: 'data.change.0.3.0' },
  { version: '0.2.0', on: '2026-11-25', text: 'data.change.0.2.0' },
  { version: '0.1.0', on: '2026-11-21', text: 'data.change.0.1.0' },
] as const;

/**
 * Version of the open data (semver.org): the shape's version, and as build metadata the last day on which an entry was
 * changed, so that it moves with the content and not with each build.
 */
export const getDataVersion = (lastChange: string | undefined): string =>
  [dataChanges[0].version, lastChange?.replaceAll('-', '.')].filter(Boolean).join('+');
