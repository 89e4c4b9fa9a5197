import { getLook, getOwnColours } from './form/portal-look.ts';
import sheet from '../../src/styles/colours.css?raw';
import { readColours } from '../../src/styles/read-colours.ts';

const get = readColours(sheet);

/**
 * The colours of the desk, in light only: those of the portal, as it has chosen them, and a few of its own. The one list for Decap's parts
 * (patches.ts) and for the style sheets of the desk, which get them as custom properties.
 */
const shipped = {
  paper: get('paper'),
  sheet: get('sheet'),
  ink: get('ink'),
  'ink-2': get('ink-2'),
  'ink-3': '#59625c',
  line: get('line'),
  'line-strong': '#8a8f88',
  bar: '#e6e0d3',
  pine: get('pine'),
  'pine-deep': '#123e31',
  'pine-wash': get('pine-wash'),
  seal: get('seal-mark'),
  'seal-deep': '#8c2818',
  'seal-wash': get('seal-wash'),
  amber: '#6b4a12',
  'amber-wash': '#f3e6c4',
  'sand-wash': '#ede8dc',
} as const;

const colours: Record<keyof typeof shipped, string> = { ...shipped, ...getOwnColours(getLook().theme) };

/** Hands the colours to the style sheets below an element, e.g. as `--paper`. */
export function paint({ style }: HTMLElement): void {
  for (const [name, value] of Object.entries(colours)) style.setProperty(`--${name}`, value);
}

/** Decap's palette; plain values, because one of its parts paints a canvas with them. */
export const palette = {
  grayLight: colours.paper,
  gray: colours['ink-3'],
  grayDark: colours.ink,
  blue: colours.pine,
  blueLight: colours['pine-wash'],
  green: colours.pine,
  greenLight: colours['pine-wash'],
  brown: colours.amber,
  yellow: colours['amber-wash'],
  red: colours.seal,
  redDark: colours['seal-deep'],
  redLight: colours['seal-wash'],
  purple: colours['ink-2'],
  purpleLight: colours['sand-wash'],
  teal: colours.pine,
  tealDark: colours['pine-deep'],
  tealLight: colours['pine-wash'],
};

/** What Decap derives from its palette otherwise than the portal does, by the tables of its `styles.js`. */
export const measures = {
  colors: { button: colours.pine, textFieldBorder: colours.bar, controlLabel: colours['ink-2'] },
  // Chinese titles need room.
  lengths: { topCardWidth: '960px' },
  // The edge of a control needs a contrast of 3:1.
  borders: { textField: `solid 1px ${colours['line-strong']}` },
  fonts: {
    primary:
      '"PingFang SC", "HarmonyOS Sans SC", "MiSans", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif',
  },
};
