import { createElement as h, type FormEvent, useEffect, useState } from 'react';
import { deskUrls } from '../../../src/urls.ts';
import { loadEditorName, loadToken } from './editor.ts';

interface Props {
  onLogin: (credentials: { name: string; token?: string }) => void;
  inProgress?: boolean;
  error?: string;
  config: { logo?: { src: string } };
}

/** Whether the desk answers nobody without its word (`DESK_TOKEN`). */
const asksForToken = async (): Promise<boolean> => {
  const body = JSON.stringify({ action: 'info', params: {} });
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  return (await fetch(deskUrls.api, { method: 'POST', headers, body }).catch(() => undefined))?.status === 401;
};

/**
 * Asks for the editor's name, and for the desk's word where other computers can reach it. There are no accounts, because
 * the desk runs on the editors' own machine or network.
 */
export function LoginPage({ onLogin, inProgress, error, config }: Props) {
  const [name, setName] = useState(loadEditorName);
  const [token, setToken] = useState<string>();
  useEffect(() => void asksForToken().then((asks) => asks && setToken(loadToken())), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) onLogin({ name: name.trim(), ...(token !== undefined && { token }) });
  };
  return h(
    'main',
    { className: 'login' },
    h(
      'form',
      { className: 'login-sheet', onSubmit: submit },
      h('img', { src: config.logo?.src, alt: '', width: 48, height: 48 }),
      h('h1', null, '明理 · 编辑台'),
      h('label', { htmlFor: 'editor-name' }, '您的名字'),
      h('input', {
        id: 'editor-name',
        name: 'name',
        autoComplete: 'name',
        required: true,
        maxLength: 40,
        autoFocus: true,
        value: name,
        onChange: (event: { target: { value: string } }) => setName(event.target.value),
        'aria-describedby': 'editor-name-hint',
      }),
      h('p', { id: 'editor-name-hint' }, '名字会写进修改记录，别人看得到哪一处是谁改的。这台电脑会记住它。'),
      ...(token === undefined
        ? []
        : [
            h('label', { key: 'label', htmlFor: 'desk-token' }, '口令'),
            h('input', {
              key: 'input',
              id: 'desk-token',
              type: 'password',
              autoComplete: 'current-password',
              required: true,
              value: token,
              onChange: (event: { target: { value: string } }) => setToken(event.target.value),
            }),
          ]),
      error ? h('p', { role: 'alert', className: 'login-error' }, error) : null,
      h('button', { type: 'submit', disabled: inProgress || !name.trim() }, inProgress ? '正在进入…' : '进入编辑台'),
      h('p', { className: 'login-back' }, h('a', { href: '/' }, '回到网站')),
    ),
  );
}
