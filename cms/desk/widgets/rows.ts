import { List, Map } from 'immutable';
import { Component, createElement as h, createRef } from 'react';
import type { NameOf } from '../../../src/rules/entries/changes.ts';
import { loadNameOf } from '../backend/names.ts';
import { type Failures, FieldsControl } from './group.ts';
import type { ControlProps, Field } from './props.ts';
import { createRowValue, describeRow, type RowValue } from './row-value.ts';

interface Props extends ControlProps<List<RowValue>> {
  parentIds?: readonly string[];
  fieldsErrors?: Failures;
  onValidateObject: (id: string, errors: unknown[]) => void;
  clearFieldErrors: (id: string) => void;
  editorControl: unknown;
  resolveWidget: unknown;
}

/** What is known of a row besides its value: it stays with the row when rows are moved, added or taken out. */
interface Row {
  readonly key: string;
  readonly parentIds: readonly string[];
  readonly onChange: (field: Field, value: unknown) => void;
  isOpen: boolean;
  control: FieldsControl | null;
}

/**
 * Rows of fields that can be added, opened, moved and taken out. It stands in for Decap's `list` control, whose rows a
 * keyboard cannot move, whose buttons have no names, and which does not see a row that the desk itself adds (a reason, a merge).
 */
export class RowsControl extends Component<Props> {
  #rows: readonly Row[] = [];
  #moved: { key: string; by: number } | undefined;
  readonly #box = createRef<HTMLDivElement>();

  /** Told by names once these have come. */
  #nameOf: NameOf = () => undefined;

  override componentDidMount() {
    void loadNameOf().then((nameOf) => {
      this.#nameOf = nameOf;
      this.forceUpdate();
    });
  }

  /** An error in a row is no change of its value, so Decap may not spare the drawing. */
  override shouldComponentUpdate() {
    return true;
  }

  #getValues = (): List<RowValue> => this.props.value ?? List();

  /** As many rows as there are values, whoever wrote them. */
  #getRows(): readonly Row[] {
    const { size } = this.#getValues();
    const missing = Array.from({ length: Math.max(0, size - this.#rows.length) }, () => this.#createRow(false));
    this.#rows = [...this.#rows.slice(0, size), ...missing];
    return this.#rows;
  }

  #createRow(isOpen: boolean): Row {
    const key = crypto.randomUUID();
    const { parentIds = [], forID } = this.props;
    const onChange = (field: Field, value: unknown) => {
      const index = this.#rows.findIndex((row) => row.key === key);
      const row = this.#getValues().get(index);
      if (row) this.props.onChange(this.#getValues().set(index, row.set(field.get('name'), value)));
    };
    return { key, parentIds: [...parentIds, forID, key], onChange, isOpen, control: null };
  }

  #change(rows: readonly Row[], values: List<RowValue>) {
    this.#rows = rows;
    this.props.onChange(values);
  }

  #add = () =>
    this.#change([...this.#getRows(), this.#createRow(true)], this.#getValues().push(createRowValue(this.props.field)));

  #remove(index: number) {
    for (const id of this.#findFailures(this.#rows[index]!.key)) this.props.clearFieldErrors(id);
    this.#change(
      this.#rows.filter((_, place) => place !== index),
      this.#getValues().delete(index),
    );
  }

  #move(index: number, by: number) {
    const rows = List(this.#rows);
    const values = this.#getValues();
    this.#moved = { key: this.#rows[index]!.key, by };
    this.#change(
      rows
        .delete(index)
        .insert(index + by, rows.get(index)!)
        .toArray(),
      values.delete(index).insert(index + by, values.get(index)!),
    );
  }

  #open(rows: readonly Row[], isOpen: boolean) {
    for (const row of rows) row.isOpen = isOpen;
    this.forceUpdate();
  }

  /** The fields with errors in a row. */
  #findFailures(key: string): string[] {
    const failures = this.props.fieldsErrors?.filter((errors) =>
      errors.some(({ parentIds }) => parentIds?.includes(key)),
    );
    return [...(failures ?? Map<string, never>()).keys()];
  }

  /** Decap asks for this before saving. How many rows there must be is for the schema to say. */
  validate = (): void => {
    for (const { control } of this.#rows) control?.validate();
    this.props.onValidateObject(this.props.forID, []);
  };

  /** The button that moved a row stays under the hands; at the end of the list the other one takes over. */
  override componentDidUpdate() {
    if (!this.#moved) return;
    const { key, by } = this.#moved;
    this.#moved = undefined;
    const find = (way: number) =>
      this.#box.current?.querySelector<HTMLElement>(`[data-key="${key}"] > .row-bar > [data-move="${way}"]:enabled`);
    (find(by) ?? find(-by))?.focus();
  }

  #renderBar = (row: Row, index: number) => {
    const last = this.#rows.length - 1;
    const button = (label: string, sign: string, press: () => void, more: object = {}) =>
      h('button', { type: 'button', 'aria-label': label, onClick: press, ...more }, sign);
    return h(
      'div',
      { className: 'row-bar' },
      button(row.isOpen ? '收起这一条' : '展开这一条', '', () => this.#open([row], !row.isOpen), {
        'aria-expanded': row.isOpen,
      }),
      h('span', null, describeRow(this.props.field, this.#getValues().get(index)!, this.#nameOf)),
      button('上移这一条', '↑', () => this.#move(index, -1), { 'data-move': -1, disabled: index === 0 }),
      button('下移这一条', '↓', () => this.#move(index, 1), { 'data-move': 1, disabled: index === last }),
      button('删去这一条', '×', () => this.#remove(index)),
    );
  };

  #renderRow = (row: Row, index: number) => {
    const { field, editorControl, resolveWidget, onValidateObject, clearFieldErrors, fieldsErrors } = this.props;
    const isBad = this.#findFailures(row.key).length > 0;
    return h(
      'div',
      { key: row.key, className: 'row', 'data-row': index, 'data-key': row.key, ...(isBad && { 'data-bad': '' }) },
      this.#renderBar(row, index),
      h(FieldsControl, {
        ref: (control: FieldsControl | null) => void (row.control = control),
        classNameWrapper: row.isOpen ? 'row-fields' : 'row-fields row-closed',
        value: this.#getValues().get(index),
        field,
        forList: true,
        onChangeObject: row.onChange,
        parentIds: row.parentIds,
        editorControl,
        resolveWidget,
        onValidateObject,
        clearFieldErrors,
        fieldsErrors,
      }),
    );
  };

  override render() {
    const { forID, field, classNameWrapper } = this.props;
    const label = field.get('label');
    const rows = this.#getRows();
    const isClosed = rows.every((row) => !row.isOpen);
    const toggle = h('button', {
      type: 'button',
      'aria-label': isClosed ? '展开' : '收起',
      'aria-expanded': !isClosed,
      onClick: () => this.#open(rows, isClosed),
    });
    return h(
      'div',
      { id: forID, ref: this.#box, className: `${classNameWrapper} rows` },
      h(
        'div',
        { className: 'rows-bar' },
        rows.length > 0 && toggle,
        h('span', null, `${rows.length} 条${label}`),
        h('button', { type: 'button', className: 'rows-add', onClick: this.#add }, `加一条${label} +`),
      ),
      rows.map(this.#renderRow),
    );
  }
}
