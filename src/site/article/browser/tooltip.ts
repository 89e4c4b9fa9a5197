/**
 * Says what a legal word means where it is pointed at, focused or tapped. The words are links that are described by the
 * notes below the body, so that a screen reader has them without this. Keeps to WCAG 1.4.13: Esc dismisses, the pointer
 * may move onto the note, and it stays until something else is wanted.
 */
const selector = 'a.term[aria-describedby]';
const template = document.querySelector<HTMLTemplateElement>('[data-tooltip]');
const tooltip = template && document.importNode(template.content, true).querySelector<HTMLElement>('.tooltip');

/** Time for the pointer to cross from the word to the note, in milliseconds. */
const patience = 250;
/** Least distance of the note from the edges of the window, in CSS pixels. */
const edge = 16;

let shownFor: HTMLAnchorElement | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;

const getTerm = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest<HTMLAnchorElement>(selector) ?? undefined) : undefined;
/** Whether the browser shows a ring around what has the focus, which below Chromium 86 and Safari 15.4 it cannot say. */
const knowsRings = CSS.supports('selector(:focus-visible)');
const hasRing = (element: Element | undefined) => knowsRings && element?.matches(':focus-visible') === true;
const isNote = (target: EventTarget | null) => target instanceof Node && tooltip?.contains(target) === true;

const stay = () => clearTimeout(leaving);

function hide(): void {
  stay();
  tooltip?.remove();
  shownFor = undefined;
}

/** Puts the note below the word, or above it where there is more room, and keeps it inside the window. */
function place(note: HTMLElement, word: HTMLElement): void {
  const { left, top, bottom } = word.getClientRects()[0] ?? word.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth: width, offsetHeight: height } = note;
  const isAbove = bottom + height > clientHeight && top > clientHeight - bottom;
  note.style.left = `${scrollX + Math.max(edge, Math.min(left, clientWidth - width - edge))}px`;
  note.style.top = `${scrollY + (isAbove ? top - height : bottom)}px`;
}

function show(word: HTMLAnchorElement): void {
  stay();
  if (word === shownFor || !tooltip) return;
  const meaning = document.getElementById(word.getAttribute('aria-describedby') ?? '')?.textContent;
  const [text, more] = [tooltip.querySelector('p'), tooltip.querySelector('a')];
  if (!meaning || !text || !more) return;
  text.textContent = meaning;
  more.href = word.href;
  document.querySelector('main')?.append(tooltip);
  place(tooltip, word);
  shownFor = word;
}

const leave = () => {
  stay();
  if (!hasRing(shownFor)) leaving = setTimeout(hide, patience);
};

if (tooltip) {
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return;
    const word = getTerm(target);
    if (word) show(word);
    else if (isNote(target)) stay();
  });
  document.addEventListener('pointerout', ({ target, pointerType }) => {
    if (pointerType !== 'touch' && (getTerm(target) || isNote(target))) leave();
  });

  document.addEventListener('focusin', ({ target }) => {
    // A tap on the note moves the focus as well, to the element around it, but shows no ring there.
    if (!(target instanceof Element) || isNote(target) || !hasRing(target)) return;
    const word = getTerm(target);
    if (word) show(word);
    else hide();
  });

  // The first tap on a word shows its note, the next one follows the link. A tap also focuses, hence the look before it.
  let tapped: HTMLAnchorElement | undefined;
  document.addEventListener('pointerdown', ({ target, pointerType }) => {
    const word = getTerm(target);
    tapped = pointerType === 'touch' && word !== shownFor ? word : undefined;
    if (!word && !isNote(target)) hide();
  });
  document.addEventListener('pointercancel', () => {
    tapped = undefined;
  });
  document.addEventListener('click', (event) => {
    if (!tapped || getTerm(event.target) !== tapped) return;
    event.preventDefault();
    show(tapped);
    tapped = undefined;
  });

  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
}

// A module of its own: its names are nobody else's.
export {};
