import type { Finding } from '../../rules/entries/finding.ts';
import type { ImageFacts } from '../../rules/entries/image-facts.ts';
import { getIdentifiers } from '../../rules/privacy/index.ts';
import { identifierKinds } from '../../rules/privacy/identifier.ts';

/** More than any page needs: pages show at most 1,600 pixels. */
const mostBytes = 8_000_000;
const mostPixels = 8_000;

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

/**
 * The pictures themselves: what is written into them, and their size. Published pictures are written anew without notes
 * (`outputs/media.ts`); the originals stay in the repository, where whoever may read it reads them.
 */
export const validateImageFiles = (images: readonly ImageFacts[]): Finding[] =>
  images.flatMap(({ name, bytes, width, height, hasPlace, words }): Finding[] => {
    const common = { file: `media/${name}`, field: '' };
    return [
      ...getIdentifiers(words).map(({ kind, start, end }): Finding => ({
        ...common,
        rule: `privacy-${kind}`,
        severity: 'error',
        message: `图片的拍摄信息里写着${identifierKinds[kind]}：「${words.slice(start, Math.min(end, start + 3))}…」`,
        fix: '用看图软件另存一份不带拍摄信息的图片，再上传',
      })),
      ...(hasPlace
        ? [
            {
              ...common,
              rule: 'image-place',
              severity: 'warning' as const,
              message: '图片里写着拍摄的地点；网页上会去掉，原图里还在',
              fix: '用看图软件另存一份不带位置的图片，再上传',
            },
          ]
        : []),
      ...(bytes > mostBytes || width > mostPixels || height > mostPixels
        ? [
            {
              ...common,
              rule: 'image-large',
              severity: 'warning' as const,
              message: `图片太大：${width}×${height}，${megabytes(bytes)}`,
              fix: `先缩小再上传：宽 1600 就够，不超过 ${megabytes(mostBytes)}`,
            },
          ]
        : []),
    ];
  });
