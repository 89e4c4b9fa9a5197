import { getConclusions } from '../../../rules/figures/inferred.ts';
import { type EntryRule, findingAt, quote } from './placed.ts';

/** Whether a text writes this number with this unit: 343个, also 1,300余件, but not the 43个 of 343个. */
const writes = (text: string, value: number, unit: string): boolean => {
  const plain = text.replaceAll(/(?<=\d)[,，](?=\d{3})/gu, '');
  for (let at = plain.indexOf(String(value)); at >= 0; at = plain.indexOf(String(value), at + 1)) {
    const behind = plain.slice(at + String(value).length).replace(/^[余多]/u, '');
    if (!/[\d.]$/u.test(plain.slice(0, at)) && behind.startsWith(unit)) return true;
  }
  return false;
};

/** What the body concludes by itself is no number of the report: the figure says so too. */
export const validateInferred: EntryRule = (figures) => {
  const conclusions = new Map(figures.map(({ file }) => [file, getConclusions(file.parsed.body)]));
  return figures.flatMap((placed) => {
    const { value, unit, inferred } = placed.figure;
    if (inferred !== undefined || !conclusions.get(placed.file)?.some((words) => writes(words, value, unit))) return [];
    return [
      findingAt(placed, 'inferred', {
        rule: 'figure-inferred',
        severity: 'warning',
        message: `正文说${quote(placed)}是本站推断的，「数据」里却当成来源写的数`,
        fix: '在这个数的「本站推断」里写推断了什么、凭什么；来源明写了的，把正文里的「本站推断」去掉',
      }),
    ];
  });
};
