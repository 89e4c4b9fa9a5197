import { createElement as h, type FormEvent, useId, useState } from 'react';
import { readableEndings } from '../../../src/readers/index.ts';

interface IntakeProps {
  load: (getBytes: () => Promise<Uint8Array>) => void;
  isReading: boolean;
  problem: string | undefined;
}

/** Where a report is pasted or chosen as a file. Nothing leaves the computer: it is read by the browser. */
export function Intake({ load, isReading, problem }: IntakeProps) {
  const [text, setText] = useState('');
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    load(() => Promise.resolve(new TextEncoder().encode(text.trim())));
  };
  return h(
    'form',
    { className: 'import-intake', onSubmit: submit },
    h(
      'p',
      null,
      '粘贴报道，或者选一个文件。导航、广告、插进去的拼音会清掉，标题、地区、数字会提出来；您逐项核对以后，再建成草稿。文件只在这台电脑上读，不会传到别处。',
    ),
    h(
      'label',
      { className: 'import-file' },
      `选一个文件（${readableEndings.join('、')}）`,
      h('input', {
        type: 'file',
        accept: [...readableEndings, 'text/plain', 'text/html', 'application/pdf'].join(','),
        disabled: isReading,
        onChange: ({ target }: { target: HTMLInputElement }) => {
          const file = target.files?.[0];
          if (file) load(async () => new Uint8Array(await file.arrayBuffer()));
          // The same file may be chosen again after it was mended.
          target.value = '';
        },
      }),
    ),
    h('label', { htmlFor: id }, '或者把报道粘贴在这里'),
    h('textarea', {
      id: id,
      rows: 12,
      value: text,
      onChange: ({ target }: { target: HTMLTextAreaElement }) => setText(target.value),
    }),
    h('button', { type: 'submit', className: 'import-main', disabled: isReading || text.trim() === '' }, '读这篇报道'),
    h('p', { role: 'status' }, isReading ? '正在读……' : ''),
    problem && h('p', { role: 'alert' }, problem),
  );
}
