import { toView } from './view.ts';

/** Coefficients of a block, and its points across. */
const coefficients = 64;
const side = 8;

/** No scan has told of a coefficient. */
const unknown = 127;

/** One of the colours of a JPEG: how many blocks it has, and what its scans have told of them. */
export interface Component {
  across: number;
  down: number;
  /** Its blocks in each unit of a scan of several components. */
  inUnit: number;
  /** Of each coefficient, how many of its lowest bits are still to come. */
  missing: Int8Array;
  /** A bit for each coefficient of each block, set where it is known not to be zero. */
  nonzero: Uint32Array;
}

/** What the head of a frame says of the scans to come (ITU-T T.81, B.2.2). */
export interface Frame {
  isProgressive: boolean;
  /** By the numbers that scans call them by. */
  components: ReadonlyMap<number, Component>;
  /** Units of a scan of several components. */
  units: number;
}

/** More colours than any picture has. */
const mostComponents = 4;

/** Pictures with more points are refused by whoever takes them; no memory is kept ready for what their heads may only claim. */
const mostPoints = 2 ** 28;

/** The markers of frames: all at once, the same more exactly (0xc1), and bit by bit. */
const baseline = 0xc0;
const progressive = 0xc2;

/** Whether a marker begins a frame whose scans can be followed: no arithmetic codes, no lossless ones, no frames over frames. */
export const isFollowed = (marker: number): boolean => marker >= baseline && marker <= progressive;

/** A colour as the head of a frame has it: how it is called, how closely it is told, and its blocks. */
interface Colour extends Pick<Component, 'across' | 'down' | 'inUnit'> {
  id: number;
}

/** What the head of a frame claims: units of a scan of several components, and its colours. */
interface Claim {
  units: number;
  colours: readonly Colour[];
}

/** Reads the head of a frame; nothing where it makes no sense, tells its height later, or claims more points than anybody takes. */
function readClaim(head: Uint8Array): Claim | undefined {
  const count = head[5] ?? 0;
  if (count === 0 || count > mostComponents || head.length < 6 + 3 * count) return undefined;
  const [height, width] = [toView(head).getUint16(1), toView(head).getUint16(3)];
  const rows = Array.from({ length: count }, (_, index) => {
    const [id = 0, factors = 0] = head.subarray(6 + 3 * index);
    return { id, h: factors >> 4, v: factors & 15 };
  });
  const [mostH, mostV] = [Math.max(...rows.map(({ h }) => h)), Math.max(...rows.map(({ v }) => v))];
  if (height === 0 || width * height > mostPoints || rows.some(({ h, v }) => h < 1 || h > 4 || v < 1 || v > 4))
    return undefined;
  return {
    units: Math.ceil(width / (side * mostH)) * Math.ceil(height / (side * mostV)),
    colours: rows.map(({ id, h, v }) => ({
      id,
      across: Math.ceil(Math.ceil((width * h) / mostH) / side),
      down: Math.ceil(Math.ceil((height * v) / mostV) / side),
      inUnit: h * v,
    })),
  };
}

/** How many blocks each colour of a frame has, by the numbers that scans call them by; nothing where its head cannot be followed. */
export const countBlocks = (head: Uint8Array): ReadonlyMap<number, number> | undefined => {
  const claim = readClaim(head);
  return claim && new Map(claim.colours.map(({ id, across, down }) => [id, across * down]));
};

/** Reads the head of a frame, and keeps room for what its scans will tell; nothing where it cannot be followed. */
export function readFrame(marker: number, head: Uint8Array): Frame | undefined {
  const claim = readClaim(head);
  if (!claim) return undefined;
  const isProgressive = marker === progressive;
  const toComponent = ({ id, ...blocks }: Colour): [number, Component] => [
    id,
    {
      ...blocks,
      missing: new Int8Array(coefficients).fill(unknown),
      nonzero: new Uint32Array(isProgressive ? (blocks.across * blocks.down * coefficients) / 32 : 0),
    },
  ];
  return { isProgressive, units: claim.units, components: new Map(claim.colours.map(toComponent)) };
}

/** Whether the scans have told all of every coefficient. */
export const isTold = ({ components }: Frame): boolean =>
  [...components.values()].every(({ missing }) => missing.every((bits) => bits === 0));
