import { expect, test } from 'vitest';
import { cardShapes, type CardShape } from '../../../../src/card-shapes.ts';
import type { EntryCard } from '../../../../src/outputs/cards/card.ts';
import type { CardElement } from '../../../../src/outputs/cards/element.ts';
import { layOut } from '../../../../src/outputs/cards/layout.ts';
import { getCardSpecs } from '../../../../src/outputs/cards/specs.ts';
import { build, createTinyPortal } from './tiny-portal.ts';

const [spec] = getCardSpecs(
  createTinyPortal({ explainers: { estate: { title: '遗产', summary: '财产。', topic: '赡养与继承' } } }),
  build,
).filter(({ card }) => card.kind === 'entry');

const words =
  '收到法院驳回异议的裁定书十五日内可以向作出裁定的法院起诉过了这个时间裁定就生效不能再为同一件事要求审查了';

const deadlineCard = (
  shape: CardShape,
  { title, answer, figure }: Record<'title' | 'answer' | 'figure', string>,
): EntryCard => ({
  ...(spec!.card as EntryCard),
  shape,
  kicker: '您要在期限内做',
  title,
  figure,
  answer: { text: answer },
  list: undefined,
});

const readTexts = ({ props }: CardElement): string => {
  const children: unknown = props.children ?? [];
  return [children]
    .flat()
    .map((child) => (typeof child === 'string' ? child : child ? readTexts(child as CardElement) : ''))
    .join('');
};

const shapes = Object.keys(cardShapes) as CardShape[];
const figures = ['3日', '72小时', '10个工作日', '6个月'];
const titles = [2, 6, 11, 15, 20].map((length) => words.slice(5, 5 + length));
const answers = [10, 25, 38].map((length) => words.slice(0, length));

test.each(shapes)('the %s card of a deadline holds its whole title, its figure, and from when it runs', (shape) => {
  const lost = titles.flatMap((title) =>
    answers.flatMap((answer) =>
      figures.flatMap((figure) => {
        const shown = readTexts(layOut(deadlineCard(shape, { title, answer, figure }))).replaceAll(/\s/gu, '');
        return [title, answer, figure].every((text) => shown.includes(text)) ? [] : [`${figure} ${title}：${answer}`];
      }),
    ),
  );
  expect(lost).toEqual([]);
});

test.each(shapes)('on the %s card an answer that no size makes fit leaves its room to the title', (shape) => {
  const title = words.slice(0, 30);
  const shown = readTexts(layOut(deadlineCard(shape, { title, answer: words.repeat(12), figure: '3日' })));
  expect(shown.replaceAll(/\s/gu, '')).toContain(title);
});
