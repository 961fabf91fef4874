/** All groups of the organization. */
import {html, View} from '../core/view.js';
import {link} from '../core/router.js';
import {ein} from '../core/format.js';
import {ago, when} from '../components/time.js';
import {t} from '../texts/groups.js';
import '../components/list.js';

const list = {
  id: 'groups',
  path: '/api/v1/groups',
  caption: t.title,
  columns: [
    {label: t.columns.name, cell: row => html`<a href=${link(`/groups/${row.id}`)}>${row.name}</a>`},
    {label: t.columns.dba, cell: row => row.dba_name ?? ''},
    {label: t.columns.ein, cell: row => html`<code>${ein(row.federal_ein)}</code>`},
    {label: t.columns.modified, cell: row => ago(row.modified)},
    {label: t.columns.created, cell: row => when(row.created)},
  ],
  filters: [{name: 'company', label: t.list.company, type: 'search', placeholder: t.list.companyFor}],
  concerns: event => event.type.startsWith('group.'),
  nothing: t.list.nothing,
  action: html`<a class="button primary" href=${link('/connections/new')}>${t.connections.connect}</a>`,
};

class Groups extends View {
  render() {
    return html`
      <header class="heading"><h1>${t.title}</h1><a href=${link('/differences', {is_open: 'true'})}>${t.differences}</a></header>
      <cb-list .of=${list} .query=${this.query}></cb-list>`;
  }
}

customElements.define('cb-groups', Groups);
