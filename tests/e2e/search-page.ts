import { expect, type Locator, type Page } from 'playwright/test';

/** `/search/`, by the contract of architecture.md. */
export class SearchPage {
  readonly page: Page;
  readonly input: Locator;
  /** Carries `data-state`, `data-query` and `data-verdict`. */
  readonly container: Locator;
  readonly results: Locator;
  readonly links: Locator;
  readonly status: Locator;
  /** How the words were understood. */
  readonly notes: Locator;

  constructor(page: Page) {
    this.page = page;
    this.input = page.locator('input[name=q]');
    this.container = page.locator('[data-search]');
    this.results = page.locator('ol[data-results] > li[data-type]');
    this.links = page.locator('ol[data-results] > li[data-type] a[href]');
    this.status = page.locator('[data-status]');
    this.notes = page.locator('[data-notes]');
  }

  async open(query?: string): Promise<void> {
    await this.page.goto(query === undefined ? '/search/' : `/search/?q=${encodeURIComponent(query)}`);
    if (query !== undefined) await this.settle(query);
  }

  async ask(query: string): Promise<void> {
    await this.input.fill(query);
    await this.settle(query);
  }

  /** Waits until the shown results belong to `query`. */
  async settle(query: string, state: 'done' | 'error' = 'done'): Promise<void> {
    await expect(this.container).toHaveAttribute('data-query', query);
    await expect(this.container).toHaveAttribute('data-state', state);
  }

  /** The tab of one kind of entry, e.g. 案例, with the number of results behind its name. */
  tab(name: string): Locator {
    return this.page.locator('[data-facet=type]').getByRole('radio', { name: new RegExp(`^${name}`, 'u') });
  }

  /** One value of a facet, e.g. 山东省 of `region`. */
  facet(name: 'topic' | 'region', value: string): Locator {
    return this.page.locator(`[data-facet=${name}]`).getByRole('checkbox', { name: value });
  }

  /** How many results a tab says that it has. */
  async getCount(name: string): Promise<number> {
    const output = this.page
      .locator('[data-facet=type] label')
      .filter({ hasText: new RegExp(`^\\s*${name}`, 'u') })
      .locator('[data-count]');
    await expect(output).toHaveText(/^\d+$/u);
    return Number(await output.textContent());
  }

  getTypes(): Promise<(string | null)[]> {
    return this.results.evaluateAll((items) => items.map((item) => item.getAttribute('data-type')));
  }

  getPaths(): Promise<string[]> {
    return this.links.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  }
}
