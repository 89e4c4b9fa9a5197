import { createElement as h, useState } from 'react';
import { isAlone } from '../backend/account.ts';
import { useTold } from '../backend/told-drafts.ts';
import { forgetSummary } from '../checkup/checkup.ts';
import { type OpenEntry, reloadOpenEntry } from '../entry/open-entry.ts';
import { getPageUrl } from '../entry/page-url.ts';
import { strip } from '../entry/status-strip.ts';
import { forgetLibrary } from '../preview/preview.ts';
import { ask } from '../backend/ask.ts';

/** In so many places a published page may be changed for it to be a small repair. */
export const smallRepair = 3;

/**
 * The short way of a small repair, beside what it changes: its editor sends it, another person approves and publishes it, with one
 * press each; whoever is alone does both. The server checks and keeps it as any other draft.
 */
export function SmallRepair({ entry }: { entry: OpenEntry }) {
  const { collection, slug = '', path, status, hasChanged } = entry;
  const told = useTold(`${collection}/${slug}`);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  if (!status || !told || hasChanged) return null;
  const { refusals, release } = told;
  const isSending = status === 'draft' && !isAlone();
  const mayPublish = status === 'pending_publish' ? refusals.publish === undefined : refusals.approve === undefined;
  if (release !== undefined || !(isSending ? refusals.send === undefined : mayPublish)) return null;
  const step = async (newStatus: string) => void (await ask('stepDraft', { collection, slug, newStatus }));
  const publish = async () => {
    if (status !== 'pending_publish') await step('pending_publish');
    await strip.remember();
    await ask('publishUnpublishedEntry', { collection, slug });
    void strip.follow(getPageUrl(collection, path)).then(() => {
      forgetLibrary();
      forgetSummary();
    });
  };
  const act = async () => {
    setProblem(undefined);
    setIsBusy(true);
    try {
      await (isSending ? step('pending_review') : publish());
    } catch (error) {
      setProblem(String(error));
    }
    setIsBusy(false);
    await reloadOpenEntry(entry);
  };
  return h(
    'div',
    null,
    h(
      'p',
      { className: 'drawer-actions' },
      h(
        'button',
        { type: 'button', className: 'primary', disabled: isBusy, onClick: () => void act() },
        isSending ? '小改：送审' : isAlone() ? '小改：发布' : '看过了，审过并发布',
      ),
    ),
    h('p', { className: 'drawer-hint' }, `改动不超过 ${smallRepair} 处的，可以在这里一步做完；检查和记录和别的一样。`),
    problem && h('p', { role: 'alert' }, problem),
  );
}
