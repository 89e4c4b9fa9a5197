/** A file of the site that did not come whole: the network has failed, or the site was built anew and has it no more. */
export class Unreached extends Error {}

/** Fetches a file and reads it; whatever goes wrong with that is `Unreached`, so that nothing else is blamed on the network. */
export async function load<T>(path: string, read: (response: Response) => Promise<T>): Promise<T> {
  try {
    const response = await fetch(path);
    if (!response.ok) throw new Error(String(response.status));
    return await read(response);
  } catch (error) {
    throw new Unreached(`${path}: ${String(error)}`);
  }
}

/** The same for JSON of a shape that the build has written. */
export const loadJson = <T>(path: string): Promise<T> => load<T>(path, (response) => response.json());

/** How Chromium, Firefox, Safari and, of the styles of a module, Vite say that it did not come. */
const unreached =
  /^(?:Failed to fetch dynamically|error loading dynamically|Importing a module script|Unable to preload)/iu;

/** What `read` loads with `import()`; a module that does not come is `Unreached` as well, one that cannot run is not. */
export async function loadModule<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && unreached.test(error.message)) throw new Unreached(error.message);
    throw error;
  }
}

/** Goes on where a file did not come; what else went wrong is thrown on, to the page (public/early.js). */
export function expectUnreached(error: unknown): asserts error is Unreached {
  if (!(error instanceof Unreached)) throw error;
}
