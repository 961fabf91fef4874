/** A moment: how long ago, or when, with the exact instant on hover and for readers of the page's source. */
import {html} from 'lit';
import {Element} from '../core/view.js';
import {distance, exact, instant, span} from '../core/format.js';

/** How often distances are said anew, in milliseconds; one clock for all of them. */
const TICK = 10_000;
const shown = new Set();
setInterval(() => shown.forEach(element => element.requestUpdate()), TICK);

/** Epoch seconds in {at}; {absolute} shows day and time instead of the distance, {lasting} the time that has passed since. */
class Time extends Element {
  static properties = {at: {type: Number}, absolute: {type: Boolean}, lasting: {type: Boolean}};

  connectedCallback() {
    super.connectedCallback();
    shown.add(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    shown.delete(this);
  }

  render() {
    const text = this.absolute ? instant(this.at) : this.lasting ? span(Date.now() / 1000 - this.at) : distance(this.at);
    return html`<time datetime=${new Date(this.at * 1000).toISOString()} title=${exact(this.at)}>${text}</time>`;
  }
}

customElements.define('cb-time', Time);

/** Both at once: the distance, with day and time beside it where there is room. */
export const ago = at => (at === null || at === undefined ? '' : html`<cb-time .at=${at}></cb-time>`);
export const when = at => (at === null || at === undefined ? '' : html`<cb-time .at=${at} absolute></cb-time>`);

/** How long it has been so. */
export const lasting = at => html`<cb-time .at=${at} lasting></cb-time>`;
