import { Map } from 'immutable';
import { Component, createElement as h } from 'react';
import { validateWords } from '../../../src/checks/shape/words.ts';
import { settingsFiles } from '../../../src/schemas/site/settings-files.ts';
import { shippedWords } from '../../../src/text.ts';
import type { ControlProps } from './props.ts';

/** So many are drawn at once; the rest come when asked for. */
const step = 40;

interface State {
  sought: string;
  isOwnOnly: boolean;
  shown: number;
}

interface Change {
  target: { value: string };
}

/** One of the program's words, and what the portal says instead. */
interface Row {
  key: string;
  /** Nothing where the program has no such words any more. */
  before: string | undefined;
  own: string;
}

/** Whether a portal says something else there than the program. */
const isOwn = ({ before, own }: Row): boolean => own !== '' && own !== before;

/** What is wrong with words that stand for others: what the others have in braces must stand in them. */
const findFault = ({ key, own }: Row): string | undefined =>
  own === ''
    ? undefined
    : validateWords(settingsFiles.words.file, { [key]: own }).map(({ message, fix }) => `${message}。${fix}。`)[0];

/** Every word of the interface as «原来的话» and «您的话», with a search over both; what is left empty stays the program's. */
export class WordsControl extends Component<ControlProps<Map<string, unknown>>, State> {
  override state: State = { sought: '', isOwnOnly: false, shown: step };
  /** What was wrong when the form was opened stands first, and stays there while it is mended. */
  readonly #first = new Set(this.#getRows().flatMap((row) => (findFault(row) === undefined ? [] : [row.key])));

  #getRows(): Row[] {
    const own = this.props.value ?? Map<string, unknown>();
    const keys = new Set([...Object.keys(shippedWords), ...own.keys()]);
    return [...keys].map((key) => ({ key, before: shippedWords[key], own: String(own.get(key) ?? '') }));
  }

  #write(key: string, words: string) {
    const own = this.props.value ?? Map<string, unknown>();
    this.props.onChange(words === '' ? own.delete(key) : own.set(key, words));
  }

  #drawRow = (row: Row) => {
    const { key, before, own } = row;
    const id = `${this.props.forID}-${key}`;
    const fault = findFault(row);
    return h(
      'li',
      { key, 'data-field': key, 'data-bad': fault === undefined ? undefined : '' },
      h('label', { htmlFor: id }, before ?? '程序里已经没有这一句'),
      h('textarea', {
        id,
        rows: 1,
        placeholder: '不写就用原来的话',
        'aria-describedby': fault === undefined ? undefined : `${id}-fault`,
        value: own,
        onChange: ({ target }: Change) => this.#write(key, target.value),
      }),
      fault !== undefined && h('p', { id: `${id}-fault`, role: 'status' }, fault),
    );
  };

  override render() {
    const { forID, classNameWrapper } = this.props;
    const { sought, isOwnOnly, shown } = this.state;
    const wanted = sought.trim().toLowerCase();
    const rows = this.#getRows().sort(
      (one, other) => Number(this.#first.has(other.key)) - Number(this.#first.has(one.key)),
    );
    const found = rows.filter(
      (row) =>
        (!isOwnOnly || isOwn(row)) && [row.before ?? '', row.own].some((words) => words.toLowerCase().includes(wanted)),
    );
    return h(
      'div',
      { id: forID, className: `${classNameWrapper} words controls` },
      h(
        'div',
        { className: 'words-bar' },
        h('input', {
          type: 'search',
          'aria-label': '在网页上的话里找',
          placeholder: '网页上看到什么，就找什么',
          value: sought,
          onChange: ({ target }: Change) => this.setState({ sought: target.value, shown: step }),
        }),
        h(
          'button',
          {
            type: 'button',
            'aria-pressed': isOwnOnly,
            onClick: () => this.setState({ isOwnOnly: !isOwnOnly, shown: step }),
          },
          `只看改过的（${rows.filter(isOwn).length}）`,
        ),
      ),
      h(
        'p',
        { role: 'status' },
        `${found.length} 句。左边是原来的话，右边写您的话；大括号里的要照样写进去，网页会换成数字和名字。`,
      ),
      h('ul', null, found.slice(0, shown).map(this.#drawRow)),
      found.length > shown &&
        h(
          'button',
          { type: 'button', onClick: () => this.setState({ shown: shown + step }) },
          `再看 ${Math.min(step, found.length - shown)} 句`,
        ),
    );
  }
}
