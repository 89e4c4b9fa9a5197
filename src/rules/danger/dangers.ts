import type { Data } from '../../schemas/index.ts';
import type { DangerKind } from '../../schemas/dangers.ts';
import { refugeOffices } from './refuge-offices.table.ts';

/** Where somebody in danger may be sent; where mediation does not suit, no other door stands open. */
export type Refuge =
  'police' | 'hospital' | 'women' | 'court' | 'procuratorate' | 'shelter' | 'children' | 'fire' | 'bank';

interface Danger {
  /** Numbers to call at once, in this order. */
  urgent: readonly string[];
  /** Numbers of those who help when the first minutes are over. */
  help: readonly string[];
  refuges: readonly Refuge[];
  /** Whether it is dangerous to be seen reading about it. */
  isSecret: boolean;
}

/**
 * What follows from each danger: national numbers (12356: 国家卫生健康委, notice of 2024-12-25, connected everywhere since
 * 2025-05-01), and who is bound by law to help: 反家庭暴力法 articles 13, 15, 18, 23; 未成年人保护法 articles 11, 97, 105.
 */
export const dangers = {
  violence: {
    urgent: ['110', '120'],
    help: ['12338', '12355'],
    refuges: ['police', 'hospital', 'women', 'court', 'shelter', 'procuratorate'],
    isSecret: true,
  },
  threat: {
    urgent: ['110', '120'],
    help: ['12338'],
    refuges: ['police', 'hospital', 'court', 'women', 'procuratorate'],
    isSecret: true,
  },
  sexual: {
    urgent: ['110', '120'],
    help: ['12338', '12355'],
    refuges: ['police', 'hospital', 'women', 'procuratorate', 'court'],
    isSecret: true,
  },
  child: {
    urgent: ['110', '120'],
    help: ['12355', '12338'],
    refuges: ['police', 'hospital', 'children', 'women', 'procuratorate', 'court'],
    isSecret: true,
  },
  suicide: { urgent: ['12356', '120'], help: ['110'], refuges: ['hospital', 'police'], isSecret: true },
  confinement: {
    urgent: ['110', '120'],
    help: ['12338'],
    refuges: ['police', 'hospital', 'women', 'shelter', 'procuratorate'],
    isSecret: true,
  },
  trafficking: {
    urgent: ['110', '120'],
    help: ['12338'],
    refuges: ['police', 'hospital', 'women', 'shelter', 'procuratorate'],
    isSecret: true,
  },
  fraud: { urgent: ['110', '96110'], help: [], refuges: ['police', 'bank', 'procuratorate', 'court'], isSecret: true },
  accident: { urgent: ['120', '119'], help: ['110'], refuges: ['hospital', 'fire', 'police'], isSecret: false },
} as const satisfies Record<DangerKind, Danger>;

/** The number of each door; 12345 leads to the civil affairs office that keeps shelters. A bank's own stands on its card. */
export const refugeNumbers: Readonly<Record<Refuge, string | undefined>> = {
  police: '110',
  hospital: '120',
  women: '12338',
  court: '12368',
  procuratorate: '12309',
  shelter: '12345',
  children: '12355',
  fire: '119',
  bank: undefined,
};

/** Who comes at once, whatever the danger is. */
export const rescuers: ReadonlySet<string> = new Set(['110', '119', '120', '122']);

/** Taken for the danger where nobody says what it is: somebody may be hurt, and it may have to be hidden. */
export const unknownDanger: readonly DangerKind[] = ['threat'];

const collect = <T>(kinds: readonly DangerKind[], pick: (danger: Danger) => readonly T[]): T[] => [
  ...new Set(kinds.flatMap((kind) => pick(dangers[kind]))),
];

/** The numbers for these dangers, those to call at once first, each once. */
export function getDangerNumbers(kinds: readonly DangerKind[]): { number: string; isUrgent: boolean }[] {
  const urgent = collect(kinds, (danger) => danger.urgent);
  const help = collect(kinds, (danger) => danger.help).filter((number) => !urgent.includes(number));
  return [
    ...urgent.map((number) => ({ number, isUrgent: true })),
    ...help.map((number) => ({ number, isUrgent: false })),
  ];
}

/** The doors for these dangers, each once. */
export const getRefuges = (kinds: readonly DangerKind[]): Refuge[] => collect(kinds, ({ refuges }) => refuges);

/** The doors that stand open in every danger; `children`, `fire` and `bank` only where they help. */
const always: readonly Refuge[] = ['police', 'hospital', 'women', 'court', 'procuratorate', 'shelter'];

/** What settles disputes, by its name. */
const settling = /调解|矛盾|矛调|综治/u;

/** Whether somebody in these dangers may be sent to `office`, by its name: not to one that settles disputes, nor to one that only might help. */
export function isRefuge(office: string, kinds: readonly DangerKind[]): boolean {
  const allowed = new Set([...always, ...getRefuges(kinds)]);
  return (
    refugeOffices.some(
      ({ words, refuge }) => allowed.has(refuge) && words.split('|').some((word) => office.includes(word)),
    ) && !settling.test(office)
  );
}

/** Kinds of room that settle no dispute in the first place. */
const safeRooms: readonly Data<'rooms'>['kind'][] = ['court'];

/** Whether somebody in danger may be sent to a room of this kind: only to the court's own. */
export const isSafeRoom = (kind: Data<'rooms'>['kind']): boolean => safeRooms.includes(kind);

/** Whether somebody in danger may be handed an explainer: none that tells how to settle a dispute. */
export const isSafePaper = ({ title, topic }: Pick<Data<'explainers'>, 'title' | 'topic'>): boolean =>
  !settling.test(title) && !settling.test(topic);

/** Whether anybody who reads about these dangers may have to hide it. */
export const isSecret = (kinds: readonly DangerKind[]): boolean => kinds.some((kind) => dangers[kind].isSecret);

/** Whether an outcome of a pathway has to be hidden: a danger exit of which nobody says what the danger is may be one. */
export const isSecretOutcome = ({
  danger,
  dangers: kinds,
}: Pick<Data<'pathways'>['outcomes'][number], 'danger' | 'dangers'>): boolean =>
  danger && (kinds.length === 0 || isSecret(kinds));
