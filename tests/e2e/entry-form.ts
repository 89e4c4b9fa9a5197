import { expect, type FrameLocator, type Locator, type Page } from 'playwright/test';
import { waitForAnswer } from './answers.ts';

/** The steps of the workflow, as the desk calls them. */
export type Status = '草稿' | '待审' | '待发布';

/** The rows of a repeated group, from the top. */
class Rows {
  /** What each is called while it is closed. */
  readonly names: Locator;
  readonly #all: Locator;

  constructor(group: Locator) {
    this.#all = group.locator('[data-row]');
    this.names = this.#all.locator('.row-bar > span');
  }

  at(index: number): Locator {
    return this.#all.nth(index);
  }

  async press(index: number, name: string): Promise<void> {
    await this.at(index).getByRole('button', { name }).click();
  }
}

/** The form of one entry on the desk, with the preview beside it. */
export class EntryForm {
  readonly page: Page;
  /** The site's own page, drawn from what stands in the form. */
  readonly preview: FrameLocator;

  constructor(page: Page) {
    this.page = page;
    this.preview = page.frameLocator('iframe');
  }

  /** A field of the entry itself; fields of that name in its rows stand behind it. */
  text(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true }).first();
  }

  /** A field of the entry itself that may stay empty. */
  optional(label: string): Locator {
    return this.text(`${label} (可不填)`);
  }

  /** The body: `label` is what the collection calls it; it stands last, and not every collection requires it. */
  body(label: string): Locator {
    return this.page.getByRole('textbox', { name: new RegExp(`^${label}(?: \\(可不填\\))?$`, 'u') }).last();
  }

  /** Waits until the body is drawn as it will look. */
  async openBody(label: string): Promise<Locator> {
    const body = this.page
      .locator('.live-body')
      .getByRole('textbox', { name: new RegExp(`^${label}`, 'u') })
      .first();
    await expect(body).toBeVisible();
    return body;
  }

  /** Puts the caret into the body, so many characters from its beginning, as the arrow keys do. */
  async goTo(label: string, characters: number): Promise<void> {
    await (await this.openBody(label)).focus();
    await this.page.keyboard.press('ControlOrMeta+Home');
    for (let at = 0; at < characters; at += 1) await this.page.keyboard.press('ArrowRight');
  }

  /** What is selected in the body, or in a cell of it. */
  selectedInBody(): Promise<string | undefined> {
    return this.page.evaluate(() => {
      const box = document.activeElement;
      if (box instanceof HTMLTextAreaElement) return box.value.slice(box.selectionStart, box.selectionEnd);
      return box?.matches('.live-body [role=textbox]') ? getSelection()?.toString() : undefined;
    });
  }

  /** Looks at the Markdown of the body, and back at what it looks like. */
  async expectBody(label: string, text: string | RegExp): Promise<void> {
    const source = this.page.getByRole('button', { name: '源码', exact: true });
    await this.openBody(label);
    await source.click();
    await expect(this.page.locator('textarea.markdown')).toHaveValue(text);
    await source.click();
  }

  async choose(label: string, option: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true });
    // A list of few words is the browser's own; names of entries are picked from a list that one types into.
    if (await field.evaluate((element) => element.matches('select'))) {
      await field.selectOption({ label: option });
      return;
    }
    await field.click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  /** What has to be said before anything goes to review. */
  async declare(share: string): Promise<void> {
    await this.choose('人工智能生成', share);
  }

  async setDate(label: string, date: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(date);
  }

  async addFigure({ label, value, unit }: { label: string; value: string; unit: string }): Promise<void> {
    const figures = await this.#addRow('数据');
    await figures.getByRole('combobox', { name: '数的是什么', exact: true }).last().fill(label);
    await figures.getByLabel('数值', { exact: true }).last().fill(value);
    await figures.getByRole('textbox', { name: '单位', exact: true }).last().fill(unit);
  }

  async addSource({ title, publisher }: { title: string; publisher: string }): Promise<void> {
    const sources = await this.#addRow('来源');
    await sources.getByRole('textbox', { name: '标题', exact: true }).last().fill(title);
    await sources.getByRole('textbox', { name: '发布者', exact: true }).last().fill(publisher);
  }

  /** `kind` as the form calls it; `options`, one a line, for a choice. */
  async addQuestion(question: { id: string; kind: string; label: string; options?: string }): Promise<void> {
    const questions = await this.#addRow('问题');
    await questions.getByRole('textbox', { name: '编号', exact: true }).last().fill(question.id);
    await questions.getByLabel('怎么答', { exact: true }).last().selectOption({ label: question.kind });
    await questions.getByRole('textbox', { name: '问什么', exact: true }).last().fill(question.label);
    if (question.options)
      await questions.getByRole('textbox', { name: '选项 (可不填)', exact: true }).last().fill(question.options);
  }

  /** Puts what `label` names into the paper, at the caret. */
  async putBlank(label: string): Promise<void> {
    await this.page.getByRole('group', { name: '正文工具' }).getByRole('button', { name: '填空', exact: true }).click();
    await this.page.getByLabel('填什么').selectOption({ label });
    await this.page.getByRole('button', { name: '放进正文' }).click();
  }

  /** The rows of a repeated group. */
  rows(label: string): Rows {
    return new Rows(this.page.getByRole('group', { name: label, exact: true }).first());
  }

  /** Adds a row to a repeated group, behind the others, and returns the group. */
  async #addRow(label: string): Promise<Locator> {
    const add = this.page.getByRole('button', { name: `加一条${label}` });
    // A figure has a field 来源 too, besides the group of that name.
    const group = this.page.getByRole('group', { name: label, exact: true }).filter({ has: add });
    const rows = group.getByRole('button', { name: '删去这一条' });
    const before = await rows.count();
    await add.click();
    await expect(rows).toHaveCount(before + 1);
    return group;
  }

  /** Adds one row to every repeated group, also to those inside rows, and opens what is folded. */
  async showEverything(): Promise<void> {
    const folded = this.page.getByRole('button', { name: '展开', exact: true });
    const adders = this.page.getByRole('button', { name: /^加一条/u });
    for (let index = 0; index < (await adders.count()); index += 1) await adders.nth(index).click();
    while ((await folded.count()) > 0) await folded.first().click();
  }

  /** Goes back to the list of the collection. */
  async close(): Promise<void> {
    await this.page.getByRole('link', { name: /^← /u }).click();
    await expect(this.page.getByRole('link', { name: /^新建/u })).toBeVisible();
  }

  /** Saves, and waits until the server has answered that it has the text and the form shows it as saved. */
  async save(): Promise<void> {
    const step = this.page.getByRole('button', { name: /^状态：/u });
    // The first save makes a draft, and Decap then puts a new form in place of this one, with all that is typed in it.
    const former = (await step.isVisible()) ? undefined : await this.#address.elementHandle();
    const answered = waitForAnswer(this.page, 'persistEntry');
    await this.pressSave();
    expect((await answered).status()).toBe(200);
    await former?.waitForElementState('hidden');
    await expect(step).toBeVisible();
    await expect(this.#address).not.toHaveValue('');
    await expect(this.#saveButton).toBeDisabled();
  }

  /** Presses the button; whether the server takes it is for the test to see. */
  async pressSave(): Promise<void> {
    await this.#saveButton.click();
  }

  get #saveButton(): Locator {
    return this.page.getByRole('button', { name: '保存', exact: true });
  }

  get #address(): Locator {
    return this.page.getByRole('textbox', { name: '网址', exact: true });
  }

  async setStatus(from: Status, to: Status): Promise<void> {
    await this.page.getByRole('button', { name: `状态：${from}` }).click();
    await this.page.getByRole('menuitem', { name: to, exact: true }).click();
    await expect(this.page.getByRole('button', { name: `状态：${to}` })).toBeVisible();
  }

  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: '发布', exact: true }).click();
    await this.page.getByRole('menuitem', { name: '马上发布' }).click();
  }
}
