import type { FunctionComponent } from 'react';
import type { OpenEntry } from '../open-entry.ts';

/** What every section is given. */
export interface SectionProps {
  entry: OpenEntry;
}

/** One thing that the drawer beside the form can show. */
export interface Section {
  id: string;
  label: string;
  /** Whether there is anything to show for this entry. */
  isFor: (entry: OpenEntry) => boolean;
  Body: FunctionComponent<SectionProps>;
}
