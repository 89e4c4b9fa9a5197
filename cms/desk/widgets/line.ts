import { Component, createElement as h, Fragment } from 'react';
import { readArticle } from '../../../src/rules/language/chinese-number.ts';
import { loadOffers, type Offered, OfferList, RowContext } from './offers.ts';
import type { ControlProps } from './props.ts';
import { validateLength } from './too-long.ts';

/**
 * One line of text. It stands in for Decap's `string` control, which moves the caret after every drawing:
 * that spoils selections and Chinese input methods.
 */
export class LineControl extends Component<ControlProps<string | number>, { offers: readonly Offered[] }> {
  static override contextType = RowContext;
  declare context: React.ContextType<typeof RowContext>;
  override state: { offers: readonly Offered[] } = { offers: [] };

  /** What is offered may have changed since: it is asked for as somebody comes to the field. */
  #focus = () => {
    this.props.setActiveStyle();
    const offer = this.props.field.get('offer');
    if (offer) void loadOffers(offer, this.context).then((offers) => this.setState({ offers }));
  };

  #blur = () => {
    this.props.setInactiveStyle();
    const { value, field, onChange } = this.props;
    if (field.get('offer') !== 'articles' || typeof value !== 'string') return;
    const article = readArticle(value);
    if (article !== value) onChange(article);
  };

  isValid = () => validateLength(this.props.field, [String(this.props.value ?? '')]);

  override render() {
    const { value, forID, field, classNameWrapper, onChange } = this.props;
    const list = field.get('offer') && `${forID}-offers`;
    return h(
      Fragment,
      null,
      h('input', {
        id: forID,
        type: 'text',
        className: classNameWrapper,
        ...(list && { list, autoComplete: 'off' }),
        value: value ?? '',
        onChange: (event) => onChange(event.target.value),
        onFocus: this.#focus,
        onBlur: this.#blur,
      }),
      list && h(OfferList, { id: list, offers: this.state.offers }),
    );
  }
}
