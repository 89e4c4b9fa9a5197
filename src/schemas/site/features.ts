import type { CollectionName } from '../index.ts';

/** What a part of the portal that can be switched off consists of; what is not named here stays. */
export interface Feature {
  label: string;
  hint: string;
  /** Its collections: pages, lists, rows of open data, tabs of the search and forms of the desk. */
  collections?: readonly CollectionName[];
  /** Its kind of case. */
  cases?: 'practice' | 'dispute';
  /** How the addresses of its other pages and files begin. */
  places?: readonly string[];
  /** Its shape of share card. */
  card?: 'poster';
}

/** The parts of a portal that its settings can switch off; whoever makes a link asks `Portal.offers` (rules/portal/portal.ts). */
export const features = {
  compare: { label: '对比', hint: '把几篇案例、工作法或地区并排看', places: ['compare'] },
  officials: {
    label: '各地怎么做',
    hint: '给干部看的：经验做法、工作法、条件相近的地区；关了，只留给居民看的',
    collections: ['methods'],
    cases: 'practice',
    places: ['cases/method', 'cases/kind/practice'],
  },
  data: { label: '开放数据', hint: '把内容做成 JSON 和 CSV 给人下载', places: ['data'] },
  cite: { label: '怎么引用', hint: '页面下面的引用格式', places: ['cite'] },
  pathways: { label: '我该找谁', hint: '一问一答的引路', collections: ['pathways'] },
  papers: { label: '文书', hint: '填一填就能打印的文书', collections: ['forms'] },
  posters: { label: '海报', hint: '每篇一张竖的海报，能存、能打印；印好的海报上的二维码照常能用', card: 'poster' },
  offline: {
    label: '离线阅读',
    hint: '看过的页，没有网络时也能看；读者还能把全站存到手机。关了，存过的在下次打开网站时清掉',
    places: ['offline', 'offline-worker'],
  },
} as const satisfies Record<string, Feature>;

/** The name of a part that can be switched off. */
export type FeatureName = keyof typeof features;
