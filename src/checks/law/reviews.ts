import type { Finding } from '../../rules/entries/finding.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Surroundings } from '../context/context.ts';

/** A review that has run out asks for another one; it never stops publication, since the page says so itself. */
export function validateReviews({ source, parsed, data }: CheckedFile, { today }: Surroundings): Finding[] {
  const review = data?.review;
  if (review?.state !== 'reviewed' || review.until === undefined || review.until >= today) return [];
  return [
    {
      file: source.path,
      field: 'review.until',
      line: parsed.lineOf(['review', 'until']),
      rule: 'review-expired',
      severity: 'warning',
      message: `复核有效到 ${review.until}，已经过期，网页会写「复核已过期」`,
      fix: '请人重新复核，改好复核日期和有效期',
    },
  ];
}
