import type { Finding } from '../../rules/entries/finding.ts';
import { getEnding, type ImageFacts, type ImageFault, isPublished } from '../../rules/entries/image-facts.ts';
import { mostParts } from '../../rules/pictures/kinds.ts';
import { getIdentifiers } from '../../rules/privacy/index.ts';
import { identifierKinds } from '../../rules/privacy/identifier.ts';

/** More than any page needs: pages show at most 1,600 pixels. */
const mostBytes = 8_000_000;
const mostPixels = 8_000;

/** Kinds that no browser shows, or that cannot be written anew without what a camera wrote into them. */
const howToSave = '用看图软件另存为 JPG 或 PNG，再上传';

const faults: Record<ImageFault, Pick<Finding, 'message' | 'fix'>> = {
  empty: { message: '图片是空的（0 字节），没有传上来', fix: '重新上传原来的图片' },
  broken: {
    message: '图片打不开：没有传完、坏了，或者里面不是图片',
    fix: '在电脑上打开原图看看；打得开就重新上传，打不开就换一张',
  },
  crowded: {
    message: `图片里的附加信息太多：多过 ${mostParts.all} 段，或者压缩过的多过 ${mostParts.packed} 段，打开要很久`,
    fix: howToSave,
  },
  repeated: { message: '图片分太多遍存（渐进式），打开要很久', fix: howToSave },
  giant: { message: '图片的点数太多，电脑放不下', fix: '先缩小再上传：宽 1600 就够' },
};

/** What the name of a picture says, and what is in it. */
function findKindFaults({
  name,
  ending,
  fault,
  isMoving,
}: ImageFacts): Pick<Finding, 'rule' | 'severity' | 'message' | 'fix'>[] {
  const said = getEnding(name);
  if (!isPublished(name))
    return [
      {
        rule: 'image-kind',
        severity: 'warning',
        message: `网页不用 ${name.slice(name.lastIndexOf('.'))} 图片，它不会发布`,
        fix: howToSave,
      },
    ];
  if (fault !== undefined) return [{ rule: `image-${fault}`, severity: 'error', ...faults[fault] }];
  const isMisnamed = ending !== undefined && ending !== said;
  return [
    ...(isMisnamed
      ? [
          {
            rule: 'image-ending',
            // The desk takes no such picture either.
            severity: 'error' as const,
            message: `文件名写的是 ${said ?? ''} 图片，里面却是 ${ending} 图片`,
            fix: `${isPublished(`x${ending}`) ? `把文件名的结尾改成 ${ending}，或者` : ''}${howToSave}`,
          },
        ]
      : []),
    ...(isMoving
      ? [
          {
            rule: 'image-moving',
            severity: 'warning' as const,
            message: '图片会动，网页上只保留第一帧',
            fix: `${howToSave}；还要别的画面，就各存一张`,
          },
        ]
      : []),
  ];
}

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

/**
 * The pictures themselves: what is written into them, and their size. Published pictures are written anew without notes
 * (`outputs/media.ts`); the originals stay in the repository, where whoever may read it reads them.
 */
export const validateImageFiles = (images: readonly ImageFacts[]): Finding[] =>
  images.flatMap((image): Finding[] => {
    const { name, bytes, width, height, hasPlace, words } = image;
    const common = { file: `media/${name}`, field: '' };
    return [
      ...findKindFaults(image).map((fault) => ({ ...common, ...fault })),
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
