/** Webhook subscriptions of the organization. */
import {Action, Element, html, nothing} from '../../core/view.js';
import {api} from '../../core/http.js';
import {link} from '../../core/router.js';
import {badge} from '../../components/badge.js';
import {dialog, dialogButtons} from '../../components/dialog.js';
import {valuesOf} from '../../components/fields.js';
import {secretDialog} from '../../components/secret.js';
import {ago} from '../../components/time.js';
import {t} from '../../texts/developers.js';
import {bodyOf, subscriptionFields} from './subscription-form.js';
import '../../components/list.js';

export const WEBHOOKS = '/api/v1/webhook_subscriptions';

const list = {
  id: 'webhooks',
  path: WEBHOOKS,
  caption: t.parts.webhooks,
  columns: [
    {label: t.webhooks.columns.url, cell: hook => html`<a href=${link(`/developers/webhooks/${hook.id}`)}><code>${hook.url}</code></a>`},
    {label: t.webhooks.columns.status, cell: hook => badge('subscription', hook.status)},
    {label: t.webhooks.columns.events, cell: hook => (hook.event_types.includes('all') ? t.webhooks.all : hook.event_types.join(', '))},
    {label: t.webhooks.columns.description, cell: hook => hook.description ?? ''},
    {label: t.webhooks.columns.failures, numeric: true, cell: hook => hook.consecutive_failures},
    {label: t.webhooks.columns.created, cell: hook => ago(hook.created)},
  ],
  concerns: event => event.type.startsWith('webhook_subscription.'),
  nothing: t.webhooks.nothing,
};

class Webhooks extends Element {
  static properties = {query: {attribute: false}, open: {state: true}};

  constructor() {
    super();
    this.query = new URLSearchParams();
    this.open = null;
    this.create = new Action(this, async values => {
      const made = await api.post(WEBHOOKS, values);
      this.open = made.secret ? {made} : null;
      this.querySelector('cb-list').reload();
    });
  }

  render() {
    const onClose = () => { this.open = null; };
    return html`
      <div class="row apart lead"><p>${t.webhooks.intro}</p>
        <button type="button" class="primary" @click=${() => { this.create.clear(); this.open = {}; }}>${t.webhooks.create}</button></div>
      <cb-list .of=${list} .query=${this.query}></cb-list>
      ${this.open?.made ? secretDialog({
        title: t.webhooks.secretTitle, text: t.webhooks.secretText, lines: [[t.webhooks.secret, this.open.made.secret]], onClose,
      }) : nothing}
      ${this.open && !this.open.made ? dialog({title: t.webhooks.create, onClose}, html`
        <form @submit=${event => { event.preventDefault(); this.create.run(bodyOf(valuesOf(event.target))); }}>
          <div class="body">${subscriptionFields({error: this.create.error, withSecret: true})}</div>
          ${dialogButtons({confirm: t.webhooks.create, action: this.create, onClose})}
        </form>`) : nothing}`;
  }
}

customElements.define('cb-webhooks', Webhooks);
