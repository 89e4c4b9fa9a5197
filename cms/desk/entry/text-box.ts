/** A box of the form whose words can be selected: what stands in it, what is selected, and how to select something (UTF-16). */
export interface TextBox {
  getText: () => string;
  getSelection: () => { start: number; end: number } | undefined;
  /** Selects words and brings them onto the screen. */
  select: (start: number, end: number) => void;
}

const registered = new WeakMap<Element, TextBox>();

/** How an element that is no box of the browser's own says that it is one; `registerTextBox` knows it then. */
export const textBoxMark = 'data-text-box';

/** Makes an element that bears `textBoxMark` known as a box. */
export const registerTextBox = (element: Element, box: TextBox): void => void registered.set(element, box);

function toTextBox(box: HTMLTextAreaElement | HTMLInputElement): TextBox {
  return {
    getText: () => box.value,
    getSelection: () => {
      const { selectionStart: start, selectionEnd: end } = box;
      return start === null || end === null ? undefined : { start, end };
    },
    select: (start, end) => {
      // A box that gets the focus shows what is selected in it; one that has it does not.
      box.blur();
      box.setSelectionRange(start, end);
      box.focus();
    },
  };
}

/** The box that an element of a form is, or stands in; nothing where nobody can select words there. */
export function getTextBox(element: Element): TextBox | undefined {
  const own = element.closest(`[${textBoxMark}]`);
  if (own) return registered.get(own);
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')
    ? toTextBox(element)
    : undefined;
}
