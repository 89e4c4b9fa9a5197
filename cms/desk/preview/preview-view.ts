/** How the preview is looked at: as wide as a phone or as there is room, in the usual size or in 关怀版. */
export interface View {
  isPhone: boolean;
  isCare: boolean;
}

let view: View = { isPhone: false, isCare: false };
const listeners = new Set<() => void>();

export const getView = (): View => view;

/** Calls `listener` after each change; answers how to stop that. */
export function followView(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Changes one of the two. The style sheet of the desk makes the frame narrow. */
export function toggleView(name: keyof View): void {
  view = { ...view, [name]: !view[name] };
  document.documentElement.dataset.preview = view.isPhone ? 'phone' : 'wide';
  for (const listener of listeners) listener();
}
