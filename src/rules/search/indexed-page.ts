/** A page as the search knows it; its place in the list of all is its number. */
export interface IndexedPage {
  title: string;
  /** All words of the page, its title among them. */
  text: string;
  /** Other ways in which people ask for it. */
  asks: string[];
  /** Articles that it cites, as `toStatuteTerm` spells them. */
  cites: string[];
  /** Articles that stand on it. */
  holds: string[];
}
