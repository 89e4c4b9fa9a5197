import { fill } from '../../../rules/language/fill.ts';
import { briefingUrl, compareUrl, urls } from '../../../urls.ts';
import { loadRecords } from '../../compare/browser/load-records.ts';
import { startSheet } from '../../compare/browser/sheet.ts';
import type { ComparablesFile } from '../../compare/model.ts';
import { compare } from '../../compare/rules/compare.ts';
import { readIds } from '../../compare/rules/ids.ts';
import { toFileRows, toHtmlTable, toTsv } from '../../compare/rules/table.ts';
import { copyText } from '../../page/browser/copy-text.ts';
import { expectUnreached, loadJson, loadModule, Unreached } from '../../page/browser/load.ts';
import { saveFile } from '../../page/browser/save-file.ts';
import { replaceSaving } from '../../page/browser/wechat.ts';
import { renderBriefing } from '../draw-briefing.ts';
import { type BriefingWords, getBriefing, toBriefingRows } from '../rules/briefing.ts';

/** What the address names, as the page shows it and as files are made of it. */
async function readBriefing(asked: string, words: BriefingWords) {
  const { words: comparisonWords, ids: known } = await loadJson<ComparablesFile>(urls.comparables);
  const { ids, unknown, mixed, surplus } = readIds(asked, known);
  const say = (key: 'unknown' | 'mixed' | 'surplus', list: readonly string[]) =>
    list.length > 0 ? [fill(comparisonWords[key], { ids: list.join('」「') })] : [];
  const records = await loadRecords(ids);
  const comparison = compare(records, comparisonWords);
  return {
    ids,
    remarks: [...say('unknown', unknown), ...say('mixed', mixed), ...say('surplus', surplus)],
    briefing: getBriefing(records, comparison, words, comparisonWords),
    fileRows: () => toFileRows(comparison, comparisonWords),
  };
}

type Read = Awaited<ReturnType<typeof readBriefing>>;

/** Copying and saving; a library is fetched by whoever presses its button. */
function startTools(
  root: HTMLElement,
  { briefing, ids, fileRows }: Read,
  words: BriefingWords,
  getQuestion: () => string,
) {
  const find = (selector: string) => root.querySelector<HTMLElement>(selector)!;
  const said = find('[data-copied]');
  const name = `${words.file}-${ids.map((id) => id.split('/')[1]).join('-')}`;
  const getRows = () => toBriefingRows(briefing, getQuestion(), words);

  find('[data-copy]').addEventListener('click', () => {
    const text = toTsv(getRows());
    void copyText(text, toHtmlTable(getRows())).then((isCopied) => {
      said.textContent = isCopied ? words.copied : words.uncopied;
      if (isCopied) return;
      find('[data-by-hand]').hidden = false;
      const plain = root.querySelector<HTMLTextAreaElement>('[data-plain]')!;
      plain.value = text;
      plain.select();
    });
  });

  const save = (selector: string, ending: string, make: () => Promise<Blob>) => {
    const button = find(selector);
    button.addEventListener('click', () => {
      said.textContent = words.saving;
      make().then(
        (file) => {
          saveFile(file, `${name}.${ending}`);
          said.textContent = words.saved;
        },
        (error: unknown) => {
          // A browser that cannot read or run the program still has the sheet and the printer.
          if (!(error instanceof Unreached)) console.error(error);
          said.textContent = words.unsaved;
        },
      );
    });
    replaceSaving(root, button);
  };
  save('[data-word]', 'docx', async () => {
    const { makeBriefingWord } = await loadModule(() => import('./briefing-word.ts'));
    return makeBriefingWord(briefing, getQuestion(), words);
  });
  save('[data-xlsx]', 'xlsx', async () => {
    const { makeXlsx } = await loadModule(() => import('../../compare/browser/xlsx.ts'));
    return makeXlsx([
      { name: words.sheet, rows: getRows() },
      { name: words['sheet.comparison'], rows: fileRows() },
    ]);
  });
}

async function start(root: HTMLElement): Promise<void> {
  const find = (selector: string) => root.querySelector<HTMLElement>(selector)!;
  const words: BriefingWords = JSON.parse(find('script').textContent ?? '');
  const status = find('[data-status]');
  const asked = new URLSearchParams(location.search).get('ids') ?? '';
  root.dataset.state = 'loading';
  status.textContent = words.loading;
  try {
    const read = await readBriefing(asked, words);
    status.textContent = [...read.remarks, ...(read.ids.length === 0 ? [words.none] : [])].join(' ');
    if (read.ids.length > 0) {
      const { briefing } = read;
      find('[data-sheet-of-briefing]').innerHTML = renderBriefing(briefing, words);
      const question = root.querySelector<HTMLTextAreaElement>('#question')!;
      const getQuestion = () => question.value.trim() || words['question.empty'];
      const show = () => (find('[data-asked]').textContent = getQuestion());
      question.addEventListener('input', show);
      show();
      document.title = briefing.title;
      document.querySelector('[data-title]')!.textContent = briefing.title;
      document.querySelector<HTMLElement>('[data-intro]')!.hidden = true;
      document.querySelector<HTMLElement>('[data-choose]')!.hidden = true;
      const back = root.querySelector<HTMLAnchorElement>('[data-back]')!;
      back.href = compareUrl(read.ids);
      back.hidden = read.ids.length < 2;
      // What could not be written about is left out of the address, which is what is passed on.
      if (read.remarks.length === 0) history.replaceState(null, '', briefingUrl(read.ids));
      find('[data-work]').hidden = false;
      startTools(root, read, words, getQuestion);
    }
    root.dataset.state = 'done';
  } catch (error) {
    expectUnreached(error);
    status.textContent = words.failed;
    root.dataset.state = 'error';
  }
}

startSheet();
const page = document.querySelector<HTMLElement>('[data-briefing]');
if (page) void start(page);
