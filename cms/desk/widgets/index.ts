import BooleanWidget from 'decap-cms-widget-boolean';
import DateTimeWidget from 'decap-cms-widget-datetime';
import ImageWidget from 'decap-cms-widget-image';
import ListWidget from 'decap-cms-widget-list';
import NumberWidget from 'decap-cms-widget-number';
import ObjectWidget from 'decap-cms-widget-object';
import SelectWidget from 'decap-cms-widget-select';
import TextWidget from 'decap-cms-widget-text';
import { GroupControl } from './group.ts';
import { HeadingControl } from './heading.ts';
import { LineControl } from './line.ts';
import { LinesControl } from './lines.ts';
import { MarkdownControl } from './markdown.ts';
import { RelationControl } from './relation.ts';
import { SlugControl } from './slug.ts';

const own = (name: string, controlComponent: unknown) => ({ name, controlComponent });

/** Every widget that `fields.ts` may name. */
export const widgets = [
  BooleanWidget.Widget(),
  DateTimeWidget.Widget(),
  ImageWidget.Widget(),
  ListWidget.Widget(),
  NumberWidget.Widget(),
  { ...ObjectWidget.Widget(), controlComponent: GroupControl },
  SelectWidget.Widget(),
  TextWidget.Widget(),
  own('heading', HeadingControl),
  own('string', LineControl),
  own('relation', RelationControl),
  own('slug', SlugControl),
  own('lines', LinesControl),
  own('markdown', MarkdownControl),
];
