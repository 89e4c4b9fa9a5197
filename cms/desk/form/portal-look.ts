import { toHex, toOklch } from '../../../src/rules/colours/oklch.ts';
import { getThemeColours, type Theme } from '../../../src/rules/colours/theme.ts';
import type { FeatureName } from '../../../src/schemas/site/features.ts';

/** What the page of the desk bears of its portal's settings (`build.ts`): it is there before anything is drawn, and before anybody has logged in. */
export interface DeskLook {
  theme: Theme;
  /** What the portal has switched off. */
  off: FeatureName[];
  /** In which it speaks (BCP 47); nothing where it is the program's. */
  language?: string;
}

const plain: DeskLook = { theme: {}, off: [] };

/** What this page bears; a desk that was built for no portal has the colours of the program, and all forms. */
export const getLook = (): DeskLook => {
  const look = globalThis.document?.documentElement?.dataset?.look;
  return look === undefined ? plain : (JSON.parse(look) as DeskLook);
};

/** A colour under a pointer: a fifth darker than the one that a portal has chosen. */
function toDeep(hex: string): string {
  const { lightness, chroma, hue } = toOklch(hex);
  return toHex(lightness * 0.8, chroma, hue);
}

/** The colours that a portal has chosen and those that follow from them, by the names that the desk has for them (`look.ts`). */
export function getOwnColours(theme: Theme) {
  const { pine, 'pine-wash': pineWash, 'seal-mark': seal, 'seal-wash': sealWash } = getThemeColours(theme).light;
  return {
    ...(pine && pineWash && { pine, 'pine-deep': toDeep(pine), 'pine-wash': pineWash }),
    ...(seal && sealWash && { seal, 'seal-deep': toDeep(seal), 'seal-wash': sealWash }),
  };
}
