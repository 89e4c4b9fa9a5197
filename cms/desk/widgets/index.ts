import BooleanWidget from 'decap-cms-widget-boolean';
import ImageWidget from 'decap-cms-widget-image';
import NumberWidget from 'decap-cms-widget-number';
import { ChoiceControl } from './choice.ts';
import { DateControl } from './date.ts';
import { GroupControl } from './group.ts';
import { HeadingControl } from './heading.ts';
import { LineControl } from './line.ts';
import { LinesControl } from './lines.ts';
import { MarkdownControl } from './markdown.ts';
import { ParagraphControl } from './paragraph.ts';
import { RelationControl } from './relation.ts';
import { RowsControl } from './rows.ts';
import { SlugControl } from './slug.ts';
import { WordsControl } from './words.ts';

const own = (name: string, controlComponent: unknown) => ({ name, controlComponent });

/** Every widget that `fields.ts` may name: ours, and the three of Decap that are as good as ours would be. */
export const widgets = [
  BooleanWidget.Widget(),
  ImageWidget.Widget(),
  NumberWidget.Widget(),
  own('heading', HeadingControl),
  own('string', LineControl),
  own('text', ParagraphControl),
  own('lines', LinesControl),
  own('markdown', MarkdownControl),
  own('slug', SlugControl),
  own('date', DateControl),
  own('select', ChoiceControl),
  own('relation', RelationControl),
  own('object', GroupControl),
  own('list', RowsControl),
  own('words', WordsControl),
];
