/** Light, dark, or as the system has it. A taste and not a secret, so the browser may remember it. */
import {html} from 'lit';
import {Element} from '../core/view.js';
import {t} from '../texts/common.js';

const KEY = 'coverbridge.theme';
const CHOICES = ['system', 'light', 'dark'];

function chosen() {
  try {
    const kept = localStorage.getItem(KEY);
    return CHOICES.includes(kept) ? kept : 'system';
  } catch {
    return 'system';
  }
}

function apply(choice) {
  document.documentElement.dataset.theme = choice;
}

apply(chosen());

class Theme extends Element {
  choose(choice) {
    try {
      localStorage.setItem(KEY, choice);
    } catch {
      // Then it holds until the page is left.
    }
    apply(choice);
    dispatchEvent(new Event('coverbridge-theme'));
  }

  render() {
    return html`
      <label class="theme"><span class="unseen">${t.shell.theme}</span>
        <select @change=${event => this.choose(event.target.value)}>
          ${CHOICES.map(choice => html`<option value=${choice} ?selected=${choice === chosen()}>${t.themes[choice]}</option>`)}
        </select>
      </label>`;
  }
}

customElements.define('cb-theme', Theme);
