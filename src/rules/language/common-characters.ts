/** The 3,755 commonest characters, in the order of their pronunciation: level 1 of GB/T 2312-1980, rows 16 to 55. */
function getCommonCharacters(): Set<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  return new Set(new TextDecoder('gb18030').decode(new Uint8Array(bytes)));
}

const common = getCommonCharacters();

/** The Chinese characters of a text that many readers have to guess, as often as they stand there. */
export const getRareCharacters = (text: string): string[] =>
  (text.match(/\p{Script=Han}/gu) ?? []).filter((character) => !common.has(character));
