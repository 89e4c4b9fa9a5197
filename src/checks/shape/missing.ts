import type { Finding } from '../../rules/entries/finding.ts';
import { longest } from '../../schemas/lengths.ts';
import { collections } from '../../schemas/index.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import { getOutline } from '../../markdown/index.ts';

type Missing = Pick<Finding, 'rule' | 'severity' | 'message' | 'fix'> & { path: readonly PropertyKey[] };

const word = /[\p{L}\p{N}]/u;

/** Definitions of links and notes are words of the body that no reader sees. */
const hasWords = (body: string): boolean =>
  word.test(body) && getOutline(body).shown.some(({ text }) => word.test(text));

function findBodyFault({ source, parsed }: CheckedFile): Missing[] {
  const { body } = collections[source.collection];
  const at = { path: ['body'], severity: 'error' } as const;
  if (parsed.problems.length > 0) return [];
  if (parsed.body.length > longest.body)
    return [
      {
        ...at,
        rule: 'body-long',
        message: `「${body.label}」有 ${parsed.body.length} 个字，最多 ${longest.body} 个`,
        fix: '拆成几篇，互相链接',
      },
    ];
  // The page of a law shows its versions and articles even so.
  if (!body.required || source.collection === 'laws' || hasWords(parsed.body)) return [];
  return [
    {
      ...at,
      rule: 'body-missing',
      message: `「${body.label}」是空的，没有一个字`,
      fix: body.hint ? `写上「${body.label}」：${body.hint}` : `写上「${body.label}」`,
    },
  ];
}

function findReasonFault({ data }: CheckedFile): Missing[] {
  const { status, statusReason, replacedBy, review } = data ?? {};
  const isWithdrawn = status === 'withdrawn';
  return [
    ...(isWithdrawn && statusReason === undefined
      ? [
          {
            path: ['statusReason'],
            rule: 'status-reason',
            severity: 'error' as const,
            message: '「状态」写的是 withdrawn（已撤回），却没有写「更新或撤回的原因」',
            fix: '补上「更新或撤回的原因」：读者打开这一页，只会看到它',
          },
        ]
      : []),
    ...(status === 'current' && statusReason !== undefined
      ? [
          {
            path: ['statusReason'],
            rule: 'status-reason',
            severity: 'warning' as const,
            message: `写了「更新或撤回的原因」（${statusReason}），「状态」却还是 current（有效），网页不会显示原因`,
            fix: '把「状态」改成 updated（已更新）或 withdrawn（已撤回），或者删去原因',
          },
        ]
      : []),
    ...(status !== undefined && !isWithdrawn && replacedBy !== undefined
      ? [
          {
            path: ['replacedBy'],
            rule: 'status-reason',
            severity: 'warning' as const,
            message: `「改看哪一篇」写的是 ${replacedBy}，「状态」却不是 withdrawn（已撤回），网页不会用到它`,
            fix: '把「状态」改成 withdrawn（已撤回），或者删去「改看哪一篇」',
          },
        ]
      : []),
    ...(review?.state === 'reviewed' && review.by === undefined
      ? [
          {
            path: ['review', 'by'],
            rule: 'review-by',
            severity: 'warning' as const,
            message: '「复核」写的是 reviewed（已复核），却没有写「复核人」',
            fix: '写上复核人的真实姓名或机构；没有人复核过，就写 unreviewed',
          },
        ]
      : []),
  ];
}

/** What one field asks of another, and the body of what is nothing without one. */
export const validateMissing = (file: CheckedFile): Finding[] =>
  [...findBodyFault(file), ...findReasonFault(file)].map(({ path, ...fault }) => ({
    file: file.source.path,
    field: path.map(String).join('.'),
    line: path[0] === 'body' ? file.parsed.bodyLine : file.parsed.lineOf(path),
    ...fault,
  }));
