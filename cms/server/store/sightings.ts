import type { Editor } from '../git/commits.ts';
import { renew, shorten } from './recent.ts';

/**
 * What each browser tab last read or wrote: by the path of a file its blob, or `null` for "there was none"; by the ref of a draft, whose files
 * may move meanwhile, its tree.
 */
export interface Sightings {
  note: (editor: Editor, place: string, id: string | null) => void;
  get: (editor: Editor, place: string) => string | null | undefined;
  /** Whether something that this tab has read is not known any more. */
  hasForgotten: (editor: Editor) => boolean;
}

/** What one tab has read; of more files than `limits.files`, or in more tabs than `limits.tabs`, the oldest is forgotten. */
interface Tab {
  seen: Map<string, string | null>;
  hasForgotten: boolean;
}

/** Per person, so that nobody makes the desk forget what others have read. A draft has 201 files at most, and its ref. */
const limits = { files: 1000, tabs: 40, forgottenTabs: 400, people: 500 };

/**
 * Sightings live in memory only: after a restart a tab has read nothing, and writes over nothing that others have written
 * (`drafts/unread.ts`).
 */
export function createSightings(): Sightings {
  const people = new Map<string, Map<string, Tab>>();
  const findTab = ({ name, session = '' }: Editor) => people.get(name)?.get(session);
  return {
    note(editor, place, id) {
      const { name, session } = editor;
      if (session === undefined) return;
      const tabs = renew(people, name, () => new Map<string, Tab>());
      const tab = renew(tabs, session, () => ({ seen: new Map<string, string | null>(), hasForgotten: false }));
      tab.seen.delete(place);
      tab.seen.set(place, id);
      if (shorten(tab.seen, limits.files)) tab.hasForgotten = true;
      const [...old] = tabs.size > limits.tabs ? [...tabs.values()].slice(0, tabs.size - limits.tabs) : [];
      for (const one of old) Object.assign(one, { seen: new Map(), hasForgotten: true } satisfies Tab);
      shorten(tabs, limits.tabs + limits.forgottenTabs);
      shorten(people, limits.people);
    },
    get: (editor, place) => (editor.session === undefined ? undefined : findTab(editor)?.seen.get(place)),
    hasForgotten: (editor) => findTab(editor)?.hasForgotten ?? false,
  };
}
