import { createElement as h, type FormEvent, useEffect, useState } from 'react';
import { isKeyOf, keysOf } from '../../../src/schemas/record.ts';
import { invitationUrl } from '../../../src/urls.ts';
import type { ListedPerson } from '../../server/account-protocol.ts';
import { type Role, roleWords } from '../../server/people/role.ts';
import { isAlone } from '../backend/account.ts';
import { loadNames, type Named } from '../backend/names.ts';
import { ask, useAttempt } from '../backend/ask.ts';

interface Answer {
  people: ListedPerson[];
  invitation?: string;
}

interface Change {
  target: { value: string };
}

const stateWords = { active: '', invited: '还没有用邀请链接', ended: '已停用' } as const;

interface PositionProps {
  id: string;
  role: Role;
  chosen: readonly string[];
  regions: readonly Named[];
  onChange: (role: Role, regions: string[]) => void;
}

/** What somebody is, and where: regions count for reviewers. */
function PositionFields({ id, role, chosen, regions, onChange }: PositionProps) {
  return [
    h('label', { key: 'label', htmlFor: `${id}-role` }, '做什么'),
    h(
      'select',
      {
        key: 'role',
        id: `${id}-role`,
        value: role,
        onChange: ({ target }: Change) => isKeyOf(roleWords, target.value) && onChange(target.value, [...chosen]),
      },
      // The first person invites the others.
      keysOf(roleWords)
        .filter((value) => !isAlone() || value === 'administrator')
        .map((value) => h('option', { key: value, value }, roleWords[value])),
    ),
    role === 'reviewer' && h('label', { key: 'regions-label', htmlFor: `${id}-regions` }, '审哪些地区（不选就是全部）'),
    role === 'reviewer' &&
      h(
        'select',
        {
          key: 'regions',
          id: `${id}-regions`,
          multiple: true,
          value: [...chosen],
          onChange: ({ target }: { target: HTMLSelectElement }) =>
            onChange(
              role,
              [...target.selectedOptions].map(({ value }) => value),
            ),
        },
        regions.map(({ slug, name }) => h('option', { key: slug, value: slug }, name)),
      ),
  ];
}

/** The people of the desk: an administrator invites, changes and ends them. */
export function PeopleList() {
  // Nothing is shown before they are known: a list that comes late would push away what somebody is about to press.
  const [people, setPeople] = useState<ListedPerson[]>();
  const [regions, setRegions] = useState<Named[]>([]);
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>(isAlone() ? 'administrator' : 'editor');
  const [chosen, setChosen] = useState<string[]>([]);
  const [link, setLink] = useState<{ name: string; url: string }>();
  const { problem, attempt } = useAttempt();

  const change = (action: string, params: Record<string, unknown>, whose = '') =>
    attempt(async () => {
      const answer = await ask<Answer>(action, params);
      setPeople(answer.people);
      if (answer.invitation) setLink({ name: whose, url: `${location.origin}${invitationUrl(answer.invitation)}` });
    });
  useEffect(() => {
    void change('listPeople', {});
    loadNames('regions').then(setRegions, () => undefined);
  }, []);

  const invite = (event: FormEvent) => {
    event.preventDefault();
    void change('addPerson', { name, role, regions: chosen }, name).then(() => setName(''));
  };
  const active = people?.filter(({ state }) => state !== 'ended') ?? [];
  /** Somebody has to be it: neither ended nor made anything else. */
  const isLast = (person: ListedPerson) =>
    person.role === 'administrator' && active.filter(({ role: what }) => what === 'administrator').length === 1;
  const regionNames = new Map(regions.map(({ slug, name: place }) => [slug, place]));
  const describe = ({ role: what, regions: where, state }: ListedPerson) =>
    [roleWords[what], where.map((slug) => regionNames.get(slug) ?? slug).join('、'), stateWords[state]]
      .filter(Boolean)
      .join('　');

  return h(
    'section',
    { 'aria-labelledby': 'people-list-title' },
    h('h2', { id: 'people-list-title' }, '谁可以用编辑台'),
    !people && !problem && h('p', { role: 'status' }, '正在取名单……'),
    link &&
      h(
        'div',
        { className: 'sheet-link', role: 'status' },
        h('p', null, `请把这个链接交给${link.name}本人，七天内有效，只能用一次：`),
        h('input', {
          readOnly: true,
          'aria-label': '邀请链接',
          value: link.url,
          onFocus: ({ target }: { target: HTMLInputElement }) => target.select(),
        }),
        isAlone() && h('p', null, '从现在起要登录才能用编辑台：管理员请自己打开这个链接，定一个口令。'),
      ),
    problem && h('p', { role: 'alert' }, problem),
    people &&
      h(
        'ul',
        null,
        people.map((person) =>
          h(
            'li',
            { key: person.id },
            h('span', null, h('b', null, person.name), ` ${describe(person)}`),
            person.state !== 'ended' &&
              h(
                'span',
                { className: 'sheet-actions' },
                h(
                  'button',
                  { type: 'button', onClick: () => void change('invitePerson', { id: person.id }, person.name) },
                  '再给一个邀请链接',
                ),
                isLast(person) &&
                  h('span', { className: 'sheet-why' }, '只有这一位管理员：先请另一位，才能改、才能停用。'),
                !isLast(person) &&
                  h(
                    'select',
                    {
                      'aria-label': `${person.name}做什么`,
                      value: person.role,
                      onChange: ({ target }: Change) =>
                        void change('changePerson', { id: person.id, role: target.value, regions: person.regions }),
                    },
                    keysOf(roleWords).map((value) => h('option', { key: value, value }, roleWords[value])),
                  ),
                !isLast(person) &&
                  h(
                    'button',
                    {
                      type: 'button',
                      className: 'danger',
                      onClick: () =>
                        window.confirm(`停用${person.name}吗？马上退出登录，写过的都还在。`) &&
                        void change('endPerson', { id: person.id }),
                    },
                    '停用',
                  ),
              ),
          ),
        ),
      ),
    people &&
      h(
        'form',
        { onSubmit: invite },
        h('h3', null, '请一个人'),
        h('label', { htmlFor: 'person-name' }, '名字'),
        h('input', {
          id: 'person-name',
          required: true,
          maxLength: 40,
          value: name,
          onChange: ({ target }: Change) => setName(target.value),
        }),
        h(PositionFields, {
          id: 'person',
          role,
          chosen,
          regions,
          onChange: (nextRole, nextRegions) => {
            setRole(nextRole);
            setChosen(nextRegions);
          },
        }),
        h('button', { type: 'submit' }, '给一个邀请链接'),
      ),
  );
}
