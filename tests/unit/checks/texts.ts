/** One valid text a collection; the tests change one thing in it. */
export const region = '---\nname: 甲区\nlevel: county\n---\n';
export const room = '---\nname: 一号室\nkind: branded\nregion: jia\nintro: 介绍\n---\n';
export const explainer = '---\ntitle: 楼上漏水怎么办？\nsummary: 先止水。\ntopic: 邻里与相邻\n---\n\n正文\n';
export const law =
  '---\ntitle: 中华人民共和国民法典\nshort: 民法典\nkind: law\nissuer: 全国人大\nversions:\n  - adoptedOn: 2020-05-28\n    inForceOn: 2021-01-01\nchecked:\n  on: 2026-01-01\n  against: 全文\n---\n\n说明\n';
export const practice = `---
kind: practice
title: 一个平台
summary: 概括
region: jia
publishedOn: 2026-01-01
figures:
  - label: 受理
    value: 3979
    unit: 件
    period: 2021年
    source: 山东通讯
    measure: accepted
sources:
  - title: 一篇报道
    short: 山东通讯
    publisher: 未注明
    by: unknown
models:
  - oneStop
---

正文
`;

/** `text` with one place changed; fails where there is no such place, so that no test checks an unchanged text. */
export function change(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`nothing to change: ${from}`);
  return text.replace(from, to);
}
