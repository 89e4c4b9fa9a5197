import type { Data } from '../../schemas/index.ts';
import { t } from '../../text.ts';

/** That a page was changed in substance since it was published, and why. */
export interface StatusView {
  label: string;
  reason: string | undefined;
}

/** What a page says above its text about changes; a current one says nothing, a withdrawn one has a page of its own. */
export const getStatus = ({
  status,
  statusReason,
}: Pick<Data<'cases'>, 'status' | 'statusReason'>): StatusView | undefined =>
  status === 'updated' ? { label: t('case.status.updated'), reason: statusReason } : undefined;
