import ObjectWidget from 'decap-cms-widget-object';
import { isMap, type Map } from 'immutable';
import { type Component, createElement as h, type ReactElement } from 'react';
import { frame } from './frame.ts';
import { RowContext } from './offers.ts';
import type { Field } from './props.ts';

interface Child {
  props: { field: Field; onValidate?: (errors: unknown[]) => void };
}

/** Errors of one field. */
interface Failure {
  /** The groups and rows around it, from the outside. */
  parentIds?: readonly string[];
}

/** By the id of a field. */
export type Failures = Map<string, readonly Failure[]>;

interface Props {
  field: Field;
  value: Map<string, unknown> | undefined;
  /** A row has no frame and no way to fold it of its own. */
  forList?: boolean;
  classNameWrapper: string;
  onChangeObject: (field: Field, value: unknown) => void;
  parentIds: readonly string[];
  editorControl: unknown;
  resolveWidget: unknown;
  onValidateObject: (id: string, errors: unknown[]) => void;
  clearFieldErrors: (id: string) => void;
  fieldsErrors: Failures | undefined;
}

/** Decap's object control, as far as we rely on it. */
interface ObjectControl extends Component<Props> {
  validate: () => void;
  childRefs: Record<string, Child>;
  processControlRef: (child: Child | null) => void;
  controlFor(field: Field): ReactElement;
}

const Base = ObjectWidget.controlComponent as new (props: Props) => ObjectControl;

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (isMap(value) && value.every(isBlank)) ||
  (typeof value === 'object' && 'size' in value && value.size === 0);

/** The fields of a group or a row, each in its frame. */
export class FieldsControl extends Base {
  constructor(props: Props) {
    super(props);
    // Decap hands each child to the group around this one as well, where a child of the same name would be lost.
    this.processControlRef = (child) => {
      if (child) this.childRefs[child.props.field.get('name')] = child;
    };
  }

  override controlFor(field: Field): ReactElement {
    return frame(field, super.controlFor(field));
  }

  override render() {
    return h(RowContext.Provider, { value: this.props.value }, super.render());
  }
}

/** Decap asks for the required fields inside an optional group even where the group is left empty; this one does not. */
export class GroupControl extends FieldsControl {
  constructor(props: Props) {
    super(props);
    const validateAll = this.validate;
    this.validate = () => {
      const { field, value } = this.props;
      if (field.get('required') !== false || !isBlank(value)) return validateAll();
      for (const child of Object.values(this.childRefs)) child.props.onValidate?.([]);
    };
  }
}
