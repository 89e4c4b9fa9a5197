import { fill } from '../../../rules/language/fill.ts';
import { urls } from '../../../urls.ts';
import { addNote, putTogether } from '../kept-html.ts';
import type { PartsList } from '../parts-list.ts';
import { isForEver } from './keep-page.ts';
import { findKept } from './part-store.ts';
import { findIn, getKeptOn, readList, toKept } from './stores.ts';

/** A moment as people of the portal's language say it. */
const say = (moment: Date, { language }: PartsList): string =>
  moment.toLocaleString(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });

/** The page that says what can be read without a connection, and whom to call. */
const readFrame = async () => findIn('files', urls.offline);

/** A page that was read. */
async function findRead(path: string): Promise<Response | undefined> {
  const kept = await findIn('pages', path);
  const list = await readList('files');
  if (!kept || !list) return kept;
  const keptOn = getKeptOn(kept);
  const note = fill(list.words.page, { when: say(keptOn, list) });
  return toKept(kept, addNote(await kept.text(), note), keptOn);
}

/** A page of the whole site, drawn as it was. */
async function drawKept(path: string): Promise<Response | undefined> {
  const [kept, frame, list] = [await findKept(path), await readFrame(), await readList('parts')];
  if (!kept?.page || !frame || !list) return undefined;
  const main = new TextDecoder().decode(kept.bytes);
  const html = putTogether(await frame.text(), { ...kept.page, main });
  return toKept(frame, addNote(html, list.words.whole));
}

/** What is said of a page that is not here: the page of what is, with a sentence and the numbers to call. */
async function sayMissing(): Promise<Response> {
  const frame = await readFrame();
  if (!frame) return Response.error();
  const { headers } = frame;
  return new Response((await frame.text()).replace('<html', '<html data-missed'), { headers, status: 503 });
}

/** What a page says where there is no connection. */
export const answerPage = async (path: string): Promise<Response> => {
  if (path === urls.offline) return (await readFrame()) ?? Response.error();
  const shell = (await readList('files'))?.shell.includes(path) ? await findIn('files', path) : undefined;
  return (await findRead(path)) ?? shell ?? (await drawKept(path)) ?? (await sayMissing());
};

/** A file that is kept; nothing where it is not. */
async function findFile(path: string): Promise<Response | undefined> {
  const file = await findIn('files', path);
  if (file) return file;
  const kept = await findKept(path);
  // A copy: what was unpacked is larger than the file.
  return kept && new Response(kept.bytes.slice());
}

/** A file of a page: one that never changes from here where it is here, any other from here only without a connection. */
export async function answerFile(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const early = isForEver(pathname) ? await findFile(pathname) : undefined;
  if (early) return early;
  try {
    return await fetch(request);
  } catch (error) {
    const late = await findFile(pathname);
    if (!late) throw error;
    return late;
  }
}
