import { createElement as h, useId } from 'react';
import type { Proposal, ProposalGroup } from '../../../src/rules/import/acceptance.ts';

interface ProposalListProps {
  group: ProposalGroup;
  accepted: ReadonlySet<string>;
  toggle: (id: string) => void;
  acceptAll: (ids: string[]) => void;
}

/** Neighbours that were read from the same sentence, together. */
function getBySentence(proposals: readonly Proposal[]): Proposal[][] {
  const runs: Proposal[][] = [];
  for (const proposal of proposals) {
    const run = runs.at(-1);
    if (run && proposal.sentence && run[0]?.sentence === proposal.sentence) run.push(proposal);
    else runs.push([proposal]);
  }
  return runs;
}

/** The proposals for one field, above the sentences that they come from; figures can be accepted together, below the last. */
export function ProposalList({ group: { name, label, proposals }, accepted, toggle, acceptAll }: ProposalListProps) {
  const base = useId();
  const open = proposals.filter(({ id, take }) => take && !accepted.has(id)).map(({ id }) => id);
  return h(
    'fieldset',
    null,
    h('legend', null, proposals.length > 1 ? `${label}（${proposals.length} 项）` : label),
    getBySentence(proposals).map((run, index) => {
      const sentence = run[0]?.sentence;
      const quote = `${base}-${index}`;
      return h(
        'div',
        { key: run[0]?.id, className: 'import-proposal' },
        run.map(({ id, value, take }) =>
          take
            ? h(
                'label',
                { key: id },
                h('input', {
                  type: 'checkbox',
                  checked: accepted.has(id),
                  'aria-describedby': sentence && quote,
                  onChange: () => toggle(id),
                }),
                h('span', null, value),
              )
            : h('p', { key: id }, value),
        ),
        sentence && h('blockquote', { id: quote }, sentence),
      );
    }),
    name === 'figures' &&
      open.length > 1 &&
      h('button', { type: 'button', onClick: () => acceptAll(open) }, `这 ${open.length} 个都对照原句看过了，一起采用`),
  );
}
