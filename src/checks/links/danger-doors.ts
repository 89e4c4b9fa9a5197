import { isRefuge, isSafeRoom } from '../../rules/danger/dangers.ts';
import { refusesMediation } from '../../rules/danger/no-mediation.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import type { Data } from '../../schemas/index.ts';
import { roomKinds } from '../../schemas/room.ts';
import type { Surroundings } from '../context/context.ts';

type Fault = Pick<Finding, 'message' | 'fix'> & { path: PropertyKey[] };

const doors = '派出所、医院、法院、妇联、民政（庇护）、检察院';
const consequence = '那里调解不合适，网页上不会显示';

/** The offices and kinds of room that danger exits name. */
const findInOutcomes = ({ outcomes }: Data<'pathways'>): Fault[] =>
  outcomes.flatMap(({ danger, dangers, title, offices, roomKinds: kinds }, index) =>
    danger
      ? [
          ...offices.flatMap((office, line) =>
            isRefuge(office, dangers)
              ? []
              : {
                  path: ['outcomes', index, 'offices', line],
                  message: `危险出口「${title}」叫人去「${office}」，${consequence}`,
                  fix: `只写${doors}；别的机关写进「怎么做」，或者放到不危险的结果里`,
                },
          ),
          ...kinds.flatMap((kind, line) =>
            isSafeRoom(kind)
              ? []
              : {
                  path: ['outcomes', index, 'roomKinds', line],
                  message: `危险出口「${title}」叫人去「${roomKinds[kind]}」，${consequence}`,
                  fix: `删去它；要去哪里，在「找哪个机关」里写${doors}`,
                },
          ),
        ]
      : [],
  );

/** The rooms that an explainer of a danger names, and one that refuses mediation and lists its rooms all the same. */
function findInExplainer(
  { dangers, rooms, topic, summary, notSuitable = '' }: Data<'explainers'>,
  { roomKinds: kindOf, mediated }: Surroundings,
): Fault[] {
  if (dangers.length > 0)
    return rooms.flatMap((room, line) => {
      const kind = kindOf.get(room);
      return kind === undefined || isSafeRoom(kind)
        ? []
        : {
            path: ['rooms', line],
            message: `这一篇写了「有什么危险」，却叫人去${roomKinds[kind]}「${room}」，${consequence}`,
            fix: '删去它；「去哪里」会列出派出所、医院、法院、妇联这些地方',
          };
    });
  const field = refusesMediation(notSuitable) ? 'notSuitable' : refusesMediation(summary) ? 'summary' : undefined;
  const isMediated = mediated.has(topic) || rooms.some((room) => !isSafeRoom(kindOf.get(room) ?? 'court'));
  if (field === undefined || !isMediated) return [];
  return [
    {
      path: [field],
      message: '这里叫人别去调解，「去哪里」却列着调解室',
      fix: '在「有什么危险」里选是哪种危险；没有危险的，写清哪一种情形不能调解',
    },
  ];
}

/** Where mediation does not suit, only those who are bound to help stand under 去哪里 and 找谁. */
export function validateDangerDoors({ source, parsed, entry }: CheckedFile, around: Surroundings): Finding[] {
  const found =
    entry?.collection === 'pathways'
      ? findInOutcomes(entry.data)
      : entry?.collection === 'explainers'
        ? findInExplainer(entry.data, around)
        : [];
  return found.map(({ path, ...fault }): Finding => ({
    file: source.path,
    field: path.map(String).join('.'),
    line: parsed.lineOf(path),
    rule: 'danger-door',
    severity: 'warning',
    ...fault,
  }));
}
