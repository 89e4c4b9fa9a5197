import type { Finding } from '../../rules/entries/finding.ts';
import type { Data } from '../../schemas/index.ts';
import { regionLevels } from '../../schemas/region.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { FolderCheck } from '../context/context.ts';

type Region = Data<'regions'>;

const levels = Object.keys(regionLevels);

/** How many figures of a code are those of the level itself (GB/T 2260, GB/T 10114); all below begin with them. */
const ownFigures: Record<Region['level'], number> = { province: 2, city: 4, county: 6, township: 9, village: 12 };

const at = ({ source, parsed }: CheckedFile, field: string) =>
  ({ file: source.path, field, line: parsed.lineOf([field]), severity: 'warning' }) as const;

function findFaults(file: CheckedFile, own: Region, above: Region): Finding[] {
  const findings: Finding[] = [];
  if (levels.indexOf(above.level) >= levels.indexOf(own.level))
    findings.push({
      ...at(file, 'parent'),
      rule: 'region-level',
      message: `「${own.name}」是${regionLevels[own.level]}，上级「${above.name}」是${regionLevels[above.level]}，不比它高`,
      fix: '改好「上级」，或者改好其中一个的「层级」',
    });
  const stem = above.code?.slice(0, ownFigures[above.level]);
  if (own.code !== undefined && stem !== undefined && !own.code.startsWith(stem))
    findings.push({
      ...at(file, 'code'),
      rule: 'region-code',
      message: `「${own.name}」的区划代码 ${own.code} 不在上级「${above.name}」（${above.code}）之内，应当以 ${stem} 开头`,
      fix: '对照民政部公布的区划代码改好，不确定就空着',
    });
  return findings;
}

/** A place lies below one of a higher level, so never in a ring, and its code among those of that place. */
export const validateRegions: FolderCheck = (files) => {
  const regions = files.flatMap((file) =>
    file.entry?.collection === 'regions' ? [{ file, data: file.entry.data }] : [],
  );
  const byId = new Map(regions.map(({ file, data }) => [file.source.id, data]));
  return regions.flatMap(({ file, data }) => {
    const above = data.parent === undefined ? undefined : byId.get(data.parent);
    return above ? findFaults(file, data, above) : [];
  });
};
