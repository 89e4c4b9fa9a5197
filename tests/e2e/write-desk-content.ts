import { rm } from 'node:fs/promises';
import { writeSmallContent } from '../site/small-content.ts';
import { deskContent, deskDir } from './portal.ts';

/**
 * Lays the portal of the tests of the desk out anew: what they open or look for, something in every collection, and what
 * the first page shows. No test meets what an earlier run has published.
 */
await rm(deskDir, { recursive: true, force: true });
await writeSmallContent(deskContent, [
  // An entry with a text, a preview and a card, and the case that a report to be imported tells of, in another region.
  'cases/lanshan-one-platform',
  'cases/wuda-mobile-desk',
  'methods/lanshan-three-levels',
  'methods/wuda-mobile-desk',
  'rooms/lanshan-commune',
  'rooms/wuda-mobile-desk',
  'terms/accident-review',
  'terms/bride-price',
  'terms/judicial-confirmation',
  'terms/mediation-agreement',
  'explainers/upstairs-leak',
  'pathways/neighbour-trouble',
  'deadlines/judicial-confirmation',
  'forms/mediation-application',
  'pages/about',
  'pages/accessibility',
  'pages/corrections',
  'pages/privacy',
]);
