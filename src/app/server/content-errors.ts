import type { Finding } from '../../rules/entries/finding.ts';
import { longestPath } from '../../rules/entries/file-name.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { toSourceFile } from '../../rules/entries/source-file.ts';
import { collections } from '../../schemas/index.ts';
import { findSettingsFile, getSettingsLabel } from '../../schemas/site/settings-files.ts';

/**
 * What editors call the file of a finding: 词语 tiao-jie, 网站的设置; and its body where the fault is there, since messages name the other
 * fields. What the desk has no form for is called by its path.
 */
function getPlace({ file, field }: Finding): string {
  const source = toSourceFile(file, '');
  if (source) {
    const { one, body } = collections[source.collection];
    return `${one} ${showWords(source.id, longestPath)}${field === 'body' ? `「${body.label}」` : ''}`;
  }
  const settings = findSettingsFile(file);
  return settings ? getSettingsLabel(settings.section, settings.slug) : showWords(file, longestPath);
}

/** One error in a sentence: file, field, what is wrong, and the repair. */
export const describeError = (error: Finding): string => `${getPlace(error)}：${error.message}。${error.fix}`;
