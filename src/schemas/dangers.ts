import { z } from 'astro/zod';
import { type EditorField, editorFields } from './fields.ts';
import { keysOf } from './record.ts';

/** Kinds of danger that somebody may be in, as editors choose them; `rules/danger/dangers.ts` says what follows from each. */
export const dangerKinds = {
  violence: '家里有人打人、虐待人',
  threat: '被人打、跟踪、威胁',
  sexual: '性侵害、性骚扰',
  child: '孩子正在受伤害',
  suicide: '不想活、伤害自己',
  confinement: '被关起来、不让走',
  trafficking: '被拐卖、被骗进传销',
  fraud: '正在被骗钱',
  accident: '受伤、中毒、着火',
} as const;

/** A kind of danger. */
export type DangerKind = keyof typeof dangerKinds;

const dangerKind = z
  .enum(keysOf(dangerKinds))
  .register(editorFields, { label: '危险', widget: { kind: 'choice', options: dangerKinds } });

const ofEntry: EditorField = {
  label: '有什么危险',
  hint: '有危险才选：网页最上面会放大能打的电话和「快速离开」，「去哪里」不再列调解室',
};

/** Which dangers an entry speaks of; none by default. */
export const dangers = (extra: Partial<EditorField> = {}) =>
  z
    .array(dangerKind)
    .default([])
    .register(editorFields, { ...ofEntry, ...extra });
