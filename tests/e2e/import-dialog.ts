import { expect, type Locator, type Page } from 'playwright/test';
import type { Desk } from './desk.ts';
import { EntryForm } from './entry-form.ts';

/** 「导入报道」 on the desk. */
export class ImportDialog {
  readonly page: Page;
  readonly root: Locator;
  /** The cleaned report. */
  readonly text: Locator;

  constructor({ page }: Desk) {
    this.page = page;
    this.root = page.getByRole('dialog', { name: '导入报道' });
    this.text = this.root.getByRole('region', { name: /^报道正文/u });
  }

  /** From the list of the cases. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: '导入报道' }).click();
    await expect(this.root.getByRole('heading', { name: '导入报道' })).toBeVisible();
  }

  async choose(file: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    await this.root.getByLabel(/^选一个文件/u).setInputFiles(file);
  }

  async again(): Promise<void> {
    await this.root.getByRole('button', { name: '换一篇' }).click();
  }

  group(label: string): Locator {
    return this.root.getByRole('group', { name: new RegExp(`^${label}`, 'u') });
  }

  async accept(group: string, value: string | RegExp): Promise<void> {
    await this.group(group).getByRole('checkbox', { name: value }).check();
  }

  /** Presses 建成草稿 and returns the form that opens. */
  async make(): Promise<EntryForm> {
    await this.root.getByRole('button', { name: '建成草稿' }).click();
    await expect(this.root).toBeHidden();
    await expect(this.page.getByRole('textbox', { name: '网址', exact: true })).toBeVisible();
    return new EntryForm(this.page);
  }
}
