import { List } from 'immutable';
import { type ChangeEvent, Component, createElement as h } from 'react';
import type { ControlProps } from './props.ts';

/** One of a few words, or any of them: the browser's own lists, which a phone opens in full. */
export class ChoiceControl extends Component<ControlProps<string | List<string> | null>> {
  #getOptions() {
    const options = this.props.field.get('options').toArray();
    return options.map((option) => ({ value: option.get('value'), label: option.get('label') }));
  }

  #renderOne() {
    const { value, forID, field, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = this.props;
    const isOptional = field.get('required') === false;
    return h(
      'select',
      {
        id: forID,
        className: `${classNameWrapper} choice`,
        value: typeof value === 'string' ? value : '',
        onChange: (event: ChangeEvent<HTMLSelectElement>) => onChange(event.target.value || null),
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
      },
      h('option', { value: '', ...(!isOptional && { disabled: true, hidden: true }) }, isOptional ? '' : '请选择'),
      this.#getOptions().map(({ value: option, label }) => h('option', { key: option, value: option }, label)),
    );
  }

  #renderMany() {
    const { value, forID, classNameWrapper, onChange } = this.props;
    const chosen = List.isList(value) ? value : List<string>();
    return h(
      'div',
      { id: forID, className: `${classNameWrapper} choices` },
      this.#getOptions().map(({ value: option, label }) =>
        h(
          'label',
          { key: option },
          h('input', {
            type: 'checkbox',
            checked: chosen.includes(option),
            onChange: (event) =>
              onChange(event.target.checked ? chosen.push(option) : chosen.filter((other) => other !== option)),
          }),
          label,
        ),
      ),
    );
  }

  /** What Decap holds against "required": a draft may be saved before the question is answered that review asks. */
  getValidateValue = () =>
    this.props.value ?? (this.props.field.get('isForReview') === true ? 'not yet' : this.props.value);

  override render() {
    return this.props.field.get('multiple') === true ? this.#renderMany() : this.#renderOne();
  }
}
