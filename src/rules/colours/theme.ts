import { getContrast } from './contrast.ts';
import { toHex, toOklch } from './oklch.ts';

/** The two colours that a portal may choose, `#rrggbb`: of links and buttons, and of the seal and what warns. */
export interface Theme {
  accent?: string | undefined;
  seal?: string | undefined;
}

/** The darkest that stands behind words in light, and the lightest that does in the dark: bounds, which a test holds against the style sheets. */
export const grounds = { light: '#f9f6ee', dark: '#1f2421' } as const;

/** Words in a colour are read by old eyes: WCAG 2.2, 1.4.6. */
const leastContrast = 7;

const toWash = (hex: string) => toHex(0.95, 0.015, toOklch(hex).hue);
const toDarkWash = (hex: string) => toHex(0.27, 0.02, toOklch(hex).hue);

/** The lowest contrast of words in a colour on what may stand behind them in light. */
export const getLowestContrast = (hex: string): number =>
  Math.min(...[grounds.light, toWash(hex)].map((ground) => getContrast(hex, ground)));

/** The nearest darker colour of the same hue in which words can be read; the colour itself where they can. */
export function getReadable(hex: string): string {
  const { lightness, chroma, hue } = toOklch(hex);
  for (let at = lightness; at > 0; at -= 0.01) {
    const darker = at === lightness ? hex : toHex(at, chroma, hue);
    if (getLowestContrast(darker) >= leastContrast) return darker;
  }
  return '#000000';
}

/** Whether words in this colour can be read. */
export const isReadable = (hex: string): boolean => getLowestContrast(hex) >= leastContrast;

/** The same hue for words in the dark. */
function toDark(hex: string): string {
  const { chroma, hue } = toOklch(hex);
  return toHex(0.82, Math.min(chroma, 0.09), hue);
}

/** The custom properties that a theme sets, in light and in dark; each without its dashes. */
export function getThemeColours({ accent, seal }: Theme): Record<'light' | 'dark', Record<string, string>> {
  return {
    light: {
      ...(accent !== undefined && { pine: accent, 'pine-wash': toWash(accent) }),
      ...(seal !== undefined && { seal, 'seal-mark': seal, 'seal-wash': toWash(seal) }),
    },
    dark: {
      ...(accent !== undefined && {
        pine: toDark(accent),
        'pine-wash': toDarkWash(accent),
        'on-pine': toHex(0.2, 0.02, toOklch(accent).hue),
      }),
      ...(seal !== undefined && { seal: toDark(seal), 'seal-wash': toDarkWash(seal) }),
    },
  };
}

// The site's layers are flattened into specificity (`styles/flatten.ts`): this stands above what sets its colours.
const root = ':root:not(#\\#):not(#\\#):not(#\\#)';

const toRule = (colours: Record<string, string>) =>
  `${root}{${Object.entries(colours)
    .map(([name, hex]) => `--${name}:${hex}`)
    .join(';')}}`;

/** A theme as the style sheet that a page with one links to; paper keeps white washes. */
export function toThemeSheet(theme: Theme): string {
  const { light, dark } = getThemeColours(theme);
  const washes = Object.fromEntries(
    Object.keys(light).flatMap((name) => (name.endsWith('-wash') ? [[name, '#fff']] : [])),
  );
  return `${toRule(light)}@media screen and (prefers-color-scheme:dark){${toRule(dark)}}@media print{${toRule(washes)}}\n`;
}
