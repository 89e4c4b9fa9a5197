import { createElement as h, type FormEvent, useState } from 'react';
import { ask, useAttempt } from '../backend/ask.ts';

interface Change {
  target: { value: string };
}

/** Sets another passphrase, which signs the person out everywhere else. */
export function PassphraseForm() {
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const [isDone, setIsDone] = useState(false);
  const { problem, attempt } = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      await ask('changePassphrase', { present, next });
      setPresent('');
      setNext('');
      setIsDone(true);
    });
  };
  const field = (id: string, label: string, value: string, set: (value: string) => void) => [
    h('label', { key: id, htmlFor: id }, label),
    h('input', {
      key: `${id}-input`,
      id,
      type: 'password',
      required: true,
      autoComplete: id === 'next-passphrase' ? 'new-password' : 'current-password',
      value,
      onChange: ({ target }: Change) => set(target.value),
    }),
  ];
  return h(
    'section',
    { 'aria-labelledby': 'passphrase-title' },
    h('h2', { id: 'passphrase-title' }, '换口令'),
    h(
      'form',
      { onSubmit: submit },
      field('present-passphrase', '现在的口令', present, setPresent),
      field('next-passphrase', '新口令（至少十个字符）', next, setNext),
      h('button', { type: 'submit' }, '换口令'),
    ),
    isDone && h('p', { role: 'status' }, '换好了。别的电脑上要用新口令重新登录。'),
    problem && h('p', { role: 'alert' }, problem),
  );
}
