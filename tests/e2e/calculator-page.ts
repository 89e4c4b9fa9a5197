import { expect, type Locator, type Page } from 'playwright/test';

/** A page with the calculator, as a reader uses it. */
export class CalculatorPage {
  readonly page: Page;
  readonly root: Locator;
  readonly choice: Locator;
  readonly date: Locator;
  readonly time: Locator;
  readonly go: Locator;
  readonly result: Locator;
  readonly status: Locator;
  readonly error: Locator;
  readonly steps: Locator;
  readonly save: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('region', { name: '算一算哪天到期' });
    this.choice = this.root.getByLabel('哪个期限');
    this.date = this.root.getByLabel('从哪天算起');
    this.time = this.root.getByLabel('几点几分');
    this.go = this.root.getByRole('button', { name: '算一算' });
    this.result = this.root.locator('[data-result]');
    this.status = this.root.getByRole('status').first();
    this.error = this.root.getByRole('alert');
    this.steps = this.result.locator('[data-steps] > li');
    this.save = this.result.getByRole('link', { name: '存进手机日历' });
  }

  open(slug = '', query = ''): Promise<unknown> {
    return this.page.goto(`/deadlines/${slug && `${slug}/`}${query}`);
  }

  /** Fills in a day by finger and waits for the result. */
  async ask(day: string): Promise<void> {
    await this.date.fill(day);
    await this.go.tap();
    await expect(this.root).toHaveAttribute('data-state', 'done');
  }

  /** The text of the calendar file that 存进手机日历 saves, with its name. */
  async getFile(press: () => Promise<unknown>): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), press()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
  }
}
