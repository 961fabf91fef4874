/** The journal of a carrier: which calls it received and what it answered; one of them with its body. */
import {Element, html, Load, nothing} from '../../core/view.js';
import {api} from '../../core/http.js';
import {link, router} from '../../core/router.js';
import {isUuid} from '../../core/ids.js';
import {session} from '../../core/session.js';
import {count, words} from '../../core/format.js';
import {dialog} from '../../components/dialog.js';
import {ago, when} from '../../components/time.js';
import {t} from '../../texts/carriers.js';
import {linkFor} from '../carriers/whose.js';
import {Again} from '../../core/again.js';
import {employeeName, groupName, namesFor} from './names.js';
import '../../components/list.js';

const RECEIVED = '/emulator/v1/received';
const columns = t.received.columns;
/** Groups offered as a filter. */
const MOST_GROUPS = 100;

class Received extends Element {
  static properties = {carrier: {attribute: false}, whose: {attribute: false}, query: {attribute: false}};

  constructor() {
    super();
    this.asked = null;
    this.openEntry = null;
    this.groups = new Load(this, async signal => {
      const held = await api.all(`/emulator/v1/carriers/${this.carrier.carrier_id}/groups`, this.whose, {signal, limit: MOST_GROUPS});
      const {groups} = await namesFor(held);
      return held.filter(group => group.group_id)
        .map(group => [group.group_id, `${groups.get(group.group_id)?.name ?? ''} ${group.carrier_group_id}`.trim()]);
    });
    this.entry = new Load(this, signal => api.get(`${RECEIVED}/${this.openEntry}`, {mask: 'ssn'}, {signal}));
    this.again = new Again(this, () => [this.querySelector('cb-list')?.load]);
  }

  willUpdate() {
    const asking = JSON.stringify([this.carrier.carrier_id, this.whose]);
    if (asking !== this.asked) {
      this.asked = asking;
      this.groups.run({keep: false});
    }
    const entry = this.query.get('entry');
    if (entry !== this.openEntry) {
      this.openEntry = entry;
      if (entry !== null && session.platform) {
        this.entry.run({keep: false});
      }
    }
  }

  render() {
    return html`
      <h2>${t.received.title}</h2>
      <cb-list .of=${this.list()} .fixed=${{...this.whose, carrier_id: this.carrier.carrier_id}} .query=${this.query}></cb-list>
      ${this.openEntry === null ? nothing : this.detail()}`;
  }

  list() {
    const groups = this.groups.value ?? [];
    return {
      id: 'received',
      path: RECEIVED,
      caption: t.received.title,
      columns: [
        {label: columns.occurred, cell: row => html`
          <button type="button" class="link" @click=${() => router.query({entry: row.id})}>${ago(row.occurred)}</button>`},
        {label: columns.kind, cell: row => t.received.kinds[row.kind] ?? words(row.kind)},
        {label: columns.group, cell: (row, names) => groupName(row.group_id, names)},
        {label: columns.employee, cell: (row, names) => employeeName(row.employee_id, names)},
        {label: columns.number, numeric: true, cell: row => (row.number === 0 ? '–' : count(row.number))},
        {label: columns.attempt, numeric: true, cell: row => count(row.attempt + 1)},
        {label: columns.answer, cell: row => words(row.answer)},
      ],
      filters: [
        {name: 'kind', label: columns.kind, options: Object.entries(t.received.kinds)},
        ...(groups.length === 0 ? [] : [{name: 'group_id', label: columns.group, options: groups}]),
        {name: 'employee_id', label: t.received.employeeId, type: 'search'},
      ],
      // Half an id is no fault, it just matches nothing.
      resolve: parameters => (parameters.employee_id && !isUuid(parameters.employee_id) ? null : parameters),
      enrich: namesFor,
      concerns: () => true,
      nothing: t.received.nothing,
    };
  }

  detail() {
    const onClose = () => router.query({entry: null});
    return dialog({title: t.received.entry, onClose, wide: true}, html`
      <div class="body">${session.platform ? this.entry.show(found => this.content(found)) : html`<p>${t.received.ownOnly}</p>`}</div>`);
  }

  content(entry) {
    const json = value => html`<pre tabindex="0">${JSON.stringify(value, null, 2)}</pre>`;
    const file = entry.body?.file_id;
    const facts = [
      [columns.occurred, when(entry.occurred)], [columns.kind, t.received.kinds[entry.kind] ?? words(entry.kind)],
      [columns.answer, words(entry.answer)], [columns.attempt, count(entry.attempt + 1)], [columns.bytes, count(entry.body_bytes)],
    ];
    return html`
      <dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
      <p class="row">
        ${file ? html`<a href=${linkFor(this.query, `/carriers/files/${file}`)}>${t.received.toFile}</a>` : nothing}
        ${entry.connection_id ? html`<a href=${link(`/connections/${entry.connection_id}`)}>${t.received.toConnection}</a>` : nothing}
      </p>
      <h3>${t.received.reply}</h3>${json(entry.reply)}
      <h3 class="after">${t.received.body}</h3>
      ${entry.body === undefined || entry.body === null ? html`<p>${t.received.tooLarge}</p>` : json(entry.body)}`;
  }
}

customElements.define('cb-received', Received);
