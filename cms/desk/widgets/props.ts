import type { Map } from 'immutable';

/** What Decap passes to the control of a widget; only what ours use. */
export interface ControlProps<T> {
  value: T | undefined;
  forID: string;
  field: Map<string, unknown>;
  classNameWrapper: string;
  onChange: (value: T) => void;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
  getEntry: () => Map<string, unknown> | undefined;
}
