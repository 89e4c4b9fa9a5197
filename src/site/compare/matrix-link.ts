import { keepOffered, type Link } from '../page/link.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';
import { urls } from '../../urls.ts';

/** The way to all practices by measures; none where there is no practice, or no comparison. */
export function getMatrixLink(portal: Portal): Link | undefined {
  const hasPractice = portal.entries.cases.some(({ data }) => data.kind === 'practice');
  return hasPractice ? keepOffered(portal, [{ href: urls.matrix, label: t('matrix.link') }])[0] : undefined;
}
