import type { Finding } from '../../rules/entries/finding.ts';
import { showValue, showWords } from '../../rules/entries/shown.ts';
import { getPlaceLabel } from '../../schemas/walk.ts';
import { collections } from '../../schemas/index.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';

/** YAML by hand: what is read as something else than what stands there. */
export const validateWritten = ({ source, parsed }: CheckedFile): Finding[] =>
  parsed.misread.map(({ path, source: written, value }) => {
    const label = getPlaceLabel(collections[source.collection].schema, path);
    return {
      file: source.path,
      field: path.map(String).join('.'),
      line: parsed.lineOf(path),
      rule: 'yaml-misread',
      severity: 'warning',
      message: `「${label}」写的是「${showWords(written)}」，会读成「${showValue(value)}」`,
      fix:
        typeof value === 'number'
          ? '照平常的样子写数字，例如 1200 或 0.5'
          : '「 #」后面的字会被当成注释，「&」开头的会被当成记号：用半角单引号把整句包起来',
    };
  });
