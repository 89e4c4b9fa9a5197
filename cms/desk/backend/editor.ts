/** Who is at the desk: written into the record of changes by the server. */
export interface Editor {
  name: string;
  /** One id a tab: the server refuses a save over a version that this tab has not read. */
  session: string;
}

/** What somebody types to come in: a name alone where the desk is open, else what the desk asks for. */
export interface Credentials {
  name: string;
  token?: string;
  passphrase?: string;
  /** The word of an invitation; the passphrase is then a new one. */
  invitation?: string;
}

const nameKey = 'mingli-editor';

/** Random id; `crypto.randomUUID` does not exist on plain-http addresses of a local network. */
export function createId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}

/** What stands under `key`; nothing where it is not what `form` says that this desk writes there. */
function load(storage: Storage, key: string, form: RegExp): string {
  const kept = storage.getItem(key) ?? '';
  return form.test(kept) ? kept : '';
}

/** The name that was given on this computer last, of at most as many characters as its field takes. */
export const loadEditorName = (): string => load(localStorage, nameKey, /^[^\p{Cc}\p{Cs}]{1,40}$/u);

export const writeEditorName = (name: string): void => localStorage.setItem(nameKey, name);

let session: string | undefined;

/** The editor; the session lives as long as the page, because a duplicated tab would inherit anything stored. */
export const loadEditor = (): Editor => ({ name: loadEditorName(), session: (session ??= createId()) });
