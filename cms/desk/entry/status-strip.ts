import { deskUrls } from '../../../src/urls.ts';
import { type BuildState, getNotice, type Notice } from './build-status.ts';

const pause = 1000;
/** Longest wait for the end of a build, in polls. */
const patience = 600;

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** The last build, or what became of the one that put the page `url` on the site. */
async function loadBuild(url?: string): Promise<BuildState | undefined> {
  try {
    const response = await fetch(
      url === undefined ? deskUrls.build : `${deskUrls.build}?${String(new URLSearchParams({ url }))}`,
      {
        headers: { accept: 'application/json' },
        cache: 'no-store',
      },
    );
    if (!response.ok) return undefined;
    const state: BuildState = await response.json();
    return state;
  } catch {
    return undefined;
  }
}

/** The quiet line at the bottom that says what became of a publication. */
class StatusStrip {
  readonly #element = document.createElement('div');
  readonly #words = document.createElement('p');
  #seen: BuildState['startedAt'];
  #watch = 0;

  constructor() {
    this.#element.className = 'status-strip';
    this.#element.hidden = true;
    this.#words.setAttribute('role', 'status');
    this.#words.setAttribute('aria-live', 'polite');
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = '知道了';
    close.addEventListener('click', () => (this.#element.hidden = true));
    this.#element.append(this.#words, close);
    document.body.append(this.#element);
  }

  /** Remembers the build that is known now, so that its end is not taken for the end of the next one. */
  async remember(): Promise<void> {
    this.#seen = (await loadBuild())?.startedAt;
  }

  /** Follows the build that the publication of the page `url` starts; others may publish meanwhile. */
  async follow(url: string): Promise<void> {
    const watch = ++this.#watch;
    this.show({ tone: 'busy', text: '正在重建网站…' });
    for (let turn = 0; turn < patience; turn++) {
      const build = await loadBuild(url);
      if (watch !== this.#watch) return;
      if (!build && turn > 4) return this.hide();
      const notice = build && getNotice(build, this.#seen);
      if (notice) this.show(notice);
      if (notice && notice.tone !== 'busy') return;
      await wait(pause);
    }
  }

  show({ tone, text, link }: Notice): void {
    this.#element.dataset.tone = tone;
    this.#words.textContent = text;
    if (link) {
      const anchor = document.createElement('a');
      anchor.href = link.href;
      anchor.target = '_blank';
      anchor.textContent = link.text;
      this.#words.append(anchor);
    }
    this.#element.hidden = false;
  }

  hide(): void {
    this.#element.hidden = true;
  }
}

/** The strip of this desk. */
export const strip = new StatusStrip();
