import type { Site } from '../../schemas/site/site.ts';
import { t } from '../../text.ts';
import { getSealDrawing } from '../../rules/pictures/seal-drawing.ts';
import { escapeHtml } from '../page/escape.ts';

/** What a portal signs with. */
type Signed = Pick<Site, 'seal' | 'theme'>;

/** Whether the icon of the program is not that of this portal. */
export const hasOwnIcon = ({ seal, theme }: Signed): boolean =>
  seal !== t('icon.seal') || theme?.seal !== undefined || theme?.drawing !== undefined;

/** The icon of a portal as SVG: the drawing of its seal, else the first character of its seal on its colour, or on this one, in whatever font the reader has. */
export const toIcon = ({ seal, theme }: Signed, shippedColour: string): string =>
  getSealDrawing(theme?.drawing)?.svg ??
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect x="6" y="4" width="52" height="56" rx="8" fill="${theme?.seal ?? shippedColour}"/><text x="32" y="46" font-size="38" font-weight="700" font-family="'Songti SC','Noto Serif CJK SC',SimSun,serif" text-anchor="middle" fill="#fff">${escapeHtml([...seal][0] ?? '')}</text></svg>\n`;
