/** A secret that is shown this once: to be copied, and then gone. */
import {html} from 'lit';
import {dialog} from './dialog.js';
import {notify} from './notices.js';
import {t} from '../texts/common.js';

/** @param lines [[label, value]] */
export const secretDialog = ({title, text, lines, onClose}) => dialog({title, onClose}, html`
  <div class="body">
    <p>${text}</p>
    <dl>${lines.map(([label, value]) => html`
      <dt>${label}</dt>
      <dd class="row"><code>${value}</code>
        <button type="button" class="quiet" @click=${() => copy(value)}>${t.copy.copy}<span class="unseen"> ${label}</span></button></dd>`)}
    </dl>
  </div>
  <footer><button type="button" class="primary" @click=${onClose}>${t.copy.kept}</button></footer>`);

/** Copies text; browsers allow that on secure pages only, so the text stays selectable besides. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    notify(t.copy.copied);
  } catch {
    notify(t.copy.failed);
  }
}
