import { DeskError } from './desk-error.ts';
import { strip } from './status-strip.ts';

/** Says at the foot of the desk why something did not come about. */
export function tellFailure(error: unknown): void {
  const isSaid = error instanceof DeskError;
  if (!isSaid) console.error(error);
  strip.show({ tone: 'bad', text: isSaid ? error.message : '有一处出了错。写的不会丢：先保存，再刷新网页。' });
}
