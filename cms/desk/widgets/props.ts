import type { List, Map } from 'immutable';
import type { Offer } from '../../../src/schemas/fields.ts';
import type { CollectionName } from '../../../src/schemas/index.ts';

/** A field of the form as Decap holds it: the settings that config.ts and fields.ts wrote, in an immutable map. */
export interface Field {
  /** `source`, of an address: the field that it follows. */
  get(key: 'name' | 'label' | 'widget' | 'source'): string;
  get(key: 'required' | 'multiple' | 'isForReview'): boolean | undefined;
  /** Of texts, and of the items of lists of texts. */
  get(key: 'maxLength'): number | undefined;
  get(key: 'offer'): Offer | undefined;
  /** What a closed row is called. */
  get(key: 'summary'): string | undefined;
  /** Of references and bodies. */
  get(key: 'collection'): CollectionName;
  get(key: 'options'): List<{ get(key: 'value' | 'label'): string }>;
  /** Of groups and rows only. */
  get(key: 'fields'): List<Field> | undefined;
  /** Where a choice of the same entry must have one of these values (form-sections.ts). */
  get(key: 'only'): { get(key: 'field'): string; get(key: 'values'): List<unknown> } | undefined;
  get(key: 'default'): unknown;
}

/** What Decap passes to the control of a widget; only what ours use. */
export interface ControlProps<T> {
  value: T | undefined;
  forID: string;
  field: Field;
  classNameWrapper: string;
  onChange: (value: T) => void;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
  getEntry: () => Map<string, unknown> | undefined;
}
