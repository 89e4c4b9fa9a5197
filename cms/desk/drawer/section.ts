import type { FunctionComponent } from 'react';
import type { Checkup } from '../checkup/checkup.ts';
import type { Talk } from '../comments/talk.ts';
import type { OpenEntry } from '../entry/open-entry.ts';

/** What every section is given. */
export interface SectionProps {
  entry: OpenEntry;
  /** What the checks say of it; nothing until they have been run. */
  checkup: Checkup | undefined;
  talk: Talk;
  close: () => void;
}

/** One thing that the drawer beside the form can show. */
export interface Section {
  id: string;
  label: string;
  /** What its button says besides the label. */
  getNote?: (shown: Pick<SectionProps, 'checkup' | 'talk'>) => string;
  /** Whether there is anything to show for this entry. */
  isFor: (entry: OpenEntry) => boolean;
  Body: FunctionComponent<SectionProps>;
}
