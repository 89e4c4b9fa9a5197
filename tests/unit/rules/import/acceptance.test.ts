import { describe, expect, test } from 'vitest';
import { markdownFormat } from '../../../../cms/desk/form/format.ts';
import { validateFolder } from '../../checks/validate-folder.ts';
import { listProposals, toCase } from '../../../../src/rules/import/acceptance.ts';
import { findPeople } from '../../../../src/rules/import/find/people.ts';
import { importReport, type Known } from '../../../../src/rules/import/report.ts';
import { caseStudy } from '../../../../src/schemas/case.ts';
import { sound } from '../../checks/sound-folder.ts';
import { makeFolder } from '../../make-folder.ts';
import { makeSite } from '../../make-portal.ts';
import { nothing } from './read-fixture.ts';

const text = `安宁区两家邻居的矛盾纠纷在院坝里化解

来源：平安安宁网　作者：陈晓　2023年5月6日

2022年以来，兰州市安宁区沙井驿街道坚持在院坝里调解矛盾纠纷，共调解邻里纠纷120余件，化解率达98%。

今年3月，村民张建国和邻居李福来为一堵墙争执(zhi)不下。网格员上门调解3次，张建国让出半米，李福来出资2万元重砌。街道每年投入经费3万元。
`;

const known: Known = {
  ...nothing,
  regions: [{ id: 'an-ning', name: '安宁区', above: ['兰州市', '甘肃省'] }],
  topics: [{ name: '邻里纠纷' }],
};
const raw = { text, asides: [], hints: {}, warnings: [] };

function read(undone: ReadonlySet<number> = new Set()) {
  const report = importReport(raw, known, findPeople, undone);
  const groups = listProposals(raw, report);
  const accept = (...wanted: string[]) =>
    toCase(
      report,
      groups,
      new Set(
        groups
          .flatMap(({ proposals }) => proposals)
          .filter(({ value }) => wanted.some((words) => value.includes(words)))
          .map(({ id }) => id),
      ),
    );
  return { report, groups, accept };
}

describe('what an editor accepts becomes the form of a case', () => {
  const { groups, accept } = read();
  const everything = groups.flatMap(({ proposals }) => proposals);

  test('nothing is taken over that was not accepted', () => {
    expect(accept().data).toEqual({});
  });

  test('all that was accepted is there, the figures with their source', () => {
    expect(
      accept('经验做法', '调解故事', '120余件', '发布者', '原题', '作者', '发布日期', '邻里纠纷').data,
    ).toMatchObject({
      figures: [{ value: 120, bound: 'over', unit: '件', source: '平安安宁网' }],
      sources: [{ publisher: '平安安宁网', short: '平安安宁网', authors: ['陈晓'], date: '2023-05-06' }],
    });
  });

  test('a cost is written by its kind', () => {
    expect(accept('每年运行').data).toMatchObject({ cost: [{ kind: 'run', what: expect.stringContaining('3万元') }] });
  });

  test('each proposal names the sentence that it comes from', () => {
    for (const { value, sentence } of everything.filter(({ value }) => !/经验做法|调解故事/u.test(value)))
      expect(sentence, value).toBeTruthy();
  });

  test('no two proposals share an id', () => {
    expect(new Set(everything.map(({ id }) => id)).size).toBe(everything.length);
  });

  test('an entry that the portal does not have cannot be accepted', () => {
    const report = importReport(raw, nothing);
    const region = listProposals(raw, report).find(({ name }) => name === 'region');
    expect(region?.proposals.map(({ take }) => take)).toEqual([undefined]);
  });
});

describe('names', () => {
  const { accept } = read();

  test('an accepted mask hides the name in the body and in every field, and only that one', () => {
    const { data, body } = accept('张建国 →', '件', '元', '原题');
    expect(`${JSON.stringify(data)}${body}`).not.toContain('张建国');
    expect(body).toContain('张某让出半米');
    expect(body).toContain('李福来');
  });
});

describe('the body', () => {
  test('is an error of the content check as long as the material stands in it', () => {
    const { data, body } = read().accept('标题', '件');
    const draft = markdownFormat(caseStudy).toFile({ ...data, body });
    const { findings } = validateFolder(makeFolder({ ...sound, 'cases/wall.md': draft }), makeSite());
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toContain('import-material error');
  });

  test('holds the report as material under the four headings', () => {
    const { body } = read().accept();
    expect(body.match(/^## .+$/gmu)).toEqual(['## 背景和起因', '## 做法与经过', '## 成效与反响', '## 探讨与评论']);
    expect(body).toMatch(/^:::material /mu);
  });
});

describe('a change that was taken back', () => {
  const { report } = read();
  const pinyin = report.changes.findIndex(({ before }) => before.includes('(zhi)'));

  test('is back in the text, still in the list, and leaves what was accepted elsewhere', () => {
    const again = read(new Set([pinyin]));
    expect(report.cleaned).toContain('争执不下');
    expect(again.report.cleaned).toContain('争执(zhi)不下');
    expect(again.report.changes).toEqual(report.changes);
    const ids = (read: { groups: typeof again.groups }) =>
      read.groups.find(({ name }) => name === 'figures')?.proposals.map(({ id }) => id);
    expect(ids(again)).toEqual(ids({ groups: listProposals(raw, report) }));
    expect(again.accept().body).toContain('争执(zhi)不下');
  });

  test('all taken back is the text as it came', () => {
    expect(read(new Set(report.changes.keys())).report.cleaned).toBe(text);
  });
});
