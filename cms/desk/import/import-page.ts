import { createElement as h, useState } from 'react';
import type { Known } from '../../../src/rules/import/report.ts';
import type { RawReport } from '../../../src/rules/import/raw-report.ts';
import { Unreadable } from '../../../src/readers/unreadable.ts';
import { DeskError } from '../entry/desk-error.ts';
import { openNewCase } from '../entry/open-entry.ts';
import { Intake } from './intake.ts';
import './import.css';
import { loadKnown } from './known.ts';
import { readBytes } from './read-bytes.ts';
import { Review } from './review.ts';

interface Read {
  raw: RawReport;
  known: Known;
  /** The page that `raw` is one case of. */
  page?: RawReport;
  /** Another report starts with nothing accepted. */
  number: number;
}

/** 导入报道: first a text or a file, then what was removed and what is proposed, at last the form of a new case. */
export function ImportPage({ close }: { close: () => void }) {
  const [read, setRead] = useState<Read>();
  const [isReading, setIsReading] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function load(getBytes: () => Promise<Uint8Array>): Promise<void> {
    setIsReading(true);
    setProblem(undefined);
    try {
      const [raw, known] = await Promise.all([getBytes().then(readBytes), loadKnown()]);
      setRead((last) => ({ raw, known, number: (last?.number ?? 0) + 1 }));
    } catch (error) {
      const isSaid = error instanceof Unreadable || error instanceof DeskError;
      if (!isSaid) console.error(error);
      setProblem(isSaid ? error.message : '这个文件没有读成；请打开它，把文字复制下来，粘贴在下面');
    } finally {
      setIsReading(false);
    }
  }
  /** Goes on with one case of the page, or back to the page. */
  const show = (from: Read, raw: RawReport, page?: RawReport) =>
    setRead({ raw, known: from.known, number: from.number + 1, ...(page && { page }) });
  return h(
    'div',
    { className: 'import-page' },
    h(
      'header',
      { className: 'import-head' },
      h('h1', { id: 'import-title' }, '导入报道'),
      read?.page && h('button', { type: 'button', onClick: () => show(read, read.page!) }, '回到整页'),
      read && h('button', { type: 'button', onClick: () => setRead(undefined) }, '换一篇'),
      h('button', { type: 'button', onClick: close }, '关闭'),
    ),
    read
      ? h(Review, {
          key: read.number,
          raw: read.raw,
          known: read.known,
          pick: (raw: RawReport) => show(read, raw, read.raw),
          make: ({ data, body }) => {
            // The report stays: an older draft that Decap offers to restore would take the place of this one.
            close();
            openNewCase(data, body);
          },
        })
      : h(Intake, { load: (getBytes) => void load(getBytes), isReading, problem }),
  );
}
