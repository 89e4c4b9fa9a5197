/**
 * The records of an output of Git in which every field ends in a zero byte, `size` fields each; a line break that Git puts
 * between two is no part of them. The time grows with the output, not with its square.
 */
export function readRecords(out: string, size: number): string[][] {
  const values = out.split('\0');
  return Array.from({ length: Math.floor(values.length / size) }, (_, index) => {
    const [first = '', ...rest] = values.slice(index * size, (index + 1) * size);
    return [first.trimStart(), ...rest];
  });
}
