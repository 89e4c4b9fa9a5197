import EditorControl from 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControl.js';
import type { List, Map } from 'immutable';
import { Component, createElement as h } from 'react';
import type { Field } from './props.ts';
import { frame } from './frame.ts';
import { ReturnNote } from './return-note.ts';

interface Props {
  collection: Map<string, unknown>;
  entry: Map<string, unknown>;
  fields: List<Field>;
  fieldsMetaData: Map<string, unknown>;
  fieldsErrors: Map<string, unknown>;
  onChange: (field: Field, value: unknown, metadata: unknown) => void;
  onValidate: (id: string, errors: unknown[]) => void;
}

/** What Decap hands back of a drawn field; a group checks its fields itself. */
interface Control {
  validate: () => void;
  innerWrappedControl?: { validate?: () => void };
  props: { onValidate: (errors: unknown[]) => void };
}

/**
 * The form of an entry. It stands in for Decap's EditorControlPane, which draws every field always: here a field that is
 * asked for only where a choice says so (`only`, form-sections.ts) is left out elsewhere, and its neighbours stay as
 * they are when it comes or goes. Decap asks for this by the methods `validate` and `switchToDefaultLocale`.
 */
export default class FormPane extends Component<Props> {
  readonly #controls = new globalThis.Map<string, Control>();
  /** One function a field, so that nothing is drawn anew for a new function. */
  readonly #refs = new globalThis.Map<string, (control: Control | null) => void>();

  #getRef(name: string) {
    const known = this.#refs.get(name);
    if (known) return known;
    const keep = (control: Control | null) => void (control && this.#controls.set(name, control));
    this.#refs.set(name, keep);
    return keep;
  }

  #isShown = (field: Field): boolean => {
    const only = field.get('only');
    return !only || only.get('values').includes(this.props.entry.getIn(['data', only.get('field')]));
  };

  validate = (): void => {
    for (const field of this.props.fields) {
      const control = this.#controls.get(field.get('name'));
      if (!control) continue;
      // What was said of a field that is no longer asked for stops nobody.
      if (!this.#isShown(field)) control.props.onValidate([]);
      else (control.innerWrappedControl?.validate ?? control.validate)();
    }
  };

  /** The desk writes one language. */
  switchToDefaultLocale = (): Promise<void> => Promise.resolve();

  #draw = (field: Field) => {
    const { collection, entry, fieldsMetaData, fieldsErrors, onChange, onValidate } = this.props;
    const name = field.get('name');
    return frame(
      field,
      h(EditorControl, {
        field,
        value: entry.getIn(['data', name]),
        collection,
        fieldsMetaData,
        fieldsErrors,
        onChange,
        onValidate,
        controlRef: this.#getRef(name),
      }),
    );
  };

  override render() {
    const { entry, fields } = this.props;
    if (entry.isEmpty() || entry.get('partial') === true) return null;
    return h(
      'div',
      { className: 'form' },
      h(ReturnNote, { id: `${String(entry.get('collection'))}/${String(entry.get('slug'))}` }),
      fields.filter(this.#isShown).map(this.#draw).toArray(),
    );
  }
}
