/** Requests to end a connection, over all groups. */
import {html, View} from '../core/view.js';
import {link} from '../core/router.js';
import {carriers} from '../core/directory.js';
import {label} from '../core/status.js';
import {date} from '../core/format.js';
import {badge} from '../components/badge.js';
import {ago} from '../components/time.js';
import {t} from '../texts/disconnections.js';
import '../components/list.js';

const STATUSES = ['needs_review', 'processing', 'rejected', 'completed'];

const list = {
  id: 'disconnections',
  path: '/api/v1/group_disconnection_requests',
  caption: t.title,
  order: '-created',
  columns: [
    {name: 'group', label: t.columns.group, cell: row => html`<a href=${link(`/groups/${row.group_id}`)}>${row.group_name}</a>`},
    {name: 'carrier', label: t.columns.carrier, cell: (row, known) => known.get(row.carrier_id)?.display_name ?? ''},
    {name: 'status', label: t.columns.status, sort: 'status', cell: row => badge('disconnection', row.status)},
    {name: 'last', label: t.columns.lastDay, cell: row => date(row.effective_end_date)},
    {name: 'source', label: t.columns.source, cell: row => t.sources[row.source_type] ?? row.source_type},
    {name: 'modified', label: t.columns.modified, sort: 'modified', cell: row => ago(row.modified)},
  ],
  filters: [
    {name: 'search', label: t.columns.group, type: 'search'},
    {name: 'status', label: t.columns.status, options: STATUSES.map(status => [status, label('disconnection', status)])},
  ],
  enrich: carriers,
  concerns: event => event.type.startsWith('group_disconnection_request.'),
  nothing: t.nothing,
};

class Disconnections extends View {
  render() {
    return html`
      <header class="heading"><h1>${t.title}</h1><a href=${link('/connections')}>${t.connections}</a></header>
      <cb-list .of=${list} .query=${this.query}></cb-list>`;
  }
}

customElements.define('cb-disconnections', Disconnections);
