/** Short notices of what was done; read out by screen readers, gone after a while, never with an error's only copy. */
import {html} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {Element} from '../core/view.js';

/** How long a notice stays, in milliseconds. */
const STAY = 6_000;
let notices = [];
let number = 0;
let element = null;

export function notify(text) {
  const notice = {id: ++number, text};
  notices = [...notices, notice];
  element?.requestUpdate();
  setTimeout(() => {
    notices = notices.filter(other => other !== notice);
    element?.requestUpdate();
  }, STAY);
}

class Notices extends Element {
  connectedCallback() {
    super.connectedCallback();
    element = this;
  }

  render() {
    return html`<div class="notices" role="status" aria-live="polite">
      ${repeat(notices, notice => notice.id, notice => html`<p>${notice.text}</p>`)}
    </div>`;
  }
}

customElements.define('cb-notices', Notices);
