import { createElement as h } from 'react';
import { openSheet } from '../entry/open-sheet.ts';
import { ReleasesPage } from './releases-page.ts';
import './releases.css';

/** Opens the sheet on what is reviewed and published together: all of it, or the release of this name. */
export const openReleases = (name?: string): void =>
  openSheet({ name: 'releases', title: '成批发布', draw: (close) => h(ReleasesPage, { first: name, close }) });
