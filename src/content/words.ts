import { showValue } from '../rules/entries/shown.ts';
import { parseJson, type ParsedJson } from '../checks/shape/json.ts';
import { isRecord } from '../schemas/record.ts';
import { shippedWords, type Words } from '../text.ts';

/** The file of words of a language: `ui.json` for the portal's first one, `ui.en.json` for another. */
const wordsFile = (language?: string): string => (language === undefined ? 'ui.json' : `ui.${language}.json`);

/** The texts of one file of words, and what in it is none. */
function parseWords(file: string, text = '{}'): ParsedJson & { words: Words } {
  const at = { file, rule: 'settings', severity: 'error' } as const;
  const { raw, findings } = parseJson(file, text);
  if (raw === undefined) return { words: {}, findings };
  if (!isRecord(raw)) {
    const finding = {
      ...at,
      field: '',
      message: `${file} 不是一组「名称: 文字」`,
      fix: '照随站的 content/ui.json 的样子写',
    };
    return { words: {}, findings: [finding] };
  }
  const words: Record<string, string> = {};
  for (const [field, value] of Object.entries(raw))
    if (typeof value === 'string') words[field] = value;
    else
      findings.push({
        ...at,
        field,
        message: `「${field}」不是文字，写的是「${showValue(value)}」`,
        fix: '把这一项写成引号里的一句话',
      });
  return { words, raw, findings };
}

/**
 * The words of a portal in `language`: its own before the shipped ones, and those of the language before those of
 * `ui.json`, which stand in for what nobody has translated. `shipped` and `own` are the files of words by name; `read`
 * says of each own file what it holds.
 */
export function toWords(
  shipped: Record<string, string>,
  own: Record<string, string>,
  language: string,
): { words: Words; read: Record<string, ParsedJson> } {
  const read = Object.fromEntries(Object.entries(own).map(([file, text]) => [file, parseWords(file, text)]));
  const ofLanguage = wordsFile(language);
  const { words: shippedOfLanguage } = parseWords(ofLanguage, shipped[ofLanguage]);
  return {
    words: { ...shippedWords, ...read[wordsFile()]?.words, ...shippedOfLanguage, ...read[ofLanguage]?.words },
    read,
  };
}
