/** What developers of the platform need: keys, webhooks, events as they come, documents. */
import {html, View} from '../core/view.js';
import {link} from '../core/router.js';
import {tabs} from '../components/tabs.js';
import {empty} from '../components/states.js';
import {t} from '../texts/developers.js';
import './developers/keys.js';
import './developers/webhooks.js';
import './developers/live-events.js';
import './developers/documents.js';

const PARTS = ['keys', 'webhooks', 'events', 'documents'];

class Developers extends View {
  render() {
    const part = this.params.part ?? PARTS[0];
    return html`
      <header class="heading"><h1>${t.title}</h1></header>
      ${tabs(t.title, part, PARTS.map(name => [name, link(name === PARTS[0] ? '/developers' : `/developers/${name}`), t.parts[name]]))}
      ${this.part(part)}`;
  }

  part(name) {
    switch (name) {
      case 'keys':
        return html`<cb-keys></cb-keys>`;
      case 'webhooks':
        return html`<cb-webhooks .query=${this.query}></cb-webhooks>`;
      case 'events':
        return html`<cb-live-events .query=${this.query}></cb-live-events>`;
      case 'documents':
        return html`<cb-documents></cb-documents>`;
      default:
        return empty(t.noPart);
    }
  }
}

customElements.define('cb-developers', Developers);
