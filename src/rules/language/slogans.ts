import type { Words } from '../privacy/stories.ts';

/** Words of reports and banners that tell a reader nothing. */
const slogans =
  /深入(?:贯彻|推进|开展)|高度重视|(?:切实|不断|进一步|全面|持续)(?:加强|提高|提升|维护|保障|推进|深化|夯实|增强)|最后一公里|全心全意|再上新台阶|保驾护航|筑牢|压实(?:责任|工作)|齐抓共管|落地(?:生根|见效)|走深走实|新时代|以人民为中心|获得感|幸福感、?安全感|凝聚[^，。]{0,6}合力|谱写|新篇章|高质量发展|营造[^，。]{0,10}氛围|取得(?:了)?(?:显著|良好|明显)(?:成效|效果)|赋能|抓手|新格局|零距离|暖心服务|贴心服务|撑起[^，。]{0,6}(?:蓝天|保护伞)|为民办实事|做实做细|见真章|硬仗|攻坚战/gu;

/** Slogans in a text. */
export const findSlogans = (text: string): Words[] =>
  [...text.matchAll(slogans)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
