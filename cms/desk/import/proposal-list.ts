import { createElement as h } from 'react';
import type { ProposalGroup } from '../../../src/domain/import/acceptance.ts';

interface ProposalListProps {
  group: ProposalGroup;
  accepted: ReadonlySet<string>;
  toggle: (id: string) => void;
  acceptAll: (ids: string[]) => void;
}

/** The proposals for one field, each with its sentence; several figures can be accepted together, below the last of them. */
export function ProposalList({ group: { name, label, proposals }, accepted, toggle, acceptAll }: ProposalListProps) {
  const open = proposals.filter(({ id, take }) => take && !accepted.has(id)).map(({ id }) => id);
  return h(
    'fieldset',
    null,
    h('legend', null, proposals.length > 1 ? `${label}（${proposals.length} 项）` : label),
    proposals.map(({ id, value, sentence, take }) =>
      h(
        'div',
        { key: id, className: 'import-proposal' },
        take
          ? h(
              'label',
              null,
              h('input', { type: 'checkbox', checked: accepted.has(id), onChange: () => toggle(id) }),
              h('span', null, value),
            )
          : h('p', null, value),
        sentence && h('blockquote', null, sentence),
      ),
    ),
    name === 'figures' &&
      open.length > 1 &&
      h('button', { type: 'button', onClick: () => acceptAll(open) }, `这 ${open.length} 个都对照原句看过了，一起采用`),
  );
}
