import { escapeHtml } from '../page/escape.ts';
import { fill } from '../../rules/language/fill.ts';
import { place, type Scatter } from './rules/scatter.ts';

/** What a scatter says besides its numbers. */
export const scatterKeys = ['title', 'log', 'cut', 'apart', 'none', 'who', 'wan', 'yi', 'note'] as const;

/** Its words. */
export type ScatterWords = Readonly<Record<(typeof scatterKeys)[number], string>>;

const box = { width: 640, height: 420, left: 74, right: 34, top: 38, bottom: 46 };
const digits = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });

/** 20000 as 2万: an axis has no room for noughts. */
const sayTick = (value: number, words: ScatterWords): string =>
  value >= 1e8
    ? `${digits.format(value / 1e8)}${words.yi}`
    : value >= 1e4
      ? `${digits.format(value / 1e4)}${words.wan}`
      : digits.format(value);

const round = (value: number): string => value.toFixed(1);

function drawPicture({ points, x, y }: Scatter, words: ScatterWords, names: readonly [string, string]): string {
  const [width, height] = [box.width - box.left - box.right, box.height - box.top - box.bottom];
  const toX = (value: number) => box.left + place(x, value) * width;
  const toY = (value: number) => box.top + (1 - place(y, value)) * height;
  const bottom = box.top + height;
  return `<svg class="scatter" viewBox="0 0 ${box.width} ${box.height}" aria-hidden="true" focusable="false">${x.ticks
    .map(
      (tick) =>
        `<line class="scatter-line" x1="${round(toX(tick))}" x2="${round(toX(tick))}" y1="${box.top}" y2="${bottom}"/><text text-anchor="middle" x="${round(toX(tick))}" y="${bottom + 18}">${sayTick(tick, words)}</text>`,
    )
    .join('')}${y.ticks
    .map(
      (tick) =>
        `<line class="scatter-line" x1="${box.left}" x2="${box.width - box.right}" y1="${round(toY(tick))}" y2="${round(toY(tick))}"/><text text-anchor="end" x="${box.left - 8}" y="${round(toY(tick) + 5)}">${sayTick(tick, words)}</text>`,
    )
    .join(
      '',
    )}<text text-anchor="end" x="${box.width - box.right}" y="${box.height - 6}">${escapeHtml(names[0])} →</text><text x="4" y="16">↑ ${escapeHtml(names[1])}</text>${points
    .map(
      (point, index) =>
        `<circle class="scatter-point" cx="${round(toX(point.x))}" cy="${round(toY(point.y))}" r="5"/><text class="scatter-number" x="${round(toX(point.x) + 8)}" y="${round(toY(point.y) - 6)}">${index + 1}</text>`,
    )
    .join('')}</svg>`;
}

/**
 * Two measures against each other, with all numbers in words below; as text, since it is drawn at build time and in the browser.
 * `names` are what both measures are called.
 */
export function drawScatter(
  scatter: Scatter | undefined,
  words: ScatterWords,
  names: readonly [string, string],
): string {
  if (!scatter) return `<p>${escapeHtml(fill(words.none, { x: names[0], y: names[1] }))}</p>`;
  const axes = [scatter.x, scatter.y];
  return `<h3>${escapeHtml(fill(words.title, { x: names[0], y: names[1], count: scatter.points.length }))}</h3>${drawPicture(
    scatter,
    words,
    names,
  )}<p class="meta">${escapeHtml(
    [
      words.note,
      ...(axes.some(({ isLog }) => isLog) ? [words.log] : []),
      ...(axes.some(({ isCut }) => isCut) ? [words.cut] : []),
      ...(scatter.apart > 0 ? [fill(words.apart, { count: scatter.apart })] : []),
    ].join(''),
  )}</p><div class="table-scroll"><table class="scatter-table"><thead><tr><th scope="col">${escapeHtml(words.who)}</th><th scope="col">${escapeHtml(names[0])}</th><th scope="col">${escapeHtml(names[1])}</th></tr></thead><tbody>${scatter.points
    .map(
      ({ name, href, texts }, index) =>
        `<tr><th scope="row">${index + 1}. <a href="${escapeHtml(href)}">${escapeHtml(name)}</a></th><td>${escapeHtml(texts[0])}</td><td>${escapeHtml(texts[1])}</td></tr>`,
    )
    .join('')}</tbody></table></div>`;
}
