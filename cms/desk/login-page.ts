import { createElement as h, type FormEvent, useState } from 'react';
import { loadEditorName } from './editor.ts';

interface Props {
  onLogin: (credentials: { name: string }) => void;
  inProgress?: boolean;
  error?: string;
  config: { logo?: { src: string } };
}

/** Asks for the editor's name; there are no passwords, because the desk runs on the editors' own machine or network. */
export function LoginPage({ onLogin, inProgress, error, config }: Props) {
  const [name, setName] = useState(loadEditorName);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) onLogin({ name: name.trim() });
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
      error ? h('p', { role: 'alert', className: 'login-error' }, error) : null,
      h('button', { type: 'submit', disabled: inProgress || !name.trim() }, inProgress ? '正在进入…' : '进入编辑台'),
      h('p', { className: 'login-back' }, h('a', { href: '/' }, '回到网站')),
    ),
  );
}
