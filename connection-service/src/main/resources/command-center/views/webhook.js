/** One webhook subscription: how it is doing, and what became of each delivery. */
import {Action, Follow, html, Load, nothing, View} from '../core/view.js';
import {Again} from '../core/again.js';
import {api} from '../core/http.js';
import {link, router} from '../core/router.js';
import {words} from '../core/format.js';
import {badge} from '../components/badge.js';
import {confirmation, dialog, dialogButtons} from '../components/dialog.js';
import {textField, valuesOf} from '../components/fields.js';
import {refusal} from '../components/states.js';
import {notify} from '../components/notices.js';
import {secretDialog} from '../components/secret.js';
import {ago, when} from '../components/time.js';
import {label} from '../core/status.js';
import {t} from '../texts/developers.js';
import {bodyOf, subscriptionFields} from './developers/subscription-form.js';
import {WEBHOOKS} from './developers/webhooks.js';
import '../components/list.js';

const STATUSES = ['pending', 'delivered', 'failed', 'skipped'];

class Webhook extends View {
  static properties = {open: {state: true}};

  constructor() {
    super();
    this.open = null;
    this.load = new Load(this, signal => api.get(this.path, {}, {signal}));
    this.follow = new Follow(this, event => event.type.startsWith('webhook_subscription.'), () => this.load.run());
    // Deliveries are no events of their own; while some are pending they change by themselves.
    this.again = new Again(this, () => [this.querySelector('cb-list')?.load]);
    this.act = new Action(this, async (work, said) => {
      await work();
      notify(said);
      this.refresh();
    });
  }

  get path() {
    return `${WEBHOOKS}/${this.params.id}`;
  }

  willUpdate(changed) {
    if (changed.has('params')) {
      this.load.run({keep: false});
    }
  }

  refresh() {
    this.load.run();
    this.querySelector('cb-list')?.reload();
  }

  render() {
    const hook = this.load.value;
    return html`
      <p class="crumbs"><a href=${link('/developers/webhooks')}>${t.parts.webhooks}</a></p>
      <header class="heading"><h1>${hook?.url ?? t.webhooks.one}</h1>${hook ? this.actions(hook) : nothing}</header>
      ${this.open ? nothing : refusal(this.act.error)}
      ${this.load.show(found => html`${this.facts(found)}
        <h2>${t.deliveries.title}</h2>
        <cb-list .of=${this.deliveries()} .query=${this.query}></cb-list>`)}
      ${hook && this.open ? this.dialog(hook) : nothing}`;
  }

  actions(hook) {
    const running = hook.status !== 'disabled';
    const run = (work, said) => () => this.act.run(work, said);
    return html`
      <button type="button" ?disabled=${this.act.busy} @click=${run(() => api.post(`${this.path}/test`), t.webhooks.tested)}>${t.webhooks.test}</button>
      <button type="button" @click=${() => this.ask('again')}>${t.deliveries.all}</button>
      <button type="button" ?disabled=${this.act.busy} @click=${run(() => this.edit(hook, {status: running ? 'disabled' : 'active'}),
        running ? t.webhooks.paused : t.webhooks.resumed)}>${running ? t.webhooks.pause : t.webhooks.resume}</button>
      <button type="button" @click=${() => this.ask('edit')}>${t.webhooks.edit}</button>
      <button type="button" @click=${() => this.ask('rotate')}>${t.webhooks.rotate}</button>
      <button type="button" @click=${() => this.ask('delete')}>${t.webhooks.delete}</button>`;
  }

  edit(hook, changes) {
    return api.put(`${this.path}/${hook.version}`, changes);
  }

  ask(what) {
    this.act.clear();
    this.open = {what};
  }

  facts(hook) {
    const facts = [
      [t.webhooks.columns.status, badge('subscription', hook.status)],
      [t.webhooks.columns.events, hook.event_types.includes('all') ? t.webhooks.all : hook.event_types.join(', ')],
      [t.webhooks.columns.description, hook.description ?? '–'],
      [t.webhooks.columns.failures, hook.failing_since ? html`${hook.consecutive_failures}, ${t.webhooks.since} ${ago(hook.failing_since)}` : hook.consecutive_failures],
      [t.webhooks.columns.headers, html`<code>${hook.timestamp_header}</code>, <code>${hook.signature_header}</code>`],
      [t.webhooks.secrets, hook.secrets.map(secret => html`<div>${secret.key_name ?? t.webhooks.unnamed}, ${t.webhooks.since} ${when(secret.created)}${
        secret.valid_until ? html`, ${t.webhooks.until} ${when(secret.valid_until)}` : nothing}</div>`)],
    ];
    return html`<dl class="card facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
  }

  deliveries() {
    return {
      id: 'deliveries',
      path: `${this.path}/deliveries`,
      caption: t.deliveries.title,
      columns: [
        {label: t.deliveries.columns.event, cell: row => html`<code>${row.event_type}</code>`},
        {label: t.deliveries.columns.status, cell: row => badge('delivery', row.status)},
        {label: t.deliveries.columns.created, cell: row => ago(row.created)},
        {label: t.deliveries.columns.attempts, cell: row => this.attempts(row)},
        {label: t.deliveries.columns.next, cell: row => (row.next_attempt ? ago(row.next_attempt) : '–')},
        {label: t.keys.columns.actions, cell: row => html`
          <button type="button" ?disabled=${this.act.busy}
            @click=${() => this.act.run(() => api.post(`${this.path}/deliveries/${row.id}/redeliver`), t.deliveries.again)}>
            ${t.deliveries.redeliver}</button>`},
      ],
      filters: [{name: 'status', label: t.deliveries.columns.status, options: STATUSES.map(status => [status, label('delivery', status)])}],
      nothing: t.deliveries.nothing,
    };
  }

  attempts({attempts}) {
    return attempts.length === 0 ? '0' : html`
      <details><summary>${t.deliveries.count(attempts.length)}</summary>
        <ol reversed>${attempts.map(attempt => html`<li>${when(attempt.started)}: ${words(attempt.outcome)}${
          attempt.http_status ? ` (${attempt.http_status})` : ''}, ${attempt.duration_millis} ms</li>`)}</ol>
      </details>`;
  }

  dialog(hook) {
    const onClose = () => { this.open = null; };
    const submit = (work, said) => async event => {
      event.preventDefault();
      const values = valuesOf(event.target);
      if (await this.act.run(() => work(values), said) && !this.open?.made) {
        this.open = null;
      }
    };
    switch (this.open.what) {
      case 'edit':
        return dialog({title: t.webhooks.edit, onClose}, html`
          <form @submit=${submit(values => this.edit(hook, bodyOf(values)), t.webhooks.edited)}>
            <div class="body">${subscriptionFields({hook, error: this.act.error})}</div>
            ${dialogButtons({confirm: t.webhooks.save, action: this.act, onClose})}
          </form>`);
      case 'rotate':
        return this.open.made
          ? secretDialog({title: t.webhooks.secretTitle, text: t.webhooks.secretText, lines: [[t.webhooks.secret, this.open.made]], onClose})
          : dialog({title: t.webhooks.rotate, onClose}, html`
            <form @submit=${submit(async values => {
              const made = await api.post(`${this.path}/rotate_secret`, values, {version: hook.version});
              this.open = {what: 'rotate', made: made.secret};
            }, t.webhooks.rotated)}>
              <div class="body"><p>${t.webhooks.rotateText}</p>
                ${textField({id: 'secret-name', name: 'key_name', label: t.webhooks.secretName, maxlength: 64, error: this.act.error?.at('key_name')})}</div>
              ${dialogButtons({confirm: t.webhooks.rotate, action: this.act, onClose})}
            </form>`);
      case 'again':
        return dialog({title: t.deliveries.all, onClose}, html`
          <form @submit=${submit(({since}) => api.post(`${this.path}/redeliver`,
            {since: Math.floor(new Date(since).getTime() / 1000), status: ['failed', 'skipped']}), t.deliveries.again)}>
            <div class="body"><p>${t.deliveries.allText}</p>
              ${textField({id: 'since', type: 'datetime-local', label: t.deliveries.since, required: true, error: this.act.error?.at('since')})}</div>
            ${dialogButtons({confirm: t.deliveries.all, action: this.act, onClose})}
          </form>`);
      default:
        return confirmation({
          title: t.webhooks.delete, text: t.webhooks.deleteText, confirm: t.webhooks.delete, danger: true, action: this.act, onClose,
          onConfirm: async () => await this.remove(hook) && router.go(link('/developers/webhooks')),
        });
    }
  }

  /** Not through refresh: there is nothing left to read. */
  async remove(hook) {
    const gone = new Action(this, () => api.remove(this.path, {version: hook.version}));
    const done = await gone.run();
    this.act.error = gone.error;
    return done;
  }
}

customElements.define('cb-webhook', Webhook);
