import { createElement as h, type FormEvent, useEffect, useState } from 'react';
import type { Account } from '../../server/account-protocol.ts';
import { deskUrls } from '../../../src/urls.ts';
import { readInvitation } from '../entry/route.ts';
import { type Credentials, loadEditorName } from './editor.ts';

interface Props {
  onLogin: (credentials: Credentials) => void;
  inProgress?: boolean;
  error?: string;
  config: { logo?: { src: string } };
}

/** Asks the desk before anybody has come in; nothing where it cannot answer. */
async function askAtDoor<T>(action: string, params: object = {}): Promise<T | undefined> {
  const body = JSON.stringify({ action, params });
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  const response = await fetch(deskUrls.api, { method: 'POST', headers, body }).catch(() => undefined);
  return response?.ok ? ((await response.json()) as T) : undefined;
}

/** What the desk wants of whoever comes. */
interface Door {
  mode: Account['mode'];
  invitation?: string;
  /** Whose the invitation is; nothing where it is void. */
  invited?: string | undefined;
}

async function loadDoor(): Promise<Door> {
  const invitation = readInvitation(location.hash);
  const { mode = 'alone' } = (await askAtDoor<Account>('getAccount')) ?? {};
  if (invitation === undefined) return { mode };
  return { mode, invitation, invited: (await askAtDoor<{ name: string }>('readInvitation', { invitation }))?.name };
}

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  [rest: string]: unknown;
}

const Field = ({ id, label, hint, onChange, ...rest }: FieldProps) => [
  h('label', { key: 'label', htmlFor: id }, label),
  h('input', {
    key: 'input',
    id,
    required: true,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    ...(hint && { 'aria-describedby': `${id}-hint` }),
    ...rest,
  }),
  hint && h('p', { key: 'hint', id: `${id}-hint` }, hint),
];

const hints: Record<Account['mode'], string> = {
  alone: '名字会写进修改记录，别人看得到哪一处是谁改的。这台电脑会记住它。',
  token: '名字会写进修改记录，别人看得到哪一处是谁改的。这台电脑会记住它。',
  people: '管理员请您来的时候用的名字。',
};

/** The way into the desk: by name where it is open, by its one word, by name and passphrase, or by an invitation. */
export function LoginPage({ onLogin, inProgress, error, config }: Props) {
  const [name, setName] = useState(loadEditorName);
  const [word, setWord] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<string>();
  const [door, setDoor] = useState<Door>({ mode: 'alone' });
  useEffect(() => void loadDoor().then(setDoor), []);
  const { mode, invitation, invited } = door;
  const isInvited = invitation !== undefined && invited !== undefined;
  const getCredentials = (): Credentials => {
    if (isInvited) return { name: invited, invitation, passphrase: word };
    const typed = name.trim();
    if (mode === 'people') return { name: typed, passphrase: word };
    return { name: typed, ...(mode === 'token' && { token: word }) };
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isInvited && word !== again) return setProblem('两次写的口令不一样，请再写一次。');
    setProblem(undefined);
    // The invitation is used up, and Decap would take it for a page.
    if (isInvited) location.hash = '#/';
    onLogin(getCredentials());
  };
  const complaint = problem ?? error;
  // Decap does not take it back when the desk has refused somebody, who then could not try again.
  const isBusy = inProgress === true && error === undefined;
  return h(
    'main',
    { className: 'login' },
    h(
      'form',
      { className: 'login-sheet controls', onSubmit: submit },
      h('img', { src: config.logo?.src, alt: '', width: 48, height: 48 }),
      // The page bears the portal's name.
      h('h1', null, document.title),
      invitation !== undefined &&
        !isInvited &&
        h('p', { role: 'alert' }, '这个邀请链接不能用了，请管理员再给您发一个。'),
      isInvited
        ? h('p', null, `${invited}，您好。请定一个口令，以后用名字和口令登录。`)
        : h(Field, {
            id: 'editor-name',
            label: '您的名字',
            hint: hints[mode],
            name: 'name',
            autoComplete: mode === 'people' ? 'username' : 'name',
            maxLength: 40,
            autoFocus: true,
            value: name,
            onChange: setName,
          }),
      (isInvited || mode !== 'alone') &&
        h(Field, {
          id: 'desk-word',
          label: '口令',
          type: 'password',
          autoComplete: isInvited ? 'new-password' : 'current-password',
          value: word,
          onChange: setWord,
          ...(isInvited && { minLength: 10, hint: '至少十个字符，不要用自己的名字。一句只有您知道的话最好记。' }),
        }),
      isInvited &&
        h(Field, {
          id: 'desk-word-again',
          label: '再写一次',
          type: 'password',
          autoComplete: 'new-password',
          value: again,
          onChange: setAgain,
        }),
      complaint ? h('p', { role: 'alert', className: 'login-error' }, complaint) : null,
      h(
        'button',
        { type: 'submit', disabled: isBusy || (!isInvited && !name.trim()) },
        isBusy ? '正在进入…' : '进入编辑台',
      ),
      h('p', { className: 'login-back' }, h('a', { href: '/' }, '回到网站')),
    ),
  );
}
