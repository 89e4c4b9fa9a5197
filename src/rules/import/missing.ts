import type { Missing, ReadReport } from './imported-report.ts';

/** What a case has fields for, and when the report left them open. */
const questions: { field: string; label: string; message: string; isOpen: (found: ReadReport) => boolean }[] = [
  {
    field: 'title',
    label: '标题',
    message: '报道没有标题，请自己拟一个：说清谁、做了什么',
    isOpen: ({ title }) => !title,
  },
  { field: 'summary', label: '一句话概括', message: '请读完后用自己的话写一句', isOpen: () => true },
  { field: 'region', label: '地区', message: '看不出是哪里的事，请选地区', isOpen: ({ place }) => !place },
  {
    field: 'region',
    label: '地区',
    message: '本站还没有这个地区的条目，请先建地区，再在这里选它',
    isOpen: ({ place }) => place !== undefined && !place.known,
  },
  {
    field: 'region',
    label: '上级地区',
    message: '报道没有写它属于哪个县区',
    isOpen: ({ place }) => place?.level === 'township' && place.above.length < 2 && !place.known,
  },
  { field: 'period', label: '时间', message: '报道没有写事情发生在哪一年', isOpen: ({ period }) => !period },
  { field: 'publishedOn', label: '发布日期', message: '填本站发布这篇案例的日期', isOpen: () => true },
  { field: 'sources.0.title', label: '来源标题', message: '请补上报道的原题', isOpen: ({ title }) => !title },
  {
    field: 'sources.0.publisher',
    label: '来源发布者',
    message: '报道没有写是谁发布的，查不到就留「未注明」',
    isOpen: ({ sources }) => sources[0]?.publisher === '未注明',
  },
  {
    field: 'sources.0.date',
    label: '来源日期',
    message: '报道没有写发布日期',
    isOpen: ({ sources }) => !sources[0]?.date,
  },
  {
    field: 'sources.0.url',
    label: '来源网址',
    message: '没有网址；有就补上，读者好去核对',
    isOpen: ({ sources }) => !sources[0]?.url,
  },
  { field: 'figures', label: '数据', message: '报道没有给出数字', isOpen: ({ figures }) => figures.length === 0 },
  { field: 'cost', label: '花费', message: '报道没有写建设和运行各花多少钱', isOpen: ({ cost }) => cost.length === 0 },
  {
    field: 'staffing',
    label: '人手',
    message: '报道没有写用了多少人、什么身份',
    isOpen: ({ figures }) => !figures.some(({ unit }) => /^[名人位]$/u.test(unit)),
  },
  {
    field: 'prerequisites',
    label: '前提条件',
    message: '别处要学，先得有什么？报道一般不写，请想一想',
    isOpen: () => true,
  },
  { field: 'limits', label: '不足与疑问', message: '没做到的、没说清的、自相矛盾的，请读完后写', isOpen: () => true },
  {
    field: 'methods',
    label: '工作法',
    message: '没有找到工作法或机制的名称',
    isOpen: ({ methods }) => methods.length === 0,
  },
];

const countWithoutPeriod = ({ figures }: ReadReport): number => figures.filter(({ period }) => !period).length;

/** Lists what an editor still has to find out or to write, in the order of the form. */
export function listMissing(found: ReadReport): Missing[] {
  const open = questions
    .filter(({ isOpen }) => isOpen(found))
    .map(({ field, label, message }) => ({ field, label, message }));
  const undated = countWithoutPeriod(found);
  const empty = (['背景和起因', '做法与经过', '成效与反响', '探讨与评论'] as const).filter(
    (name) => !found.parts.some(({ part }) => part === name),
  );
  return [
    ...open,
    ...(undated > 0 ? [{ field: 'figures', label: '数据的时间', message: `${undated} 个数没有写是什么时候的` }] : []),
    ...empty.map((name) => ({ field: 'body', label: name, message: '报道里没有找到这一部分的内容' })),
  ];
}
