/** All member snapshots of the organization. Names of people are searched for in a body, never in an address. */
import {html, nothing, View} from '../core/view.js';
import {api} from '../core/http.js';
import {link, router} from '../core/router.js';
import {carriers, employeesOf, groupsOf, nameOf} from '../core/directory.js';
import {shortId} from '../core/ids.js';
import {FULFILLMENT_ORDER, label, SNAPSHOT_ORDER} from '../core/status.js';
import {badge} from '../components/badge.js';
import {ago, when} from '../components/time.js';
import {t} from '../texts/snapshots.js';
import '../components/list.js';

/** Employees whose snapshots one search can ask for. */
const MOST_EMPLOYEES = 100;
/** Groups to choose from. */
const MOST_GROUPS = 500;

const STATUSES = [['submitted,processing', t.filters.underWay],
  ...SNAPSHOT_ORDER.map(status => [status, label('snapshot', status)])];
const PARTS = FULFILLMENT_ORDER.map(status => [status, label('fulfillment', status)]);

const columns = [
  {name: 'employee', label: t.columns.employee, cell: (row, known) => employee(row, known.employees.get(row.employee_id))},
  {name: 'group', label: t.columns.group, cell: (row, known) =>
    known.groups.get(known.employees.get(row.employee_id)?.group_id)?.name ?? ''},
  {name: 'status', label: t.columns.status, sort: 'status', cell: row => badge('snapshot', row.status)},
  {name: 'parts', label: t.columns.parts, cell: (row, known) => parts(row, known.carriers)},
  {name: 'modified', label: t.columns.modified, sort: 'modified', cell: row => ago(row.modified)},
  {name: 'created', label: t.columns.created, sort: 'created', cell: row => when(row.created)},
];

function employee(row, found) {
  return html`
    <span>
      <a href=${link(`/snapshots/${row.id}`)}>${nameOf(found) || `${t.unknown} ${shortId(row.employee_id)}`}</a>
      ${found?.custom_individual_id ? html`<br><code class="fine">${found.custom_individual_id}</code>` : nothing}
    </span>`;
}

const parts = (row, known) => (row.fulfillment_summary.length === 0 ? '' : html`
  <ul class="parts">
    ${row.fulfillment_summary.map(part => html`
      <li>${badge('fulfillment', part.status)} <span>${known.get(part.carrier_id)?.display_name ?? shortId(part.carrier_id)}</span></li>`)}
  </ul>`);

class Snapshots extends View {
  static properties = {carriers: {state: true}, groups: {state: true}, many: {state: true}};

  constructor() {
    super();
    this.carriers = [];
    this.groups = [];
    this.many = false;
  }

  connectedCallback() {
    super.connectedCallback();
    carriers().then(found => {
      this.carriers = [...found.values()].map(({id, display_name: name}) => [id, name]);
    }, () => {});
    this.readGroups().catch(() => {});
  }

  async readGroups() {
    const found = new Map((await api.all('/api/v1/groups', {}, {limit: MOST_GROUPS})).map(group => [group.id, group]));
    const chosen = this.query.get('group_id');
    if (chosen && !found.has(chosen)) {
      const group = (await groupsOf([chosen])).get(chosen);
      if (group) {
        found.set(group.id, group);
      }
    }
    this.groups = [...found.values()].map(({id, name}) => [id, name]).sort(([, one], [, other]) => one.localeCompare(other));
  }

  async resolve({employee: name, ...parameters}, signal) {
    if (!name) {
      this.many = false;
      return parameters;
    }
    const page = await api.post('/api/v1/employees/search', {name},
      {params: {mask: 'ssn', page_size: MOST_EMPLOYEES}, signal});
    this.many = page.meta.total_records > MOST_EMPLOYEES;
    return page.response.length === 0 ? null : {...parameters, employee_id: page.response.map(found => found.id)};
  }

  async enrich(rows) {
    const employees = await employeesOf(rows.map(row => row.employee_id));
    const groups = await groupsOf(rows.map(row => employees.get(row.employee_id)?.group_id));
    return {employees, groups, carriers: await carriers()};
  }

  render() {
    const list = {
      id: 'snapshots',
      path: '/api/v1/member_snapshots',
      caption: t.title,
      columns,
      order: '-created',
      filters: [
        {name: 'employee', label: t.filters.employee, type: 'search', placeholder: t.filters.employeeHint, secret: true},
        {name: 'status', label: t.filters.status, options: STATUSES},
        {name: 'fulfillment_summary_carrier_id', label: t.filters.carrier, options: this.carriers},
        {name: 'fulfillment_summary_status', label: t.filters.part, options: PARTS},
        {name: 'group_id', label: t.filters.group, options: this.groups},
      ],
      resolve: (parameters, signal) => this.resolve(parameters, signal),
      enrich: rows => this.enrich(rows),
      concerns: event => event.type.startsWith('member_snapshot'),
      nothing: t.nothing,
      action: this.tryLink(''),
    };
    return html`
      <header class="heading">
        <h1>${t.title}</h1>
        ${this.tryLink('primary')}
      </header>
      ${this.many ? html`<p class="fine" role="status">${t.many(MOST_EMPLOYEES)}</p>` : nothing}
      ${this.ofOne()}
      <cb-list .of=${list} .query=${this.query} .fixed=${this.employeeId ? {employee_id: this.employeeId} : {}}></cb-list>`;
  }

  get employeeId() {
    return this.query.get('employee_id');
  }

  ofOne() {
    return this.employeeId ? html`
      <p class="row"><span>${t.ofOne}</span>
        <button type="button" class="quiet" @click=${() => router.query({employee_id: null, page: null})}>${t.ofAll}</button></p>` : nothing;
  }

  tryLink(kind) {
    return html`<a class="button ${kind}" href=${link('/snapshots/test')}>${t.test}</a>`;
  }
}

customElements.define('cb-snapshots', Snapshots);
