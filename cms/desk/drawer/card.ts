import { createElement as h, useEffect, useState } from 'react';
import { type CardShape, cardShapeNames, cardShapes } from '../../../src/card-shapes.ts';
import type { SectionProps } from './section.ts';
import { ask } from '../backend/ask.ts';
import { getLook } from '../form/portal-look.ts';

/** Those that the portal has. */
const shapes = cardShapeNames.filter((name) => name !== 'poster' || !getLook().off.includes('posters'));

/** How long the form must rest before the card is drawn anew, in milliseconds. */
const rest = 600;

/** The share card that the entry would have, in one of its shapes; it follows what is typed. */
export function CardSection({ entry }: SectionProps) {
  const { collection, slug, data, body } = entry;
  const [shape, setShape] = useState<CardShape>('wide');
  const [png, setPng] = useState<string>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    const draw = async () => {
      try {
        const card = await ask<{ png: string }>('drawCard', { collection, slug, data, body, shape });
        if (!isCurrent) return;
        setPng(card.png);
        setProblem(undefined);
      } catch (error) {
        if (isCurrent) setProblem(String(error));
      }
    };
    const timer = setTimeout(() => void draw(), rest);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [collection, slug, data, body, shape]);
  return h(
    'div',
    null,
    h(
      'div',
      { className: 'drawer-actions', role: 'group', 'aria-label': '形状' },
      shapes.map((name) =>
        h(
          'button',
          { key: name, type: 'button', 'aria-pressed': name === shape, onClick: () => setShape(name) },
          cardShapes[name].label,
        ),
      ),
    ),
    problem && h('p', { role: 'alert' }, problem),
    png
      ? h('img', {
          className: 'drawer-card',
          src: `data:image/png;base64,${png}`,
          alt: `${cardShapes[shape].label}预览`,
        })
      : h('p', { role: 'status' }, '正在画…'),
  );
}
