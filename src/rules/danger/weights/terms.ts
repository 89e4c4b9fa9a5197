/** A longer text is a story, of which single words say too little. */
export const longestWeighed = 60;

/** What of a folded text is weighed: its characters and its pairs of neighbours, each once, with its beginning and its end. */
export function getTerms(folded: string): string[] {
  const characters = ['^', ...folded, '$'];
  return [
    ...new Set(
      characters.flatMap((character, index) =>
        index === 0 ? [] : [character, `${characters[index - 1] ?? ''}${character}`],
      ),
    ),
  ];
}

/** What a text weighs none of whose terms is known. */
export const nothing = -0.5;
