import type { Finding } from '../../rules/entries/finding.ts';
import { getTakenFrom } from '../../rules/entries/overlay.ts';
import type { SourceFile } from '../../rules/entries/source-file.ts';

/** An own text was made from one that the program has corrected since: the portal goes on saying what was true then. */
export const validateOverlay = (files: readonly SourceFile[]): Finding[] =>
  files.flatMap(({ path, text, shipped }): Finding[] => {
    const from = getTakenFrom(text);
    if (shipped === undefined || from === undefined || from === shipped) return [];
    return [
      {
        file: path,
        field: 'takenFrom',
        line: text.slice(0, text.search(/^takenFrom:/mu)).split('\n').length,
        rule: 'overlay-changed',
        severity: 'warning',
        message: '本站改过的这一篇，程序里的原文后来更新了',
        fix: `在编辑台「原文的变化」里看改了什么（或者对照程序里的 content/${path}），照着改好，再把「改自哪一版」清空、保存（在文件里写成 ${shipped}）；用原文就够了的，删去本站这一份`,
      },
    ];
  });
