/** A sheet in millimetres, and how the page of an explainer is made to fit it. */
interface Sheet {
  width: number;
  height: number;
  margin: { block: number; inline: number };
  /** Type sizes to try, as shares of the 10 points of a printed page, largest first. */
  scales: readonly number[];
  /** What is left out, one after the other, until the rest fits at the smallest; all of it stands behind the code. */
  leaveOut: readonly string[];
  /** Styles of this sheet alone. */
  style: string;
}

const way = '.crumbs';
const termNotes = '.term-notes, .term-notes-title';
const citations = '.margin-section:has(> .plain > li > a[href^="/laws/"])';
const cost = '.margin-section:not([id]):has(> h2 + p)';
const details = '.step-detail';
const bring = '#bring';

/** The sheets on which explainers are printed as 明白纸: one sheet each, in type as large as there is room for. */
export const paperSizes = {
  a4: {
    width: 210,
    height: 297,
    margin: { block: 10, inline: 15 },
    scales: [1.3, 1.25, 1.2, 1.15, 1.1, 1.05, 1, 0.95, 0.9],
    leaveOut: [termNotes],
    style: '',
  },
  a5: {
    width: 148,
    height: 210,
    margin: { block: 8, inline: 9 },
    scales: [1.1, 1.05, 1, 0.95, 0.9],
    leaveOut: [way, termNotes, citations, cost, details, bring],
    style: `:root { --step-3: 15pt !important; --step-1: 10.5pt !important }
      .section, .callout, .article-aside { margin-block: 2mm 0 !important }
      .callout { padding: 1mm 4mm !important }
      .page { padding: 1mm 0 0 !important }`,
  },
} as const satisfies Record<string, Sheet>;

/** `a4` or `a5`. */
export type PaperSize = keyof typeof paperSizes;
