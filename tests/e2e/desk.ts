import { expect, type Locator, type Page } from 'playwright/test';
import { patience } from '../patience.ts';
import { EntryForm } from './entry-form.ts';

/** The editors' desk at `/admin/`, driven by what an editor sees. */
export class Desk {
  readonly page: Page;
  /** The line at the bottom that says what became of a publication. */
  readonly strip: Locator;

  constructor(page: Page) {
    this.page = page;
    this.strip = page.locator('.status-strip');
    // The desk asks before it publishes and before it leaves what is not saved.
    page.on('dialog', (dialog) => void dialog.accept());
    // Whatever an editor does, nothing asks for more than the desk's policy lets it do.
    page.on('console', (message) => expect.soft(message.text()).not.toContain('Content Security Policy'));
  }

  async enter(name: string): Promise<void> {
    await this.page.goto('/admin/');
    await this.page.getByLabel('您的名字').fill(name);
    await this.page.getByRole('button', { name: '进入编辑台' }).click();
    await this.page.waitForURL(/collections\/explainers/u);
  }

  /** Waits until the strip says that what was published last is on the site. */
  async expectLive(): Promise<void> {
    await expect(this.strip).toContainText('已上线', { timeout: patience.build });
  }

  async openCollection(label: string): Promise<void> {
    await this.page.getByRole('link', { name: label, exact: true }).click();
    await expect(this.page.getByRole('heading', { name: label, exact: true })).toBeVisible();
  }

  /** `one` is what the desk calls an entry of the open collection, e.g. 案例. */
  async startEntry(one: string): Promise<EntryForm> {
    await this.page.getByRole('link', { name: `新建一篇${one}` }).click();
    await expect(this.page.getByRole('textbox', { name: '网址', exact: true })).toBeVisible();
    return new EntryForm(this.page);
  }

  /** The form that stands open already. */
  openForm(): EntryForm {
    return new EntryForm(this.page);
  }

  async openBoard(): Promise<void> {
    await this.page.getByRole('link', { name: '审核', exact: true }).click();
    await this.page.waitForURL(/#\/workflow/u);
  }

  /** Opens a published entry afresh, as from a bookmark. */
  async openEntry(collection: string, slug: string): Promise<EntryForm> {
    await this.page.goto('about:blank');
    await this.page.goto(`/admin/#/collections/${collection}/entries/${slug}`);
    await expect(this.page.getByRole('textbox', { name: '网址', exact: true })).toHaveValue(slug);
    return new EntryForm(this.page);
  }

  /** Opens a draft from the board. */
  async openDraft(title: string): Promise<EntryForm> {
    await this.page.getByRole('link', { name: title }).click();
    await this.page.waitForURL(/entries\//u);
    return new EntryForm(this.page);
  }
}
