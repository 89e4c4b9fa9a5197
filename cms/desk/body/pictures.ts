import { type EditorView, WidgetType } from '@codemirror/view';

/** Where the bytes of an image stand, by the address that the text names: at once, or once the site has been found not to have it. */
export interface PictureSource {
  find: (address: string) => string;
  findWaiting: (address: string) => Promise<string | undefined>;
}

/** Lets an image be drawn from where it is, also while it waits in a draft. */
export function showPicture(image: HTMLImageElement, address: string, source: PictureSource): void {
  image.addEventListener(
    'error',
    () => void source.findWaiting(address).then((found) => found !== undefined && (image.src = found)),
    { once: true },
  );
  image.src = source.find(address);
}

/** An image of the text, with the words for those who cannot see it. */
export class Picture extends WidgetType {
  readonly address: string;
  readonly words: string;
  readonly source: PictureSource;

  constructor(address: string, words: string, source: PictureSource) {
    super();
    this.address = address;
    this.words = words;
    this.source = source;
  }

  override eq(other: Picture): boolean {
    return other.address === this.address && other.words === this.words;
  }

  override toDOM(view: EditorView): HTMLElement {
    const figure = document.createElement('span');
    figure.className = 'live-picture';
    const image = document.createElement('img');
    image.alt = this.words;
    image.addEventListener('load', () => view.requestMeasure());
    showPicture(image, this.address, this.source);
    figure.append(image);
    return figure;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}
