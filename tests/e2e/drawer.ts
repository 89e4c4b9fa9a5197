import type { Locator, Page } from 'playwright/test';

/** The drawer beside the form of an entry. */
export class Drawer {
  readonly #page: Page;
  readonly panel: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.panel = page.locator('.drawer-panel');
  }

  async open(label: string): Promise<void> {
    const button = this.#page.locator('.drawer-buttons').getByRole('button', { name: label });
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    await this.panel.getByRole('heading', { level: 2, name: label }).waitFor();
  }

  /** What is said to have changed in a field. */
  change(place: string): Locator {
    return this.panel.getByRole('listitem').filter({ has: this.#page.getByRole('heading', { name: place }) });
  }
}
