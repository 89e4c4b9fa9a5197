import { type DocumentFacts, documentFaults } from '../../rules/entries/document-facts.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { identifierKinds, type IdentifierKind } from '../../rules/privacy/identifier.ts';
import { getIdentifiers } from '../../rules/privacy/index.ts';

/** What offices print in their own papers to be reached; whether it is theirs, somebody has to look. */
const mayBePublic: ReadonlySet<IdentifierKind> = new Set([
  'mobile',
  'landline',
  'email',
  'wechat',
  'qq',
  'address',
  'credit-code',
  'bank-card',
]);

type Fault = Pick<Finding, 'rule' | 'severity' | 'message' | 'fix'>;

/** What is wrong with one PDF, without the file that it is about. Nobody can allow an exception inside of it: what could be public is a warning. */
export function findDocumentFaults({ fault, words, author, hasText }: DocumentFacts): Fault[] {
  if (fault !== undefined) {
    const { message, fix } = documentFaults[fault];
    return [{ rule: `document-${fault}`, severity: 'error', message: `PDF ${message}`, fix }];
  }
  const kinds = new Map(getIdentifiers(words).map((found) => [found.kind, words.slice(found.start, found.end)]));
  return [
    ...[...kinds].map(([kind, found]): Fault => ({
      rule: `privacy-${kind}`,
      severity: mayBePublic.has(kind) ? 'warning' : 'error',
      message: `PDF 里写着${identifierKinds[kind]}：「${[...found].slice(0, 3).join('')}…」`,
      fix: mayBePublic.has(kind)
        ? '确认是单位对外公布的；不是，就遮去再上传'
        : '在原来的文件里遮去，另存为 PDF，再上传',
    })),
    ...(author === ''
      ? []
      : [
          {
            rule: 'document-author',
            severity: 'warning' as const,
            message: `PDF 的属性里写着作者「${author}」，下载的人都看得到`,
            fix: '不该公开的，在「文件」的属性里去掉作者，另存一份，再上传',
          },
        ]),
    ...(hasText
      ? []
      : [
          {
            rule: 'document-scan',
            severity: 'warning' as const,
            message: 'PDF 里只有图片，没有文字：读屏软件念不出，也搜不到',
            fix: '用原来的文字版另存为 PDF；没有文字版，就把要紧的话写进正文',
          },
        ]),
  ];
}

/** The PDFs themselves: they are published as they are, with all that was written into them. */
export const validateDocumentFiles = (documents: readonly DocumentFacts[]): Finding[] =>
  documents.flatMap((document) =>
    findDocumentFaults(document).map((fault) => ({ file: `media/${document.name}`, field: '', ...fault })),
  );
