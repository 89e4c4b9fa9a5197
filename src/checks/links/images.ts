import type { Finding } from '../../rules/entries/finding.ts';
import { isPublished } from '../../rules/entries/image-facts.ts';
import { createLineIndex } from '../../rules/entries/line-index.ts';
import { createNearest } from '../../rules/language/nearest.ts';
import { collections } from '../../schemas/index.ts';
import { getEditorField, walkData } from '../../schemas/walk.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import { isMediaUrl, mediaUrl, toMediaName } from '../../urls.ts';
import type { Surroundings } from '../context/context.ts';

/** Words for those who cannot see an image are at most so long here: an open bracket is not followed to the end of the text. */
const bodyImage = /!\[([^\]]{0,500})\]\(\s*<?([^\s)>]+)/gu;

/** Every image exists below `media/`, and every image in a body has words for those who cannot see it. */
export function validateImages({ source, parsed, data }: CheckedFile, around: Surroundings): Finding[] {
  const hasFile = (url: string) => isMediaUrl(url) && around.media.has(toMediaName(url));
  const findNearest = createNearest();
  const lineAt = createLineIndex(parsed.body);
  const missing = (value: string) => {
    const nearest = findNearest(value, () => [...around.media].map((name) => mediaUrl(name)));
    return {
      rule: 'image-missing',
      severity: 'error',
      message: `图片「${value}」找不到`,
      fix: nearest ? `最接近的是「${nearest}」；或者重新上传` : '重新上传图片，或者删去这一处',
    } as const;
  };
  /** A file that is there and is not published leaves a gap on the page. */
  const unpublished = (value: string) =>
    ({
      rule: 'image-kind',
      severity: 'error',
      message: `图片「${value}」不是网页能用的图片，页面上会是空的`,
      fix: '另存为 JPG、PNG 或 WebP，上传后改用新的',
    }) as const;
  const findings: Finding[] = [];
  for (const { path, value, schema } of walkData(collections[source.collection].schema, data ?? parsed.data))
    if (getEditorField(schema)?.widget?.kind === 'image' && typeof value === 'string') {
      const at = { file: source.path, field: path.map(String).join('.'), line: parsed.lineOf(path) };
      if (!hasFile(value)) findings.push({ ...at, ...missing(value) });
      else if (!isPublished(value)) findings.push({ ...at, ...unpublished(value) });
    }
  for (const match of parsed.body.matchAll(bodyImage)) {
    const [, alt = '', url = ''] = match;
    const line = parsed.bodyLine + lineAt(match.index);
    const at = { file: source.path, field: 'body', line };
    if (isMediaUrl(url) ? !hasFile(url) : !/^https?:/u.test(url)) findings.push({ ...at, ...missing(url) });
    else if (isMediaUrl(url) && !isPublished(url)) findings.push({ ...at, ...unpublished(url) });
    if (/^https?:/u.test(url))
      findings.push({
        ...at,
        rule: 'image-remote',
        severity: 'error',
        message: `图片「${url}」在别的网站上，随时会失效，也会泄露读者的访问`,
        fix: '把图片上传到本站再引用',
      });
    if (alt.trim() === '')
      findings.push({
        ...at,
        rule: 'image-alt',
        severity: 'error',
        message: `图片「${url}」没有替代文字`,
        fix: '在方括号里写一句：图上有什么',
      });
  }
  return findings;
}
