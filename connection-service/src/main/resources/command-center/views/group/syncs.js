/** When what each carrier holds was last brought over, and the button that asks for it now. */
import {Action, html, nothing} from '../../core/view.js';
import {api} from '../../core/http.js';
import {carriers} from '../../core/directory.js';
import {badge} from '../../components/badge.js';
import {notify} from '../../components/notices.js';
import {empty, refusal} from '../../components/states.js';
import {ago} from '../../components/time.js';
import {t} from '../../texts/groups.js';
import {GroupPart} from './part.js';

/** No event tells that a sync is done, so while one is awaited it is asked for, in milliseconds. */
const LOOK = 1000;

class GroupSyncs extends GroupPart {
  constructor() {
    super(['group_connection_request.status_change', 'group_disconnection_request.status_change']);
    /** What was asked for here: carrier's id to {since, before: when its latest one was done then}. */
    this.awaited = new Map();
    this.sync = new Action(this, carrierId => this.request(carrierId));
  }

  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => document.hidden || this.awaited.size === 0 || this.load.busy || this.load.run(), LOOK);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  async read(id, signal) {
    const [known, connections, latest] = await Promise.all([
      carriers(),
      api.all(`/api/v1/groups/${id}/group_connections`, {status: 'completed'}, {signal}),
      api.get(`/api/v1/groups/${id}/audit_requests/list_latest`, {}, {signal}),
    ]);
    const done = new Map(latest.flatMap(sync => sync.carrier_ids.map(carrier => [carrier, sync.completed_at])));
    const connected = new Set(connections.filter(connection => !connection.disconnected).map(connection => connection.carrier_id));
    const name = carrier => known.get(carrier)?.display_name ?? carrier;
    this.settle(done, name);
    const rows = [...new Set([...connected, ...done.keys()])]
      .map(carrier => ({id: carrier, name: name(carrier), connected: connected.has(carrier), completed: done.get(carrier) ?? null}))
      .sort((one, other) => one.name.localeCompare(other.name));
    return {rows, connected};
  }

  settle(done, name) {
    for (const [carrier, {before}] of this.awaited) {
      if ((done.get(carrier) ?? null) !== before) {
        this.awaited.delete(carrier);
        notify(t.syncs.done(name(carrier)));
      }
    }
  }

  async request(carrierId) {
    const completed = new Map(this.load.value.rows.map(row => [row.id, row.completed]));
    const {requests} = await api.post(`/api/v1/groups/${this.group.id}/audit_requests`, carrierId ? {carrier_id: carrierId} : {});
    const since = Math.floor(Date.now() / 1000);
    const ids = new Set(requests.map(request => request.carrier_id));
    ids.forEach(id => this.awaited.set(id, {since, before: completed.get(id) ?? null}));
    notify(t.syncs.asked(ids.size));
  }

  /** Whether there is a carrier that is not being asked already. */
  get idle() {
    return [...this.load.value?.connected ?? []].some(carrier => !this.awaited.has(carrier));
  }

  render() {
    return html`
      <div class="row apart lead">
        <p>${t.syncs.intro}</p>
        <button type="button" class="primary" ?disabled=${this.sync.busy || !this.idle}
          @click=${() => this.sync.run(null)}>${t.syncs.all}</button>
      </div>
      ${refusal(this.sync.error)}
      ${this.load.show(({rows}) => (rows.length === 0 ? empty(t.syncs.none) : this.table(rows)))}`;
  }

  table(rows) {
    const {columns} = t.syncs;
    return html`
      <div class="table even"><table>
        <caption class="unseen">${t.syncs.caption}</caption>
        <thead><tr>${Object.values(columns).map(text => html`<th scope="col">${text}</th>`)}</tr></thead>
        <tbody>${rows.map(row => html`<tr>
          <th scope="row" data-label=${columns.carrier}>${row.name}</th>
          <td data-label=${columns.status}>${this.status(row)}</td>
          <td data-label=${columns.completed}>${row.completed === null ? html`<span class="fine">${t.syncs.never}</span>` : ago(row.completed)}</td>
          <td data-label=${columns.actions}>${row.connected ? html`
            <button type="button" aria-label=${t.syncs.nowOf(row.name)} ?disabled=${this.sync.busy || this.awaited.has(row.id)}
              @click=${() => this.sync.run(row.id)}>${t.syncs.now}</button>` : html`<span class="fine">${t.syncs.left}</span>`}</td>
        </tr>`)}</tbody>
      </table></div>`;
  }

  status({id, completed}) {
    const asked = this.awaited.get(id);
    if (asked) {
      return html`<span>${badge('audit', 'requested')} <span class="fine">${t.syncs.since} ${ago(asked.since)}</span></span>`;
    }
    return completed === null ? nothing : badge('audit', 'completed');
  }
}

customElements.define('cb-group-syncs', GroupSyncs);
