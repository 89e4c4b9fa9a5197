import type { Site } from '../../schemas/site.ts';
import { t } from '../../text.ts';
import { escapeHtml } from '../page/escape.ts';

/** Whether the icon of the program is not that of this portal. */
export const hasOwnIcon = ({ seal, theme }: Site): boolean => seal !== t('icon.seal') || theme?.seal !== undefined;

/** The icon of a portal as SVG: the first character of its seal on its colour, or on this one, in whatever font the reader has. */
export const toIcon = ({ seal, theme }: Site, shippedColour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect x="6" y="4" width="52" height="56" rx="8" fill="${theme?.seal ?? shippedColour}"/><text x="32" y="46" font-size="38" font-weight="700" font-family="'Songti SC','Noto Serif CJK SC',SimSun,serif" text-anchor="middle" fill="#fff">${escapeHtml([...seal][0] ?? '')}</text></svg>\n`;
