import { fill } from '../../../rules/language/fill.ts';
import { expectUnreached, load } from '../../page/browser/load.ts';
import { isRecord } from '../../../schemas/record.ts';

/** The page that led to a paper. */
export interface CameFrom {
  href: string;
  title: string;
  /** Choices that hold for whoever comes from there, by question. */
  known: Readonly<Record<string, unknown>>;
}

const readKnown = (text: string | undefined): CameFrom['known'] => {
  const known: unknown = JSON.parse(text ?? '{}');
  return isRecord(known) ? known : {};
};

/**
 * The page of this portal from which a link led here; none where the reader came otherwise, or where it has to stay hidden that
 * it was read. What it knows stands in its link, so that nothing is kept and no address says it.
 */
export async function getCameFrom(): Promise<CameFrom | undefined> {
  const href = document.referrer;
  const isSecret = ({ documentElement }: Document) => documentElement.hasAttribute('data-secret');
  if (!href.startsWith(`${location.origin}/`) || isSecret(document)) return undefined;
  try {
    const text = await load(href, (response) => response.text());
    const page = new DOMParser().parseFromString(text, 'text/html');
    const link = page.querySelector<HTMLAnchorElement>(`main a[href="${location.pathname}"]`);
    const title = (page.querySelector('h1')?.textContent ?? '').trim();
    if (!link || title === '' || isSecret(page) || new URL(href).pathname === location.pathname) return undefined;
    return { href, title, known: readKnown(link.dataset.known) };
  } catch (error) {
    expectUnreached(error);
    return undefined;
  }
}

/** The way back, in the words `from` with `{title}` in them. */
export function drawCameFrom({ href, title }: CameFrom, from: string): HTMLElement {
  const line = document.createElement('p');
  line.append(
    Object.assign(document.createElement('a'), { className: 'more', href, textContent: fill(from, { title }) }),
  );
  return line;
}
