/** What the buttons below a grid do. */
export type ButtonId = 'add-row' | 'add-column' | 'remove-row' | 'remove-column' | 'remove-table' | 'go-on';

const buttons: readonly { id: ButtonId; label: string }[] = [
  { id: 'add-row', label: '下面加一行' },
  { id: 'add-column', label: '右边加一栏' },
  { id: 'remove-row', label: '删去这一行' },
  { id: 'remove-column', label: '删去这一栏' },
  { id: 'remove-table', label: '删去表格' },
  { id: 'go-on', label: '在表格下面接着写' },
];

/** The buttons below a grid; `press` hears which was pressed. Tab comes to them from the last cell (grid.ts). */
export function createBar(press: (id: ButtonId) => void): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'live-grid-bar controls';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', '表格');
  for (const { id, label } of buttons) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.tabIndex = -1;
    button.addEventListener('click', () => press(id));
    bar.append(button);
  }
  return bar;
}
