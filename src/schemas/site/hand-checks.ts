/** What only people can check of a portal, as the settings name it; `site/compliance` asks for each. */
export const handChecks = {
  access: '网站打得开，每天都有人或程序在看',
  'serious-errors': '没有严重的表述错误，没有泄密',
  'party-mark': '挂了党政机关网站标识',
  keyboard: '只用键盘走完了主要的页面',
  'screen-reader': '请用读屏软件的人走完了主要的页面',
  assessment: '申请了适老化和无障碍水平评测',
  'level-protection': '做了网络安全等级保护的定级和备案',
} as const;

/** The name of one of them. */
export type HandCheck = keyof typeof handChecks;
