import { getForm } from '../form/forms.ts';
import { type Deed, getDeed } from '../../server/drafts/deed.ts';
import type { Status } from '../../server/drafts/drafts.ts';
import type { Candidate } from '../../server/review/release.ts';
import { statusWords } from '../drawer/step-words.ts';

/** What a draft is called by the form of `gatherRelease`. */
export const keyOf = ({ collection, slug }: Pick<Candidate, 'collection' | 'slug'>): string => `${collection}/${slug}`;

/** «典型案例», «待审», «李梅»: where a draft belongs, where it stands and who touched it last. */
export const describe = ({ collection, status, isDeletion, editor }: Candidate): string =>
  [getForm(collection).label, `${isDeletion ? '删除' : ''}${statusWords[status]}`, editor].join('　');

/** The releases among drafts, by name, in the order in which they are first met. */
export const groupByRelease = (drafts: readonly Candidate[]): Map<string, Candidate[]> => {
  const named = drafts.flatMap((draft) => (draft.release === undefined ? [] : [{ name: draft.release, draft }]));
  return new Map(
    [...Map.groupBy(named, ({ name }) => name)].map(([name, found]) => [name, found.map(({ draft }) => draft)]),
  );
};

/** The step that a release takes next: the one that the hindmost of its drafts takes; nothing where all are approved. */
export function getNextStep(members: readonly Pick<Candidate, 'status'>[]): Exclude<Status, 'draft'> | undefined {
  if (members.some(({ status }) => status === 'draft')) return 'pending_review';
  return members.some(({ status }) => status === 'pending_review') ? 'pending_publish' : undefined;
}

/** Why the server would refuse whoever asks a deed with some of these drafts: one sentence each, none twice. */
export const listReasons = (members: readonly Candidate[], getDeedOf: (member: Candidate) => Deed): string[] => [
  ...new Set(members.flatMap((member) => member.refusals[getDeedOf(member)] ?? [])),
];

/** What a draft does next by itself. */
export const getNextDeed = ({ status }: Pick<Candidate, 'status'>): Deed =>
  status === 'pending_publish' ? 'publish' : getDeed(status, status === 'draft' ? 'pending_review' : 'pending_publish');
