/** One line of a fixture `*.figures.txt`: what a person read in a report; arguable ones may be found or not. */
interface ReadFigure {
  value: number;
  bound: string;
  unit: string;
  arguable: boolean;
}

const bounds: Record<string, string> = { 余: 'over', 以上: 'atLeast', 以内: 'upTo', 约: 'about', 近: 'near' };

/** Reads lines such as `200余 万元 建设投入` and `?10 分钟 服务圈的名称`. */
export function readFigureList(text: string): ReadFigure[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [, mark = '', value = '', bound = '', unit = ''] =
        /^(\??)([\d.]+)(余|以上|以内|约|近)? (\S+) \S/u.exec(line) ?? [];
      if (unit === '') throw new Error(`not a figure: ${line}`);
      return { value: Number(value), bound: bounds[bound] ?? 'exact', unit, arguable: mark === '?' };
    });
}

interface Proposed {
  value: number;
  unit: string;
  bound: string;
  text: string;
  sentence: string;
}

/** How the proposals compare with what a person read; each read figure is found once at most. */
export function compareFigures(read: readonly ReadFigure[], proposed: readonly Proposed[]) {
  const left = [...read.filter(({ arguable }) => !arguable), ...read.filter(({ arguable }) => arguable)];
  const wrong: string[] = [];
  const otherBound: string[] = [];
  for (const figure of proposed) {
    const same = ({ value, unit }: ReadFigure) => value === figure.value && unit === figure.unit;
    const exact = left.findIndex((one) => same(one) && one.bound === figure.bound);
    const index = exact < 0 ? left.findIndex(same) : exact;
    if (index < 0) wrong.push(`${figure.text} (${figure.value} ${figure.unit}) in ${figure.sentence}`);
    else if (exact < 0) otherBound.push(figure.text);
    if (index >= 0) left.splice(index, 1);
  }
  const missed = left.filter(({ arguable }) => !arguable).map(({ value, unit }) => `${value} ${unit}`);
  return {
    required: read.filter(({ arguable }) => !arguable).length,
    missed,
    wrong,
    otherBound,
    proposed: proposed.length,
  };
}
