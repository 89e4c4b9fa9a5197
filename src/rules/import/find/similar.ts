import { getOverlap, getRuns } from '../clean/overlap.ts';

/** A case that the portal has, as far as likeness is judged by it. */
export interface KnownCase {
  id: string;
  title: string;
  body: string;
  region: string;
  methods: string[];
  sources: { title: string; url?: string | undefined }[];
}

/** A case that this report may already have become, and why it seems so. */
export interface SimilarCase {
  id: string;
  title: string;
  reason: string;
}

/** What of a report is compared. */
interface Compared {
  cleaned: string;
  title?: string | undefined;
  url?: string | undefined;
  region?: string | undefined;
  methods: readonly string[];
}

/** From this share of common six-letter runs on, two texts are the same with small changes. */
const sameText = 0.3;

/** Cases that tell the same: the same source, the same text, or the same place with the same methods. */
export function findSimilar(
  { cleaned, title, url, region, methods }: Compared,
  cases: readonly KnownCase[],
): SimilarCase[] {
  const runs = getRuns(cleaned, 6);
  return cases.flatMap((known): SimilarCase[] => {
    const says = (reason: string): SimilarCase[] => [{ id: known.id, title: known.title, reason }];
    if (url && known.sources.some((source) => source.url === url)) return says('来源网址相同');
    if (title && known.sources.some((source) => source.title === title)) return says('来源标题相同');
    const share = getOverlap(known.body, runs, 6);
    if (known.body.length > 60 && share >= sameText)
      return says(`正文有 ${Math.round(share * 100)}% 的文字和这篇报道相同`);
    if (title && getOverlap(known.title, getRuns(title, 2), 2) >= 0.8) return says('标题几乎一样');
    const shared = known.methods.filter((method) => methods.includes(method));
    if (region && known.region === region && shared.length > 0)
      return says(`同一地区、同样的工作法（${shared.join('、')}）`);
    if (region && known.region === region) return says('同一地区');
    return [];
  });
}
