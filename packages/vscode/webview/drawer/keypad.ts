import { button, h } from '../dom.ts';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** The keys of a telephone; they are gathered until they are sent. `nothing` names what sending none means. */
export function keypad(nothing: string, send: (keys: string) => void): HTMLElement {
  const pressed = h('input', {
    type: 'text',
    class: 'pressed',
    'aria-label': 'Keys that are pressed',
    placeholder: 'keys',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const main = button(nothing, { class: 'main' }, () => send(pressed.value));
  const refresh = () => {
    pressed.value = pressed.value.toUpperCase().replace(/[^\d*#A-D]/g, '');
    main.textContent = pressed.value === '' ? nothing : `Press ${pressed.value.split('').join(' ')}`;
  };
  const keys = KEYS.map((key) =>
    button(key, { class: 'key' }, () => {
      pressed.value += key;
      refresh();
      pressed.focus();
    }),
  );
  pressed.addEventListener('input', refresh);
  pressed.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    send(pressed.value);
  });
  return h(
    'div',
    { class: 'keypad' },
    h('div', { class: 'keys' }, ...keys),
    h('div', { class: 'send' }, pressed, main),
  );
}
