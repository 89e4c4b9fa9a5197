import { isKeyOf, keysOf } from '../../../src/schemas/record.ts';
import type { Map } from 'immutable';
import { createElement as h, useEffect, useMemo, useState } from 'react';
import type { CollectionName } from '../../../src/schemas/index.ts';
import type { Listed } from '../../server/drafts/listing.ts';
import { returnedWord, statusWords } from '../drawer/step-words.ts';
import { listChanged, loadList, type Named } from '../backend/names.ts';
import { BulkBar, isChoosable } from './bulk-bar.ts';

/** What an editor looks for in a list, besides words. */
const states = {
  all: { label: '全部', isIn: () => true },
  published: { label: '已发布', isIn: ({ isPublished, isWithdrawn }: Listed) => isPublished && !isWithdrawn },
  draft: { label: statusWords.draft, isIn: ({ draft }: Listed) => draft === 'draft' },
  returned: { label: returnedWord, isIn: ({ isReturned }: Listed) => isReturned },
  pending_review: { label: statusWords.pending_review, isIn: ({ draft }: Listed) => draft === 'pending_review' },
  pending_publish: { label: statusWords.pending_publish, isIn: ({ draft }: Listed) => draft === 'pending_publish' },
  withdrawn: { label: '已撤回', isIn: ({ isWithdrawn }: Listed) => isWithdrawn },
  hidden: { label: '不在本站显示', isIn: ({ isHidden }: Listed) => isHidden },
  shipped: { label: '随程序来的', isIn: ({ origin }: Listed) => origin === 'shipped' },
  own: { label: '本站的', isIn: ({ origin }: Listed) => origin !== 'shipped' },
  outdated: { label: '原文已更新', isIn: ({ isOutdated }: Listed) => isOutdated },
} satisfies Record<string, { label: string; isIn: (entry: Listed) => boolean }>;

type State = keyof typeof states;

/** States that say nothing where the program brings no entry of the collection. */
const overlaid = new Set<State>(['shipped', 'own', 'outdated']);

/** Where an entry comes from, in a list that has some that the program brings. */
const describeOrigin = ({ origin, isOutdated }: Listed) =>
  [{ shipped: '随程序来的', own: '本站的', changed: '本站改过' }[origin], isOutdated && '原文已更新']
    .filter(Boolean)
    .join(' · ');

/** How many entries are drawn at once; the rest come when asked for. */
const step = 100;

interface Change {
  target: { value: string };
}

const describe = (entry: Listed, region: string | undefined, isOverlaid: boolean) => {
  const { draft, isDeletion, isReturned, isPublished, isWithdrawn, isHidden } = entry;
  return [
    region,
    isWithdrawn ? '已撤回' : isHidden ? '不在本站显示' : isPublished ? '已发布' : undefined,
    isOverlaid && isPublished && describeOrigin(entry),
    draft && `${isDeletion ? '删除' : ''}${isReturned ? returnedWord : statusWords[draft]}`,
  ]
    .filter(Boolean)
    .join(' · ');
};

/** The entries of a collection with search and filters. It stands in for Decap's list, which draws them all and parses each. */
export function EntryList({ collection }: { collection: Map<string, unknown> }) {
  const name = collection.get('name') as CollectionName;
  const [list, setList] = useState<Listed[]>();
  const [regions, setRegions] = useState<Named[]>([]);
  const [problem, setProblem] = useState<string>();
  const [words, setWords] = useState('');
  const [state, setState] = useState<State>('all');
  const [region, setRegion] = useState('');
  const [shown, setShown] = useState(step);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let isCurrent = true;
    setList(undefined);
    setChosen(new Set());
    setShown(step);
    const read = () =>
      void Promise.all([loadList(name), loadList('regions')]).then(
        ([found, places]) => {
          if (!isCurrent) return;
          setList(found ?? []);
          setRegions(places ?? []);
        },
        (error: unknown) => isCurrent && setProblem(String(error)),
      );
    read();
    listChanged.addEventListener('change', read);
    return () => {
      isCurrent = false;
      listChanged.removeEventListener('change', read);
    };
  }, [name]);
  const found = useMemo(() => {
    const wanted = words.trim().toLowerCase();
    return (list ?? []).filter(
      (entry) =>
        states[state].isIn(entry) &&
        (region === '' || entry.region === region) &&
        (entry.name.toLowerCase().includes(wanted) || entry.slug.includes(wanted)),
    );
  }, [list, words, state, region]);
  const regionNames = useMemo(
    () => new globalThis.Map(regions.map(({ slug, name: place }) => [slug, place])),
    [regions],
  );
  const used = useMemo(() => new Set(list?.map((entry) => entry.region)), [list]);
  const isOverlaid = list?.some(({ origin }) => origin !== 'own') ?? false;
  if (problem) return h('p', { role: 'alert', className: 'entry-list' }, problem);
  if (!list) return h('p', { role: 'status', className: 'entry-list' }, '正在读取…');
  const choosable = found.filter(isChoosable);
  const toggle = (slug: string) => {
    const next = new Set(chosen);
    if (!next.delete(slug)) next.add(slug);
    setChosen(next);
  };
  const again =
    <T>(change: (value: T) => void) =>
    (value: T) => {
      change(value);
      setShown(step);
    };
  return h(
    'section',
    { className: 'entry-list controls', 'aria-label': '列表' },
    h(
      'div',
      { className: 'entry-filters' },
      h('input', {
        type: 'search',
        'aria-label': '在这一栏里找',
        placeholder: '在这一栏里找',
        value: words,
        onChange: ({ target }: Change) => again(setWords)(target.value),
      }),
      h(
        'select',
        {
          'aria-label': '状态',
          value: state,
          onChange: ({ target }: Change) => isKeyOf(states, target.value) && again(setState)(target.value),
        },
        keysOf(states)
          .filter((value) => isOverlaid || !overlaid.has(value))
          .map((value) => h('option', { key: value, value }, states[value].label)),
      ),
      used.size > 1 &&
        h(
          'select',
          { 'aria-label': '地区', value: region, onChange: ({ target }: Change) => again(setRegion)(target.value) },
          h('option', { value: '' }, '所有地区'),
          regions
            .filter(({ slug }) => used.has(slug))
            .map(({ slug, name: place }) => h('option', { key: slug, value: slug }, place)),
        ),
    ),
    h('p', { role: 'status' }, `${found.length} 篇`),
    choosable.length > 1 &&
      h(BulkBar, {
        collection: name,
        chosen: choosable.filter(({ slug }) => chosen.has(slug)),
        size: choosable.length,
        chooseAll: () => setChosen(new Set(choosable.map(({ slug }) => slug))),
        chooseNone: () => setChosen(new Set()),
      }),
    h(
      'ul',
      null,
      found.slice(0, shown).map((entry) =>
        h(
          'li',
          { key: entry.slug },
          choosable.length > 1 &&
            isChoosable(entry) &&
            h('input', {
              type: 'checkbox',
              'aria-label': `选上：${entry.name}`,
              checked: chosen.has(entry.slug),
              onChange: () => toggle(entry.slug),
            }),
          h(
            'a',
            { href: `#/collections/${name}/entries/${entry.slug}` },
            h('span', null, entry.name),
            h(
              'small',
              null,
              describe(entry, entry.region && (regionNames.get(entry.region) ?? entry.region), isOverlaid),
            ),
          ),
        ),
      ),
    ),
    found.length > shown &&
      h(
        'button',
        { type: 'button', onClick: () => setShown(shown + step) },
        `再看 ${Math.min(step, found.length - shown)} 篇`,
      ),
  );
}
