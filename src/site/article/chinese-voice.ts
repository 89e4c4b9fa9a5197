/** What a speech engine says about one of its voices. */
export interface Voice {
  /** BCP 47, or with underscores as Android writes it: `zh-CN`, `zh_CN_#Hans`, `cmn-CN`. */
  lang: string;
  /** Speaks without the network. */
  localService: boolean;
}

const chinese = /^(?:zh|cmn)(?:[-_]|$)/iu;
const mainland = /^(?:zh|cmn)(?:[-_](?:hans|cn))/iu;

/** The voice to read Mandarin with: one of the mainland before others, one on the device before one of the network. */
export const getChineseVoice = <V extends Voice>(voices: readonly V[]): V | undefined => {
  const rank = ({ lang, localService }: V) => (mainland.test(lang) ? 2 : 0) + (localService ? 1 : 0);
  return voices.filter(({ lang }) => chinese.test(lang)).sort((a, b) => rank(b) - rank(a))[0];
};
