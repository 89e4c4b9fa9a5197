import { createElement as h, useState } from 'react';
import type { Known } from '../../../src/rules/import/report.ts';
import type { RawReport } from '../../../src/rules/import/raw-report.ts';
import { Unreadable } from '../../../src/readers/unreadable.ts';
import { loadToday } from '../checkup/checkup.ts';
import { DeskError } from '../entry/desk-error.ts';
import { openNew } from '../entry/open-entry.ts';
import { SheetHead } from '../entry/open-sheet.ts';
import { tellFailure } from '../entry/tell-failure.ts';
import { Intake } from './intake.ts';
import './import.css';
import { loadKnown } from './known.ts';
import { readBytes, type Reading } from './reading.ts';
import { Review } from './review.ts';

interface Read {
  reading: Reading;
  known: Known;
  /** The page that this is one case of. */
  page?: Reading;
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
      const [bytes, known] = await Promise.all([getBytes(), loadKnown()]);
      const reading = await readBytes(bytes, known);
      setRead((last) => ({ reading, known, number: (last?.number ?? 0) + 1 }));
    } catch (error) {
      const isSaid = error instanceof Unreadable || error instanceof DeskError;
      if (!isSaid) console.error(error);
      setProblem(isSaid ? error.message : '这个文件没有读成；请打开它，把文字复制下来，粘贴在下面');
    } finally {
      setIsReading(false);
    }
  }
  /** Goes on with one case of the page, or back to the page. */
  const show = (from: Read, reading: Reading, page?: Reading) =>
    setRead({ reading, known: from.known, number: from.number + 1, ...(page && { page }) });
  const pick = (from: Read, raw: RawReport) => {
    from.reading.pick(raw).then((picked) => show(from, picked, from.reading), tellFailure);
  };
  const leave = () => {
    read?.reading.close();
    setRead(undefined);
  };
  return h(
    'div',
    { className: 'import-page' },
    h(
      SheetHead,
      { name: 'import', title: '导入报道', close },
      read?.page && h('button', { type: 'button', onClick: () => show(read, read.page!) }, '回到整页'),
      read && h('button', { type: 'button', onClick: leave }, '换一篇'),
    ),
    read
      ? h(Review, {
          key: read.number,
          reading: read.reading,
          known: read.known,
          pick: (raw: RawReport) => pick(read, raw),
          make: ({ data, body }) => {
            // The report stays: an older draft that Decap offers to restore would take the place of this one.
            close();
            void loadToday().then((publishedOn) => openNew('cases', { publishedOn, ...data, body }));
          },
        })
      : h(Intake, { load: (getBytes) => void load(getBytes), isReading, problem }),
  );
}
