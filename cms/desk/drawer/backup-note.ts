import { createElement as h, useEffect, useState } from 'react';
import type { SectionProps } from './section.ts';

const clock = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Says that what is not saved yet is kept on this computer, and since when. */
export function BackupNote({ entry: { hasChanged } }: Pick<SectionProps, 'entry'>) {
  const [at, setAt] = useState<Date>();
  useEffect(() => {
    const note = () => setAt(new Date());
    addEventListener('mingli:backup', note);
    return () => removeEventListener('mingli:backup', note);
  }, []);
  if (!hasChanged || !at) return null;
  return h('p', { className: 'backup-note', role: 'status' }, `还没保存；${clock.format(at)} 在这台电脑上留了底`);
}
