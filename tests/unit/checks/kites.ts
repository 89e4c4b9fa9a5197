import { parseStatute } from '../../../src/rules/law/statute.ts';
import type { StatuteFile } from '../../../src/rules/law/statutes.ts';

/** Twenty characters that the law below has in a row. */
export const copied = '放风筝的人应当先看天气再看四周并且照顾孩子';

/** The text of the version of 2020 of a law that exists nowhere. */
export const kiteText: StatuteFile = {
  folder: '/laws',
  name: '风筝法(2020-01-01).md',
  statute: parseStatute(`# 风筝法\n\n第一条 ${copied}。\n\n第二条 收线。\n\n第二条之一 卷线。\n`),
};

/** The registry's entry: a version of 2010 and one of 2020. */
export const kiteLaw = `---
title: 风筝法
short: 风筝法
kind: law
issuer: 风筝大会
versions:
  - adoptedOn: 2020-01-01
    inForceOn: 2020-06-01
  - adoptedOn: 2009-01-01
    inForceOn: 2010-01-01
    repealedOn: 2020-06-01
checked:
  on: 2018-12-31
  against: 全文
articles:
  - number: 1
    plain: 先看看天，再看看旁边。
  - number: 2
    plain: 要收线。
    repealedOn: 2025-01-01
---

说明
`;

/** A word of the glossary that cites the law; `rest` are further lines of the citation. */
export const citingKites = (...rest: string[]) =>
  `---\nterm: 风筝\nplain: 会飞\ncitations:\n  - law: kite-law\n${rest.map((line) => `    ${line}\n`).join('')}---\n`;
