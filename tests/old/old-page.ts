import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { patience } from '../patience.ts';
import { phone } from '../e2e/phone.ts';
import type { Devtools } from './devtools.ts';

/** A word of the policy that these browsers do not know and need not: without it Pagefind's phrases are not looked up. */
const unknownWord = "invalid source: ''wasm-unsafe-eval''";

interface Evaluated {
  result: { value: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** A page of an old browser as a reader uses it, on a phone of 360 px. */
export class OldPage {
  /** What went wrong: errors of scripts, refusals of the policy, files that are missing. */
  readonly errors: string[] = [];
  readonly #devtools: Devtools;
  readonly #session: string;
  readonly #target: string;
  readonly #home: string;
  readonly #pictures: string;

  private constructor(devtools: Devtools, session: string, target: string, home: string, pictures: string) {
    this.#devtools = devtools;
    this.#session = session;
    this.#target = target;
    this.#home = home;
    this.#pictures = pictures;
  }

  /** A new page of the site at `home`; its pictures go into `test-results/old/<pictures>/`. */
  static async open(devtools: Devtools, home: string, pictures: string): Promise<OldPage> {
    const { browserContextId } = await devtools.send('Target.createBrowserContext');
    const { targetId } = await devtools.send('Target.createTarget', { url: 'about:blank', browserContextId });
    const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
    const page = new OldPage(devtools, String(sessionId), String(targetId), home, pictures);
    devtools.onEvent(({ method, params, sessionId: of }) => {
      if (of !== sessionId) return;
      page.#note(method, params);
      if (method === 'Fetch.requestPaused')
        void page.#send('Fetch.fulfillRequest', {
          requestId: params.requestId,
          responseCode: 200,
          responseHeaders: [{ name: 'Content-Type', value: 'text/javascript' }],
          body: Buffer.from('too new(').toString('base64'),
        });
      // The desk asks before it publishes.
      if (method === 'Page.javascriptDialogOpening') void page.#send('Page.handleJavaScriptDialog', { accept: true });
    });
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await page.#send(`${domain}.enable`);
    await page.#size(phone.viewport.height);
    return page;
  }

  async goto(path: string): Promise<void> {
    await this.#send('Page.navigate', { url: new URL(path, this.#home).href });
    await this.until(
      `location.pathname + location.search === ${JSON.stringify(new URL(path, this.#home).pathname + new URL(path, this.#home).search)} && document.readyState === 'complete'`,
    );
  }

  /** The value of an expression in the page. Throws what it throws. */
  async evaluate<T>(expression: string): Promise<T> {
    const answer = (await this.#send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    })) as unknown as Evaluated;
    const { result, exceptionDetails: problem } = answer;
    if (problem) throw new Error(problem.exception?.description ?? problem.text);
    return result.value as T;
  }

  /** Waits until the expression holds. */
  async until(expression: string): Promise<void> {
    const end = Date.now() + patience.step;
    const holds = () => this.evaluate<boolean>(`Boolean(${expression})`).catch(() => false);
    while (!(await holds())) if (Date.now() > end) throw new Error(`never came true: ${expression}`);
  }

  /** Moves the pointer to what the selector finds. Throws where that is not to be seen or something lies over it. */
  async point(selector: string): Promise<{ x: number; y: number }> {
    const at = await this.evaluate<{ x: number; y: number } | string>(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      if (!element) return 'missing';
      element.scrollIntoView({ block: 'center' });
      // A link around blocks begins with a line of no height.
      const boxes = [...element.getClientRects()];
      const { left, top, width, height } = boxes.find((box) => box.width * box.height > 0) || element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const hit = document.elementFromPoint(x, y);
      if (!hit || !(element.contains(hit) || hit.contains(element))) return 'under ' + (hit && hit.outerHTML.slice(0, 80));
      // The pointer is told where it is on the screen, which may show a lower part of the window than its first.
      const { offsetLeft, offsetTop, scale } = visualViewport;
      return { x: (x - offsetLeft) * scale, y: (y - offsetTop) * scale };
    })()`);
    if (typeof at === 'string') throw new Error(`${selector} cannot be pointed at: ${at}`);
    await this.#send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at });
    return at;
  }

  /** Presses it. The pointer comes first: what can be dragged takes a press that comes from nowhere for the begin of that. */
  async tap(selector: string): Promise<void> {
    const at = await this.point(selector);
    for (const type of ['mousePressed', 'mouseReleased'])
      await this.#send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
  }

  /** Writes into what has the focus. */
  async write(text: string): Promise<void> {
    await this.#send('Input.insertText', { text });
  }

  async press(key: 'Enter'): Promise<void> {
    for (const type of ['keyDown', 'keyUp'])
      await this.#send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: 13, text: '\r' });
  }

  /** Whether the page may run scripts, from the next one that it opens. */
  async allowScripts(isAllowed: boolean): Promise<void> {
    await this.#send('Emulation.setScriptExecutionDisabled', { value: !isAllowed });
  }

  /** From now on the scripts of the site come in a syntax that no browser reads. */
  async breakScripts(): Promise<void> {
    await this.#send('Fetch.enable', { patterns: [{ urlPattern: '*/_astro/*.js' }] });
  }

  /** Whether the reader's device is set to dark. */
  async setDark(isDark: boolean): Promise<void> {
    await this.#send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }],
    });
  }

  /** A PDF of the page as a printer would get it. */
  async print(): Promise<Buffer> {
    const { data } = await this.#send('Page.printToPDF', { preferCSSPageSize: true });
    return Buffer.from(String(data), 'base64');
  }

  /** Leaves a picture of the page from its top, at most four screens of it. */
  async draw(name: string): Promise<void> {
    const { contentSize } = (await this.#send('Page.getLayoutMetrics')) as unknown as {
      contentSize: { height: number };
    };
    const file = join(resolve('test-results/old'), this.#pictures, `${name}.png`);
    await this.#size(Math.min(Math.ceil(contentSize.height), 4 * phone.viewport.height));
    await this.evaluate('scrollTo(0, 0)');
    const { data } = await this.#send('Page.captureScreenshot');
    await this.#size(phone.viewport.height);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, String(data), 'base64');
  }

  async close(): Promise<void> {
    await this.#devtools.send('Target.closeTarget', { targetId: this.#target });
  }

  #send(method: string, params?: Record<string, unknown>): Promise<Record<string, unknown>> {
    return this.#devtools.send(method, params, this.#session);
  }

  #size(height: number): Promise<unknown> {
    const { width } = phone.viewport;
    return this.#send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: true });
  }

  #note(method: string, params: Record<string, unknown>): void {
    if (method === 'Runtime.exceptionThrown') {
      const { text, exception } = params.exceptionDetails as { text: string; exception?: { description?: string } };
      this.errors.push(exception?.description ?? text);
    } else if (method === 'Runtime.consoleAPICalled' && params.type === 'error')
      this.errors.push(JSON.stringify(params.args));
    else if (method === 'Log.entryAdded') {
      const { level, text, url = '' } = params.entry as { level: string; text: string; url?: string };
      if (level === 'error' && !text.includes(unknownWord)) this.errors.push(`${text} ${url}`);
    }
  }
}
