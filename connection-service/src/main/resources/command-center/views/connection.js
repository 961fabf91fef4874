/** One connection: where it is and how it got there, what it needs, and what can be done about it. */
import {Follow, Load, View, html, nothing} from '../core/view.js';
import {api} from '../core/http.js';
import {carriers} from '../core/directory.js';
import {CONNECTION_NEEDS} from '../core/status.js';
import {link} from '../core/router.js';
import {badge, shape} from '../components/badge.js';
import {ago, when} from '../components/time.js';
import {t as common} from '../texts/common.js';
import {t} from '../texts/connection.js';
import {attemptsOf, readAttempts} from './connection/attempts.js';
import {historyTable} from './connection/history.js';
import {statusOf} from './connection/steps.js';
import './connection/path.js';
import './connection/retry.js';
import './connection/disconnection.js';

/** Steps that are read; a connection that has taken more is driven by a machine. */
const MOST_STEPS = 500;
/** Least time between two looks at the carrier while it is being asked, in milliseconds; its calls make no events. */
const LOOK = 2_000;

class Connection extends View {
  constructor() {
    super();
    this.correcting = false;
    this.load = new Load(this, signal => this.read(signal));
    this.attempts = new Load(this, signal => readAttempts(this.load.value.connection, signal));
    this.follow = new Follow(this, event => this.concerns(event), () => this.refresh());
    this.refresh = this.refresh.bind(this);
  }

  willUpdate(changed) {
    if (changed.has('params') && changed.get('params')?.id !== this.params.id) {
      this.attempts.value = undefined;
      this.correcting = false;
      this.refresh({keep: false});
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  updated() {
    const name = this.load.value?.connection.group_data.group_name;
    if (name) {
      document.title = common.title(name);
    }
  }

  concerns({type, subject, data}) {
    return subject === this.params.id || (type.startsWith('group_disconnection_request.')
      && data.group_id === this.load.value?.connection.group_id);
  }

  async refresh(options) {
    clearTimeout(this.timer);
    await this.load.run(options);
    // The carrier hears of a connection by the step that follows its creation.
    if (this.isConnected && this.load.value && this.load.value.connection.status !== 'created') {
      await this.attempts.run();
      this.lookAgain();
    }
  }

  lookAgain() {
    const {connection} = this.load.value;
    clearTimeout(this.timer);
    if (this.isConnected && this.attempts.value && ['processing', 'waiting_on_carrier'].includes(connection.status)) {
      this.timer = setTimeout(() => this.attempts.run().then(() => this.lookAgain()), LOOK);
    }
  }

  async read(signal) {
    const path = `/api/v1/group_connections/${encodeURIComponent(this.params.id)}`;
    const [connection, history, audit, known] = await Promise.all([
      api.get(path, {}, {signal}),
      api.all(`${path}/history`, {}, {signal, limit: MOST_STEPS}),
      // Who did it is told where the caller may know it; the rest stands without.
      api.all('/api/v1/audit_log', {model: 'GroupConnection', subject_id: this.params.id}, {signal, limit: MOST_STEPS})
        .catch(() => []),
      carriers(),
    ]);
    return {connection, history, audit, carrier: known.get(connection.carrier_id)};
  }

  render() {
    const connection = this.load.value?.connection;
    return html`
      <nav class="crumbs" aria-label=${t.crumbs}><a href=${link('/connections')}>${t.all}</a></nav>
      <header class="heading">
        <h1>${connection?.group_data.group_name ?? t.title}</h1>
        ${connection ? badge('connection', statusOf(connection)) : nothing}
      </header>
      ${this.load.show(value => this.content(value))}`;
  }

  content({connection, history, audit, carrier}) {
    const needs = !connection.disconnected && CONNECTION_NEEDS.includes(connection.status);
    // A form that somebody is filling in stays where it is, whatever happens to the connection meanwhile.
    const above = needs || this.correcting;
    return html`
      ${above ? this.needs(connection, carrier, needs) : nothing}
      ${card('path', t.path.title, html`<cb-status-path .history=${history} .connection=${connection}></cb-status-path>`)}
      ${card('facts', t.facts.title, facts(connection, carrier))}
      ${card('history', t.history.title, historyTable({
        history, audit, carrier, ended: connection.disconnected ?? null, limit: MOST_STEPS}))}
      ${this.attempts.value === null || connection.status === 'created' ? nothing : card('attempts', t.attempts.title, this.attempts.show(attemptsOf))}
      ${above ? nothing : card('retry', t.retry.title, this.retry(connection, carrier))}
      ${card('disconnection', t.disconnect.title, html`
        <cb-disconnection .connection=${connection} .carrier=${carrier} .reload=${this.refresh}></cb-disconnection>`)}`;
  }

  needs(connection, carrier, still) {
    return html`
      <section class="card ${still ? 'needs' : ''}" aria-labelledby="needs" @input=${() => { this.correcting = true; }}
        @retried=${() => { this.correcting = false; }}>
        <h2 id="needs">${still ? html`${shape('act')}${t.needs.title}` : t.retry.title}</h2>
        ${still ? html`
          <p class="why">${connection.setup_result?.error ?? t.needs.unsaid}</p>
          <h3>${t.retry.title}</h3>` : nothing}
        ${this.retry(connection, carrier)}
      </section>`;
  }

  retry(connection, carrier) {
    return html`<cb-retry .connection=${connection} .carrier=${carrier} .reload=${this.refresh}></cb-retry>`;
  }
}

const card = (id, title, content) => html`
  <section class="card" aria-labelledby=${id}><h2 id=${id}>${title}</h2>${content}</section>`;

function facts(connection, carrier) {
  const known = [
    ['carrier', carrier ? html`<a href=${link(`/carriers/${carrier.id}`)}>${carrier.display_name}</a>` : null],
    ['carrierGroupId', html`<code>${connection.group_data.carrier_group_id}</code>`],
    ['group', html`<a href=${link(`/groups/${connection.group_id}`)}>${t.facts.openGroup}</a>`],
    ['requestType', t.facts.requestTypes[connection.request_type] ?? connection.request_type],
    ['federalEin', connection.federal_ein],
    ['exchange', connection.data_exchange_configuration],
    ['created', when(connection.created)],
    ['modified', ago(connection.modified)],
    ['completed', connection.completed ? when(connection.completed) : null],
    ['disconnected', connection.disconnected ? when(connection.disconnected) : null],
    ['id', html`<code>${connection.id}</code>`],
  ];
  return html`<dl class="facts">${known.filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => html`<div><dt>${t.facts[name]}</dt><dd>${value}</dd></div>`)}</dl>`;
}

customElements.define('cb-connection', Connection);
