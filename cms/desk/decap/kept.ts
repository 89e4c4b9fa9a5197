import { isRecord } from '../../../src/schemas/record.ts';

/** The JSON in `text`; nothing where it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isText = (value: unknown) => value === undefined || typeof value === 'string';

/** Who is logged in; the desk writes the name into its pages. */
function isUser(text: string): boolean {
  const user = parse(text);
  return isRecord(user) && typeof user.backendName === 'string' && isText(user.name) && isText(user.login);
}

const isOneOf =
  (...values: string[]) =>
  (text: string) =>
    values.includes(text);

/**
 * What Decap keeps in the browser, and what it understands of that. It believes whatever stands there: one character too
 * many in `decap-cms-user`, and the desk does not open again.
 */
const kept: Readonly<Record<string, (text: string) => boolean>> = {
  'decap-cms-user': isUser,
  // Ours is another list, which sorts by itself.
  'decap-cms.entries.sort': () => false,
  'decap-cms.entries.viewStyle': isOneOf('VIEW_STYLE_LIST', 'VIEW_STYLE_GRID'),
  'cms.right-pane': isOneOf('i18n', 'notes', 'preview', 'none'),
  'cms.scroll-sync-enabled': isOneOf('true', 'false'),
  'cms.split-pane-position': (text) => /^\d{1,4}$/u.test(text),
};

// Runs when it is imported: Decap reads some of it when it is.
for (const [key, isSound] of Object.entries(kept)) {
  const text = localStorage.getItem(key);
  if (text !== null && !isSound(text)) localStorage.removeItem(key);
}
