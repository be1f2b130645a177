/** Runs in the page: a platform of the Transparency and Consent Framework that asks its reader, at the foot of the window. */
import { installTCF, installTCFStub } from './consent.js';

const CSS = `
.consent { position: fixed; inset: auto 0 0; z-index: 100; padding: 1rem; background: #fff; color: #111; border-top: 1px solid #111 }
.consent button { min-height: 44px; margin-inline-end: 1rem; padding-inline: 1rem }`;

function element(name: string, text: string, attributes: Record<string, string> = {}): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

function ask(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  document.adoptedStyleSheets.push(sheet);
  const dialog = element('div', '', {
    class: 'consent',
    role: 'dialog',
    'aria-label': 'Your data',
  });
  for (const [label, granted] of [
    ['Agree', true],
    ['Refuse', false],
  ] as const) {
    const button = element('button', label, { type: 'button', name: label.toLowerCase() });
    button.addEventListener('click', () => {
      dialog.remove();
      installTCF({ granted, vendors: [755] });
    });
    dialog.append(button);
  }
  dialog.prepend(element('p', 'We and our partners would like to measure how ads are seen.'));
  document.body.append(dialog);
}

if (window === top) {
  installTCFStub();
  document.addEventListener('DOMContentLoaded', ask);
}
