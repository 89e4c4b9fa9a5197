/** The four parts of a practice, in their order, with other names that reports give them and words that mark their text. */
export const parts = [
  {
    name: '背景和起因',
    heading: /背景|起因|缘起|由来|基本情况|概况|为什么/u,
    words: /面临|问题突出|存在|近年来|地处|辖区?有?|人口|位于|难点|困扰|初衷|背景|为了?解决|诉求多样|易发多发/gu,
  },
  {
    name: '做法与经过',
    heading: /做法|经过|举措|措施|实践|探索|机制|怎么做/u,
    words: /建立|成立|组建|推行|设立|实行|打造|整合|完善|开展|创新|构建|配备|制定|推进|落实|坚持|投入|调解|排查|培训/gu,
  },
  {
    name: '成效与反响',
    heading: /成效|反响|效果|成果|成绩|变化/u,
    words:
      /成效|满意[率度]|化解率|成功率|下降|提升了?|截至|目前|累计|共调解|办结|得到有效|好转|受理.{0,8}件|实现了|表彰|好评/gu,
  },
  {
    name: '探讨与评论',
    heading: /探讨|评论|启示|思考|经验|点评|展望|下一步|不足|体会/u,
    words: /下一步|启示|需要进一步|应当|不足|展望|将继续|重要保障|基础保障|意义|未来|借鉴/gu,
  },
] as const;

export type PartName = (typeof parts)[number]['name'];

const withoutNumber = (words: string): string =>
  words.replace(/^(?:[(（]?[一二三四五六七八九十\d]+[)）、．.]?|#+)\s*/u, '').replace(/[:：]$/u, '');

/** Whether a line is the bare name of one of the four parts, numbered or not. */
export const isPartName = (words: string): boolean =>
  words.length <= 16 &&
  parts.some(({ name }) => withoutNumber(words).startsWith(name.slice(0, 2)) && withoutNumber(words).length <= 8);

const getPartOfHeading = (words: string): PartName | undefined =>
  words.length > 24 || /[。；]/u.test(words)
    ? undefined
    : parts.find(({ heading }) => heading.test(withoutNumber(words)))?.name;

/** A paragraph of the cleaned report and the part that it is proposed for. */
export interface PartProposal {
  part: PartName;
  text: string;
}

const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;

function getPartOfParagraph(text: string, index: number, total: number): PartName {
  const place = total > 1 ? index / (total - 1) : 0;
  const scores = parts.map(({ name, words }) => {
    const density = (count(text, words) * 100) / Math.max(text.length, 60);
    const where = {
      背景和起因: place < 0.15 ? 2 : -1.5,
      做法与经过: 0.6,
      成效与反响: place > 0.6 ? 0.5 : -0.5,
      探讨与评论: place > 0.85 ? 0.8 : -2,
    }[name];
    return { name, score: density + where };
  });
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).name;
}

/** Proposes for each paragraph one of the four parts: by the report's own headings where these name them, else by words and place. */
export function proposeParts(cleaned: string, title?: string): PartProposal[] {
  const paragraphs = cleaned.split('\n').filter((line) => line.trim() !== '' && line.trim() !== title?.trim());
  const headed = paragraphs.map((text) => (isPartName(text) ? getPartOfHeading(text) : undefined));
  const isHeaded = new Set(headed.filter(Boolean)).size >= 2;
  let current: PartName = '背景和起因';
  return paragraphs.map((text, index): PartProposal => {
    if (isHeaded) current = headed[index] ?? current;
    else
      current =
        getPartOfHeading(text) ?? (text.length < 20 ? current : getPartOfParagraph(text, index, paragraphs.length));
    return { part: current, text };
  });
}
