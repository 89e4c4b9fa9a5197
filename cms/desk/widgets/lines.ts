import { List } from 'immutable';
import { type ChangeEvent, Component, createElement as h, Fragment, useContext, useState } from 'react';
import type { Offer } from '../../../src/schemas/fields.ts';
import { loadOffers, type Offered, RowContext } from './offers.ts';
import { toItems } from './line-items.ts';
import type { ControlProps } from './props.ts';
import { validateLength } from './too-long.ts';

const toText = (value: List<string> | undefined) => value?.join('\n') ?? '';

interface PickerProps {
  id: string;
  label: string;
  offer: Offer;
  onPick: (line: string) => void;
}

/** Adds a line by its name. What is offered may have changed since: it is asked for as somebody comes to it. */
function LinePicker({ id, label, offer, onPick }: PickerProps) {
  const [offers, setOffers] = useState<readonly Offered[]>([]);
  const row = useContext(RowContext);
  const load = () => void loadOffers(offer, row).then(setOffers);
  return h(
    'select',
    {
      id,
      className: 'control line-picker',
      'aria-label': `从名单里加一条${label}`,
      value: '',
      onFocus: load,
      onPointerEnter: load,
      onChange: (event: ChangeEvent<HTMLSelectElement>) => onPick(event.target.value),
    },
    h('option', { value: '' }, offers.length === 0 ? '从名单里加一条' : `从名单里加一条（${offers.length} 条可选）`),
    offers.map(({ value }) => h('option', { key: value, value }, value)),
  );
}

/** A list of plain lines in one box, one a line; Decap's own list would take a comma for the end of an item. */
export class LinesControl extends Component<ControlProps<List<string>>, { text: string }> {
  override state = { text: toText(this.props.value) };

  isValid = () => validateLength(this.props.field, toItems(this.state.text));

  override componentDidUpdate(before: ControlProps<List<string>>) {
    const { value } = this.props;
    if (value !== before.value && toText(value) !== toItems(this.state.text).join('\n'))
      this.setState({ text: toText(value) });
  }

  #change = (text: string) => {
    this.setState({ text });
    this.props.onChange(List(toItems(text)));
  };

  #add = (line: string) => this.#change([...toItems(this.state.text).filter((one) => one !== line), line].join('\n'));

  override render() {
    const { forID, field, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
    const { text } = this.state;
    const offer = field.get('offer');
    return h(
      Fragment,
      null,
      h('textarea', {
        id: forID,
        className: `${classNameWrapper} lines`,
        rows: Math.max(2, text.split('\n').length + 1),
        placeholder: '一行写一条',
        value: text,
        onChange: (event: ChangeEvent<HTMLTextAreaElement>) => this.#change(event.target.value),
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
      }),
      offer && h(LinePicker, { id: `${forID}-offers`, label: field.get('label'), offer, onPick: this.#add }),
    );
  }
}
