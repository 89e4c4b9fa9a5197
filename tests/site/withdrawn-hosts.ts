/** Hosts that a page must not send readers to, each with what became of it. */
export const withdrawnHosts: Record<string, string> = {
  'chinalaw.gov.cn': 'the Legislative Affairs Office was dissolved in 2018; laws are at flk.npc.gov.cn',
  'goo.gl': 'Google ended its short links in 2025',
  'polyfill.io': 'sold in 2024, then served malware',
  'bootcss.com': 'same owner as polyfill.io',
  'bootcdn.net': 'same owner as polyfill.io',
  'staticfile.org': 'same owner as polyfill.io',
  'staticfile.net': 'same owner as polyfill.io',
  localhost: 'the writer’s own computer',
  '127.0.0.1': 'the writer’s own computer',
};
