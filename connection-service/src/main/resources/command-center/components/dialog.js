/** Modal dialogs, by the browser's own: it keeps the focus inside, gives it back, and closes on Escape. */
import {html, nothing} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {t} from '../texts/common.js';
import {refusal} from './states.js';

/**
 * A dialog that is open as long as it is rendered.
 *
 * @param options.title   heading
 * @param options.onClose called on Escape, "Cancel" and the close button; stop rendering it then
 * @param content         what is in it, usually a form
 */
export function dialog({title, onClose, wide = false}, content) {
  const id = 'dialog-title';
  return html`
    <dialog class=${wide ? 'wide' : ''} aria-labelledby=${id} ${ref(show)}
      @cancel=${event => { event.preventDefault(); onClose(); }}>
      <header>
        <h2 id=${id}>${title}</h2>
        <button type="button" class="quiet" aria-label=${t.dialog.close} @click=${onClose}>✕</button>
      </header>
      ${content}
    </dialog>`;
}

/** What had the focus before. */
let opener = null;

function show(element) {
  if (!element) {
    // Taken away rather than closed: the browser gives the focus back only to whom it closes.
    queueMicrotask(() => opener?.isConnected && document.activeElement === document.body && opener.focus());
    return;
  }
  opener = document.activeElement;
  // A directive's callback comes before the element is in the document.
  queueMicrotask(() => element.isConnected && !element.open && element.showModal());
}

/**
 * Asks before something is done.
 *
 * @param options.text    what will happen, and whether it can be undone
 * @param options.confirm the verb on the button
 * @param options.action  the Action that the button runs
 */
export function confirmation({title, text, confirm, danger = false, action, onConfirm, onClose}) {
  return dialog({title, onClose}, html`
    <div class="body">${typeof text === 'string' ? html`<p>${text}</p>` : text}${refusal(action.error)}</div>
    <footer>
      <button type="button" @click=${onClose}>${t.dialog.cancel}</button>
      <button type="button" class=${danger ? 'danger' : 'primary'} ?disabled=${action.busy} @click=${onConfirm}>
        ${confirm}
      </button>
    </footer>`);
}

/** The last line of a form in a dialog. */
export function dialogButtons({confirm, action, onClose}) {
  return html`
    ${action.error && action.error.violations.length === 0 ? refusal(action.error) : nothing}
    <footer>
      <button type="button" @click=${onClose}>${t.dialog.cancel}</button>
      <button type="submit" class="primary" ?disabled=${action.busy}>${confirm}</button>
    </footer>`;
}
