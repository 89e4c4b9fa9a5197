const form = document.querySelector<HTMLFormElement>('form[data-ask]');
const input = form?.querySelector<HTMLInputElement>('input[name=q]');
const toggle = document.querySelector<HTMLButtonElement>('[data-ask-toggle]');

if (form && input) {
  // Said before anything is loaded, so that the box does not change its kind while somebody stands in it.
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-haspopup': 'listbox',
  }))
    input.setAttribute(name, value);

  let loading: Promise<void> | undefined;
  input.addEventListener('focus', () => {
    const before = input.value;
    // A box whose suggestions cannot be loaded is a plain form, which asks all the same.
    loading ??= import('./combobox.ts')
      .then(({ createCombobox }) => createCombobox(form, input, before))
      .catch(() => {
        loading = undefined;
      });
  });

  toggle?.addEventListener('click', () => {
    const isOpen = form.closest('.has-search')?.classList.toggle('is-asking') ?? false;
    toggle.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) input.focus();
  });
}

// A module of its own: its names are nobody else's.
export {};
