import { type List, Map } from 'immutable';
import { createElement as h, type ReactNode, useEffect, useState } from 'react';
import { isDocument } from '../../../src/rules/entries/document-facts.ts';
import { formatArticle, readArticle } from '../../../src/rules/language/chinese-number.ts';
import { type Figure, formatFigure } from '../../../src/rules/figures/figure.ts';
import type { Question } from '../../../src/rules/forms/form.ts';
import { listPlaceholders } from '../../../src/rules/forms/placeholders.ts';
import { articleUrl, entryUrl } from '../../../src/urls.ts';
import { tellFailure } from '../entry/tell-failure.ts';
import { loadLaws, loadOffers, type Offered, OfferList } from './offers.ts';

interface FormProps {
  /** Words for the caret, or, with an `end`, for both sides of what is selected. */
  onInsert: (words: string, end?: string) => void;
  onClose: () => void;
}

/** A short form below the toolbar. It is no `form` element, because it stands inside Decap's. */
const Sheet = ({
  label,
  words,
  children,
  onInsert,
  onClose,
}: FormProps & { label: string; words: string | undefined; children?: ReactNode }) =>
  h(
    'div',
    {
      className: 'markdown-form controls',
      role: 'group',
      'aria-label': label,
      onKeyDown: (event: { key: string; preventDefault: () => void; stopPropagation: () => void }) => {
        if (event.key === 'Escape') onClose();
        if (event.key !== 'Enter') return;
        event.preventDefault();
        if (words) onInsert(words);
      },
    },
    children,
    h('button', { type: 'button', disabled: !words, onClick: () => words && onInsert(words) }, '放进正文'),
    h('button', { type: 'button', onClick: onClose }, '不要了'),
  );

interface Change {
  target: { value: string };
}

const toPlainName = (name: string) => name.trim().replace(/^《|》$/gu, '');

/** Law and article, as a link to the page of the law. */
export function LawForm(props: FormProps) {
  const [laws, setLaws] = useState<Awaited<ReturnType<typeof loadLaws>>>([]);
  const [articles, setArticles] = useState<readonly Offered[]>([]);
  const [name, setName] = useState('');
  const [article, setArticle] = useState('');
  useEffect(() => void loadLaws().then(setLaws, tellFailure), []);
  const typed = toPlainName(name);
  const law = laws.find((one) => one.name === typed) ?? laws.find(({ others }) => others.includes(typed));
  const slug = law?.slug;
  useEffect(() => void loadOffers('articles', Map({ law: slug })).then(setArticles), [slug]);
  const number = readArticle(article);
  const isArticle = /^\d+(?:-\d+)?$/u.test(number);
  const words =
    law && (article === '' || isArticle)
      ? article === ''
        ? `[《${law.name}》](${entryUrl({ collection: 'laws', id: law.slug })})`
        : `[《${law.name}》${formatArticle(number)}](${articleUrl(law.slug, number)})`
      : undefined;
  return h(
    Sheet,
    { ...props, label: '法律依据', words },
    h(
      'label',
      { key: 'law' },
      '哪部法',
      h('input', {
        type: 'text',
        list: 'markdown-laws',
        autoFocus: true,
        value: name,
        onChange: ({ target }: Change) => setName(target.value),
      }),
    ),
    h(OfferList, {
      key: 'laws',
      id: 'markdown-laws',
      offers: laws.map((one) => ({ value: one.name, ...(one.others[0] && { label: one.others[0] }) })),
    }),
    h(
      'label',
      { key: 'article' },
      '第几条',
      h('input', {
        type: 'text',
        list: 'markdown-articles',
        value: article,
        onChange: ({ target }: Change) => setArticle(target.value.trim()),
      }),
      h(OfferList, { id: 'markdown-articles', offers: articles }),
    ),
  );
}

/** A figure of this entry, with its number exactly as it is written there. */
export function FigureForm({ entry, ...props }: FormProps & { entry: Map<string, unknown> | undefined }) {
  const [chosen, setChosen] = useState('');
  const rows = entry?.getIn(['data', 'figures']) as List<Map<string, unknown>> | undefined;
  const figures = (rows?.toJS() ?? []) as Partial<Figure>[];
  const usable = figures.flatMap(({ label, value, unit = '', bound = 'exact' }) =>
    label && typeof value === 'number' ? [{ label, words: formatFigure({ value, unit, bound }) }] : [],
  );
  if (usable.length === 0)
    return h(
      Sheet,
      { ...props, label: '数据', words: undefined },
      h('p', { key: 'none' }, '先在「数据」里写下这个数，再放进正文，两处就不会写得不一样。'),
    );
  const words = usable.find(({ label }) => label === chosen)?.words;
  return h(
    Sheet,
    { ...props, label: '数据', words },
    h(
      'label',
      { key: 'figure' },
      '哪个数',
      h(
        'select',
        { value: chosen, autoFocus: true, onChange: ({ target }: Change) => setChosen(target.value) },
        h('option', { value: '' }, '请选择'),
        usable.map(({ label, words: shown }) => h('option', { key: label, value: label }, `${label}：${shown}`)),
      ),
    ),
  );
}

const unwritten: Question = {
  id: '',
  kind: 'text',
  label: '',
  options: [],
  parts: [],
  columns: [],
  mayBeAhead: false,
  optional: false,
  private: false,
};

/** A question as far as it has been written in the form. */
const toQuestion = (written: Partial<Question>): Question => {
  const question = { ...unwritten, ...written };
  return { ...question, columns: question.columns.filter(({ id }) => id) };
};

/** What this paper asks for, as it is written between braces; what stands only sometimes is put around what is selected. */
export function BlankForm({ entry, onInsert, onClose }: FormProps & { entry: Map<string, unknown> | undefined }) {
  const [chosen, setChosen] = useState('');
  const rows = entry?.getIn(['data', 'questions']) as List<Map<string, unknown>> | undefined;
  const offered = listPlaceholders(((rows?.toJS() ?? []) as Partial<Question>[]).map(toQuestion));
  const found = offered.find(({ start }) => start === chosen);
  return h(
    Sheet,
    { label: '填空', words: found?.start, onInsert: (words) => onInsert(words, found?.end), onClose },
    h(
      'label',
      { key: 'blank' },
      '填什么',
      h(
        'select',
        { value: chosen, autoFocus: true, onChange: ({ target }: Change) => setChosen(target.value) },
        h('option', { value: '' }, '请选择'),
        offered.map(({ label, start }) => h('option', { key: start, value: start }, label)),
      ),
    ),
    h(
      'p',
      { key: 'how' },
      rows?.size ? '「才写」的，先在正文里选中那几个字。' : '先在「问题」里写好编号，这里就能选。',
    ),
  );
}

/** The words for those who cannot see the image; without them it is not put in. */
export function ImageForm({ file, ...props }: FormProps & { file: string }) {
  const [alt, setAlt] = useState('');
  const words = alt.trim() ? `![${alt.trim().replace(/[[\]]/gu, '')}](${file})` : undefined;
  return h(
    Sheet,
    { ...props, label: '图片', words },
    h('img', { key: 'image', src: file, alt: '', height: 80 }),
    h(
      'label',
      { key: 'alt' },
      '图上有什么（念给看不见图的人听，必填）',
      h('input', {
        type: 'text',
        autoFocus: true,
        value: alt,
        onChange: ({ target }: Change) => setAlt(target.value),
      }),
    ),
  );
}

/** What the PDF is, in words that readers press; without them, and without a PDF, nothing is put in. */
export function AttachmentForm({ file, ...props }: FormProps & { file: string }) {
  const [title, setTitle] = useState('');
  if (!isDocument(file))
    return h(
      Sheet,
      { ...props, label: '附件', words: undefined },
      h('p', { key: 'other' }, '附件只用 PDF：请先把文件另存为 PDF，再点「附件」选它。'),
    );
  const words = title.trim() ? `[${title.trim().replace(/[[\]]/gu, '')}](${file})` : undefined;
  return h(
    Sheet,
    { ...props, label: '附件', words },
    h(
      'label',
      { key: 'title' },
      '附件叫什么（读者点的就是这几个字，必填）',
      h('input', {
        type: 'text',
        autoFocus: true,
        placeholder: '例如：县里的办事指南',
        value: title,
        onChange: ({ target }: Change) => setTitle(target.value),
      }),
    ),
  );
}
