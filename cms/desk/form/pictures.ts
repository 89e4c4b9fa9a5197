/** What is done with a picture before it is sent, bundled apart: the tables of pinyin are large, and few entries have pictures. */
export { nameImage } from './image-name.ts';
export { shrinkPicture } from './shrink-picture.ts';
