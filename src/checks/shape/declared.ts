import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { showWords } from '../../rules/entries/shown.ts';

/**
 * Nothing goes to review before its editor has said whether artificial intelligence made any of it
 * (人工智能生成合成内容标识办法, article 10). What is published without a word stays: nobody can say it for its writer.
 */
export function validateDeclared({ source, parsed, data }: CheckedFile): Finding[] {
  const written = parsed.data.aiGenerated ?? '';
  // Of a page that only says why it was withdrawn there is nothing to declare.
  if (written !== '' || parsed.problems.length > 0 || data?.status === 'withdrawn') return [];
  return [
    {
      file: source.path,
      field: 'aiGenerated',
      line: parsed.lineOf(['aiGenerated']),
      rule: 'ai-undeclared',
      severity: 'error',
      message: '没有填「人工智能生成」：还没有说，这一篇的文字、图片有没有用人工智能生成',
      fix: '在「人工智能生成」里照实选一个：没有、部分、全部；用人工智能起草后自己改过的，也算部分',
    },
  ];
}

/** A service is named where nothing is said to come from one: the page would say nothing of either. */
export function validateDeclaration({ source, parsed, data }: CheckedFile): Finding[] {
  const { aiGenerated, aiService } = data ?? {};
  if (aiService === undefined || aiGenerated === 'part' || aiGenerated === 'whole') return [];
  const said = aiGenerated === undefined ? '没有填' : '写的是 none（没有）';
  return [
    {
      file: source.path,
      field: 'aiService',
      line: parsed.lineOf(['aiService']),
      rule: 'ai-service',
      severity: 'warning',
      message: `「用的人工智能服务」写的是「${showWords(aiService)}」，「人工智能生成」却${said}，网页不会写明`,
      fix: '用过它的，「人工智能生成」选 part（部分）或 whole（全部）；没有用过的，删去「用的人工智能服务」',
    },
  ];
}
