import ObjectWidget from 'decap-cms-widget-object';
import { isMap } from 'immutable';
import type { Component } from 'react';

interface Child {
  props: { onValidate?: (errors: unknown[]) => void };
}

/** Decap's object control, as far as we rely on it. */
interface ObjectControl extends Component<{
  field: { get(key: string): unknown };
  value: unknown;
  forList?: boolean;
}> {
  validate: () => void;
  childRefs: Record<string, Child>;
}

const Base = ObjectWidget.controlComponent as unknown as new (...args: unknown[]) => ObjectControl;

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (isMap(value) && value.every(isBlank)) ||
  (typeof value === 'object' && 'size' in value && value.size === 0);

/** Decap asks for the required fields inside an optional group even where the group is left empty; this one does not. */
export class GroupControl extends Base {
  constructor(...args: unknown[]) {
    super(...args);
    const validateAll = this.validate;
    this.validate = () => {
      const { field, value } = this.props;
      if (field.get('required') !== false || !isBlank(value)) return validateAll();
      for (const child of Object.values(this.childRefs)) child.props.onValidate?.([]);
    };
  }
}
