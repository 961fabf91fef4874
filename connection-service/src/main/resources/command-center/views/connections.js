/** All connections of the organization. */
import {Follow, Load, View, html, nothing} from '../core/view.js';
import {api} from '../core/http.js';
import {count} from '../core/format.js';
import {link, router} from '../core/router.js';
import {carriers} from '../core/directory.js';
import {CONNECTION_NEEDS, CONNECTION_OPEN, CONNECTION_ORDER, label} from '../core/status.js';
import {badge} from '../components/badge.js';
import {ago, when} from '../components/time.js';
import {t} from '../texts/connections.js';
import '../components/list.js';

const STATUSES = [[CONNECTION_NEEDS.join(','), t.list.needsSomeone], [CONNECTION_OPEN.join(','), t.list.underWay],
  ...CONNECTION_ORDER.map(status => [status, label('connection', status)])];

/** Questions that are asked all day, one press each: [text, statuses, whether the summary counts just what the list shows]. */
const QUICK = [
  [t.list.all, null, false],
  [t.list.needsSomeone, CONNECTION_NEEDS, true],
  [t.list.underWay, CONNECTION_OPEN, true],
  // The list has disconnected ones among these, the summary does not.
  [label('connection', 'completed'), ['completed'], false],
];

const concerns = event => /^group_(dis)?connection_request\./.test(event.type);

const columns = [
  {name: 'group', label: t.columns.group, sort: 'group_name', cell: row => html`
    <a href=${link(`/connections/${row.id}`)}>${row.group_data.group_name}</a>`},
  {name: 'carrier_group_id', label: t.columns.carrierGroupId, cell: row => html`<code>${row.group_data.carrier_group_id}</code>`},
  {name: 'carrier', label: t.columns.carrier, sort: 'carrier_id', cell: (row, known) => known.get(row.carrier_id)?.display_name ?? ''},
  {name: 'status', label: t.columns.status, sort: 'status', cell: row => html`<div>
    ${badge('connection', row.disconnected ? 'disconnected' : row.status)}
    ${!row.disconnected && CONNECTION_NEEDS.includes(row.status) && row.setup_result?.error
      ? html`<p class="why-stuck">${row.setup_result.error}</p>` : nothing}</div>`},
  {name: 'modified', label: t.columns.modified, sort: 'modified', cell: row => ago(row.modified)},
  {name: 'created', label: t.columns.created, sort: 'created', cell: row => when(row.created)},
];

class Connections extends View {
  static properties = {known: {state: true}};

  constructor() {
    super();
    this.known = new Map();
    this.summary = new Load(this, signal => api.get('/api/v1/group_connections/summary', {}, {signal}));
    this.follow = new Follow(this, concerns, () => this.summary.run());
  }

  connectedCallback() {
    super.connectedCallback();
    this.summary.run();
    carriers().then(known => {
      this.known = known;
    }, () => {});
  }

  quick() {
    const status = this.query.get('status');
    const carrier = this.query.get('carrier_id');
    const counted = carrier ? this.summary.value?.carriers.find(({carrier_id: id}) => id === carrier)?.statuses ?? []
      : this.summary.value?.statuses;
    // What the search leaves out is not in the summary: no number is better than a wrong one.
    const known = this.summary.value && !this.query.get('search');
    const sum = statuses => counted.filter(entry => statuses.includes(entry.status)).reduce((total, entry) => total + entry.count, 0);
    return html`<div class="quick" role="group" aria-label=${t.list.quick}>${QUICK.map(([text, statuses, counts]) => html`
      <button type="button" aria-pressed=${status === (statuses?.join(',') ?? null)}
        @click=${() => router.query({status: statuses?.join(',') ?? null, page: null})}>
        ${text}${known && counts ? html` <span class="numeric">${count(sum(statuses))}</span>` : nothing}
      </button>`)}
    </div>`;
  }

  render() {
    const list = {
      id: 'connections',
      path: '/api/v1/group_connections',
      caption: t.title,
      columns,
      order: '-created',
      filters: [
        {name: 'search', label: t.list.search, type: 'search', placeholder: t.list.searchFor},
        {name: 'status', label: t.columns.status, options: STATUSES},
        {name: 'carrier_id', label: t.columns.carrier, options: [...this.known.values()].map(({id, display_name: name}) => [id, name])},
      ],
      enrich: carriers,
      concerns,
      nothing: t.list.nothing,
      action: html`<a class="button primary" href=${link('/connections/new')}>${t.new}</a>`,
    };
    return html`
      <header class="heading">
        <h1>${t.title}</h1>
        <a class="button primary" href=${link('/connections/new')}>${t.new}</a>
      </header>
      ${this.quick()}
      <cb-list .of=${list} .query=${this.query}></cb-list>`;
  }
}

customElements.define('cb-connections', Connections);
