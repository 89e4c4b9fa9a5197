import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import { isDocument } from '../../rules/entries/document-facts.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { isPublished } from '../../rules/entries/image-facts.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { createNearest } from '../../rules/language/nearest.ts';
import { getOutline } from '../../markdown/index.ts';
import { isMediaUrl, mediaUrl, toMediaName } from '../../urls.ts';
import type { Surroundings } from '../context/context.ts';

/** Words of a link that are only what the file is called on somebody's computer. */
const isFileName = (text: string): boolean => /^\s*[\w.-]+\.pdf\s*$/iu.test(text);

/** Every file that a body links to is there and published, and is called what it is. */
export function validateAttachments({ source, parsed }: CheckedFile, { media }: Surroundings): Finding[] {
  if (!parsed.body.includes(mediaUrl(''))) return [];
  const findNearest = createNearest();
  return getOutline(parsed.body).links.flatMap(({ href, text, line }): Finding[] => {
    if (!isMediaUrl(href)) return [];
    const name = toMediaName(href.split('#', 1)[0] ?? '');
    const shown = `附件「${showWords(mediaUrl(name))}」`;
    const common = { file: source.path, field: 'body', line: parsed.bodyLine + line };
    if (!media.has(name)) {
      const nearest = findNearest(name, () => [...media]);
      const fix = nearest ? `最接近的是「${mediaUrl(nearest)}」；或者重新上传` : '重新上传，或者删去这一处';
      return [{ ...common, rule: 'attachment-missing', severity: 'error', message: `${shown}找不到`, fix }];
    }
    if (!isDocument(name) && !isPublished(name))
      return [
        {
          ...common,
          rule: 'attachment-kind',
          severity: 'error',
          message: `${shown}不是 PDF，不会发布，读者点了打不开`,
          fix: '用「另存为」或「打印」做成 PDF，上传后改用新的',
        },
      ];
    if (isFileName(text))
      return [
        {
          ...common,
          rule: 'attachment-title',
          severity: 'error',
          message: `${shown}没有名字，读者看到的是文件名`,
          fix: '在方括号里写上它是什么，例如：县里的办事指南',
        },
      ];
    return [];
  });
}
