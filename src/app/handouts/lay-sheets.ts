/** What `laySheets` is told; everything in CSS pixels. */
export interface SheetOrder {
  /** Paths of the pages, a sheet each. */
  pages: readonly string[];
  height: number;
  scales: readonly number[];
  leaveOut: readonly string[];
  cover: { title: string; note: string } | undefined;
}

/** A page that does not fit its sheet even so. */
export interface TooLong {
  page: string;
  /** How many sheets it would take. */
  sheets: number;
}

/** What was laid. */
interface Laid {
  tooLong: TooLong[];
  /** What pages declare to machines as made by artificial intelligence: the field `AIGC` of each that does, JSON. */
  declared: string[];
}

/**
 * Lays pages of the site one after the other in the document, each made to fit one sheet, and tells which do not. Runs in
 * the browser, so it knows nothing but what it is told.
 */
export async function laySheets({ pages, height, scales, leaveOut, cover }: SheetOrder): Promise<Laid> {
  /** Names that every page gives would mean those of the first. */
  const makeOwn = (root: ParentNode, number: number) => {
    const own = (name: string) => `sheet-${number}-${name}`;
    for (const element of root.querySelectorAll('[id], [aria-labelledby]')) {
      if (element.id !== '') element.id = own(element.id);
      const labels = element.getAttribute('aria-labelledby');
      if (labels !== null) element.setAttribute('aria-labelledby', labels.split(/\s+/u).map(own).join(' '));
    }
  };
  const wrap = (name: string, ...children: Node[]) => {
    const section = document.createElement('div');
    section.className = name;
    section.append(...children);
    return section;
  };
  const readPage = async (page: string) => {
    const text = await (await fetch(page)).text();
    const { head, body } = new DOMParser().parseFromString(text, 'text/html');
    for (const element of body.querySelectorAll('script, noscript, template')) element.remove();
    for (const step of body.querySelectorAll('.steps > li > div')) {
      const name = step.querySelector('b');
      step.append(wrap('step-detail', ...[...step.childNodes].filter((node) => node !== name)));
    }
    const declared = head.querySelector<HTMLMetaElement>('meta[name="AIGC"]')?.content;
    return { sheet: wrap('sheet', wrap('sheet-page', ...body.childNodes)), declared };
  };

  const read = await Promise.all(pages.map(readPage));
  const sheets = read.map(({ sheet }) => sheet);
  const declared = read.flatMap((page) => page.declared ?? []);
  document.body.replaceChildren(...sheets);
  // Laid out once, so that the fonts are asked for whose characters stand here.
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  const tooLong: TooLong[] = [];
  sheets.forEach((sheet, index) => {
    const page = sheet.firstElementChild as HTMLElement;
    const getSheets = () => sheet.getBoundingClientRect().height / height;
    const [code, title] = [page.querySelector('.qr'), page.querySelector<HTMLElement>('h1')];
    /** The code stands beside what is above the text; where that is low, the text begins below the code all the same. */
    const clearCode = (scale: number) => {
      if (!code || !title) return;
      title.style.paddingBottom = '0';
      const covered = code.getBoundingClientRect().bottom - title.getBoundingClientRect().bottom;
      title.style.paddingBottom = `${Math.max(0, covered / scale)}px`;
    };
    const fitsAt = (scale: number) => {
      page.style.setProperty('zoom', String(scale));
      clearCode(scale);
      return getSheets() <= 1;
    };
    const isLaid = [undefined, ...leaveOut].some((selector) => {
      if (selector !== undefined) page.querySelectorAll(selector).forEach((element) => element.remove());
      return fitsAt(scales.at(-1) ?? 1) && scales.some(fitsAt);
    });
    if (!isLaid) tooLong.push({ page: pages[index] ?? '', sheets: getSheets() });
    makeOwn(page, index);
    // Paper leads on by its code alone, and a link weighs more than its words; a number is called from the screen too.
    for (const link of page.querySelectorAll('a:not([href^="tel:"])')) link.removeAttribute('href');
  });
  if (cover) {
    const title = Object.assign(document.createElement('h1'), { textContent: cover.title, className: 'page-title' });
    const note = Object.assign(document.createElement('p'), { textContent: cover.note });
    const list = document.createElement('ol');
    for (const sheet of sheets) {
      const heading = sheet.querySelector('h1');
      list.append(Object.assign(document.createElement('li'), { textContent: heading?.textContent.trim() ?? '' }));
    }
    const brand = sheets.slice(0, 1).flatMap((sheet) => [...sheet.querySelectorAll('header')]);
    const head = brand.map((header) => header.cloneNode(true));
    document.body.prepend(wrap('sheet', wrap('sheet-page', ...head, title, note, list)));
    document.title = cover.title;
  }
  return { tooLong, declared };
}
