/** What a picture is, and what its camera and its makers wrote into it. */
export interface ImageFacts {
  /** Path below `media/`. */
  name: string;
  bytes: number;
  /** In pixels. */
  width: number;
  height: number;
  /** Whether it says where it was taken. */
  hasPlace: boolean;
  /** All words of its EXIF, XMP and IPTC notes. */
  words: string;
}
