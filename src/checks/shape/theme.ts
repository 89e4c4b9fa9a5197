import { getLowestContrast, getReadable, isReadable } from '../../rules/colours/theme.ts';
import { readSealDrawing, sealShapes } from '../../rules/pictures/seal-drawing.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { mediaUrl } from '../../urls.ts';
import type { Site } from '../../schemas/site/site.ts';

const labels = { accent: '主色', seal: '印色' } as const;

/** The drawing of the seal can be drawn, all of it. */
function validateDrawing(text: string | undefined): Finding[] {
  const read = text === undefined ? undefined : readSealDrawing(text);
  const at = { file: 'site.json', field: 'theme.drawing', rule: 'settings-drawing', severity: 'error' } as const;
  const fix = `在画图软件里把文字和特效转成轮廓，另存为「普通 SVG」，再贴进来；只能有 ${sealShapes.join('、')}`;
  if (!read) return [];
  if ('fault' in read) return [{ ...at, message: `「印章图」${read.fault}`, fix }];
  return read.left.length === 0
    ? []
    : [
        {
          ...at,
          message: `「印章图」里的 ${read.left
            .slice(0, 5)
            .map((name) => `「${name}」`)
            .join('、')} 不能用`,
          fix,
        },
      ];
}

/** Words in the colours of a portal can be read by everybody; its picture is there. */
export function validateTheme({ theme }: Site, media: readonly string[]): Finding[] {
  const colours = (['accent', 'seal'] as const).flatMap((name): Finding[] => {
    const hex = theme?.[name];
    if (hex === undefined || isReadable(hex)) return [];
    return [
      {
        file: 'site.json',
        field: `theme.${name}`,
        rule: 'settings-colour',
        severity: 'error',
        message: `「${labels[name]}」${hex} 写的字和纸色的对比只有 ${getLowestContrast(hex).toFixed(1)}:1，不到 7:1，老人看不清`,
        fix: `换深一点的，同一色相里最接近的是 ${getReadable(hex)}`,
      },
    ];
  });
  const found = [...colours, ...validateDrawing(theme?.drawing)];
  const logo = theme?.logo;
  if (logo === undefined || media.some((name) => mediaUrl(name) === logo)) return found;
  return [
    ...found,
    {
      file: 'site.json',
      field: 'theme.logo',
      rule: 'settings-logo',
      severity: 'error',
      message: `「标志」写的是 ${logo}，media 文件夹里没有这张图`,
      fix: '把图放进 media 文件夹，或者改成已有的图',
    },
  ];
}
