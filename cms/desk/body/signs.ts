import { WidgetType } from '@codemirror/view';

/** Words or a sign that stand for a mark. */
export class Sign extends WidgetType {
  readonly words: string;
  readonly name: string;

  constructor(words: string, name: string) {
    super();
    this.words = words;
    this.name = name;
  }

  override eq(other: Sign): boolean {
    return other.words === this.words && other.name === this.name;
  }

  override toDOM(): HTMLElement {
    const sign = document.createElement('span');
    sign.className = this.name;
    sign.textContent = this.words;
    return sign;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

/** A word with its reading above it, as the site draws it. */
export class Reading extends WidgetType {
  readonly base: string;
  readonly said: string;

  constructor(base: string, said: string) {
    super();
    this.base = base;
    this.said = said;
  }

  override eq(other: Reading): boolean {
    return other.base === this.base && other.said === this.said;
  }

  override toDOM(): HTMLElement {
    const [ruby, above] = [document.createElement('ruby'), document.createElement('rt')];
    above.textContent = this.said;
    ruby.append(this.base, above);
    return ruby;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}
