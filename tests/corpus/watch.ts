import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright';
import { getLaunchOptions } from '../chromium.ts';
import { patience } from '../patience.ts';

/** What a page did that no content may make it do, in words with the address. */
export type Complaints = string[];

/**
 * A browser that finds no host but this computer. Nothing is let out, without a look at every single request, which would
 * also turn the cache off: each page would load all styles and scripts again.
 */
export async function launchApart(): Promise<Browser> {
  const { args = [], ...options } = await getLaunchOptions();
  return chromium.launch({ ...options, args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] });
}

/** Watches every page of `context` from now on, with the tests' patience: dialogs, exceptions, requests to other hosts than `origin`, and windows that open. */
export function watch(context: BrowserContext, origin: string): Complaints {
  const complaints: Complaints = [];
  context.setDefaultTimeout(patience.step);
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:')
      complaints.push(`asked for ${request.url()} from ${request.frame().url()}`);
  });
  context.on('page', (page) => {
    page.on('dialog', (dialog) => {
      complaints.push(`dialog ${dialog.message()} on ${page.url()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => complaints.push(`${error.message} on ${page.url()}`));
    page.on('popup', (popup) => complaints.push(`opened ${popup.url()} from ${page.url()}`));
  });
  return complaints;
}

/**
 * Everything in the document that could run a script, load from elsewhere or change how the page looks; what data it holds is read.
 * The desk (`isDesk`) has styles of its own inline, and the preview in a frame.
 */
export const audit = (page: Page | Frame, isDesk = false): Promise<string[]> =>
  page.evaluate((isDesk) => {
    const strange =
      /^(?:iframe|frame|frameset|object|embed|portal|style|math|video|audio|source|applet|marquee|slot)$/u;
    const addresses = /^(?:href|src|action|formaction|data|poster|background|srcset|xlink:href|ping|manifest)$/u;
    const found: string[] = [];
    const say = (element: Element) => found.push(element.outerHTML.slice(0, 200));
    for (const element of document.querySelectorAll('*')) {
      const { localName } = element;
      if (strange.test(localName) && !(isDesk && /^(?:style|iframe)$/u.test(localName))) say(element);
      if (localName === 'meta' && /refresh/iu.test(element.getAttribute('http-equiv') ?? '')) say(element);
      if (localName === 'script' && !element.hasAttribute('src')) {
        if (!/^application\/(?:ld\+)?json$/u.test(element.getAttribute('type') ?? '')) say(element);
        else JSON.parse(element.textContent ?? '');
      }
      for (const { name, value } of element.attributes) {
        if (isDesk ? /^on/iu.test(name) : /^on|^(?:style|srcdoc)$/iu.test(name)) say(element);
        if (!addresses.test(name)) continue;
        const url = URL.canParse(value, location.href) ? new URL(value, location.href) : undefined;
        const isLink = localName === 'a' && name === 'href';
        const isOwn = url?.origin === location.origin;
        // The head names the portal's own host, and pages lead away by links only.
        const isNamed = localName === 'link' && /^(?:canonical|alternate)$/u.test(element.getAttribute('rel') ?? '');
        if (url && !isOwn && !(isLink && /^(?:https?|tel|mailto):$/u.test(url.protocol)) && !isNamed) say(element);
      }
    }
    return found;
  }, isDesk);
