import type { z } from 'astro/zod';
import { caseStudy } from './case.ts';
import { deadline } from './deadline.ts';
import { explainer } from './explainer.ts';
import { form } from './form.ts';
import { law } from './law.ts';
import { method } from './method.ts';
import { page } from './page.ts';
import { pathway } from './pathway.ts';
import { region } from './region.ts';
import { room } from './room.ts';
import { term } from './term.ts';
import { isKeyOf, keysOf, tableOf } from './record.ts';

interface CollectionDefinition {
  schema: z.ZodObject;
  /** What readers and editors call the collection. */
  label: string;
  /** What the desk calls one entry. */
  one: string;
  /** The field that names an entry. */
  nameField: string;
  /** What the body is for, as the hint of the desk's body field. */
  body: { label: string; hint: string; required: boolean };
  /** Whether its entries hold wherever the portal stands: then a portal may have those that the program brings (decisions/028). */
  isShared: boolean;
}

/** The eleven kinds of content, in the order in which the portal lists them; the only place that lists them. */
export const collections = {
  explainers: {
    schema: explainer,
    label: '普法解读',
    one: '解读',
    nameField: 'title',
    isShared: true,
    body: { label: '为什么', hint: '讲清道理、依据和例外；每句一个意思', required: true },
  },
  cases: {
    schema: caseStudy,
    label: '典型案例',
    one: '案例',
    nameField: 'title',
    isShared: false,
    body: {
      label: '正文',
      hint: '经验做法分四部分：## 背景和起因、## 做法与经过、## 成效与反响、## 探讨与评论',
      required: true,
    },
  },
  rooms: {
    schema: room,
    label: '调解室与中心',
    one: '调解室',
    nameField: 'name',
    isShared: false,
    body: { label: '更多介绍', hint: '可以空着', required: false },
  },
  methods: {
    schema: method,
    label: '工作法与机制',
    one: '工作法',
    nameField: 'name',
    isShared: false,
    body: { label: '说明', hint: '来由、用法、和别的工作法的区别', required: false },
  },
  regions: {
    schema: region,
    label: '地区',
    one: '地区',
    nameField: 'name',
    isShared: false,
    body: { label: '说明', hint: '可以空着', required: false },
  },
  laws: {
    schema: law,
    label: '法规',
    one: '法规',
    nameField: 'short',
    isShared: true,
    body: { label: '这部法管什么', hint: '用大白话写，不抄条文', required: true },
  },
  deadlines: {
    schema: deadline,
    label: '期限',
    one: '期限',
    nameField: 'title',
    isShared: true,
    body: { label: '怎么算', hint: '起算、中断、例外；可以空着', required: false },
  },
  pathways: {
    schema: pathway,
    label: '我该找谁',
    one: '引路',
    nameField: 'title',
    isShared: true,
    body: { label: '说明', hint: '可以空着', required: false },
  },
  forms: {
    schema: form,
    label: '文书',
    one: '文书',
    nameField: 'title',
    isShared: true,
    body: {
      label: '这张纸',
      hint: '一行一段；「# 」是题目，「## 」是小标题，「1. 」自动编号，「> 」靠右落款；{{编号}} 换成读者的回答，写法见使用手册',
      required: true,
    },
  },
  terms: {
    schema: term,
    label: '法律词典',
    one: '词语',
    nameField: 'term',
    isShared: true,
    body: { label: '多说几句', hint: '可以空着', required: false },
  },
  pages: {
    schema: page,
    label: '本站说明',
    one: '页面',
    nameField: 'title',
    isShared: true,
    body: { label: '正文', hint: '', required: true },
  },
} as const satisfies Record<string, CollectionDefinition>;

/** The folder and URL name of a collection. */
export type CollectionName = keyof typeof collections;

/** The front matter of an entry of `C`, defaults filled in. */
export type Data<C extends CollectionName> = z.output<(typeof collections)[C]['schema']>;

type FieldOf<D, K extends PropertyKey> = D extends Partial<Record<K, unknown>> ? D[K] : never;
type NameOf<D> = D extends unknown ? keyof D : never;

/** The front matter of an entry of any kind: whichever of all fields its kind has. Every `Data` is one. */
export type AnyData = { [K in NameOf<Data<CollectionName>>]?: FieldOf<Data<CollectionName>, K> };

/** All collection names, in listing order. */
export const collectionNames: readonly CollectionName[] = keysOf(collections);

/** The collections of which a portal may have what the program brings. */
export const sharedCollections: readonly CollectionName[] = collectionNames.filter(
  (name) => collections[name].isShared,
);

/** A table with one row for each collection. */
export const perCollection = <T>(make: (name: CollectionName) => T): Record<CollectionName, T> =>
  tableOf(collectionNames, make);

export { slugPattern } from './fields.ts';

/** Whether `name` is one of the collections. */
export const isCollectionName = (name: string): name is CollectionName => isKeyOf(collections, name);
