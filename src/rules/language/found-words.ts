/** Words of a text that should not be there: `text.slice(start, end)`. */
export interface Words {
  start: number;
  end: number;
}
