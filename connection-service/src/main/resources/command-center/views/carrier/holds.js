/** Groups that a carrier holds for the organization, or one of them: {query} says which. */
import {Element, html} from '../../core/view.js';
import {count} from '../../core/format.js';
import {when} from '../../components/time.js';
import {t} from '../../texts/carriers.js';
import {linkFor} from '../carriers/whose.js';
import {Again} from '../../core/again.js';
import {groupName, namesFor} from './names.js';
import './held-group.js';
import '../../components/list.js';

const columns = t.holds.columns;

class Holds extends Element {
  static properties = {carrier: {attribute: false}, whose: {attribute: false}, query: {attribute: false}};

  constructor() {
    super();
    this.again = new Again(this, () => [this.querySelector('cb-list')?.load]);
  }

  render() {
    const group = this.query.get('group');
    const here = `/carriers/${this.carrier.carrier_id}/holds`;
    if (group !== null) {
      return html`
        <p class="crumbs"><a href=${linkFor(this.query, here)}>← ${t.holds.back}</a></p>
        <cb-held-group .carrier=${this.carrier} .whose=${this.whose} .query=${this.query} .group=${group}></cb-held-group>`;
    }
    const list = {
      id: 'held',
      path: `/emulator/v1/carriers/${this.carrier.carrier_id}/groups`,
      caption: t.holds.title,
      columns: [
        {label: columns.id, cell: row => html`
          <a href=${linkFor(this.query, here, {group: row.carrier_group_id})}><code>${row.carrier_group_id}</code></a>`},
        {label: columns.group, cell: (row, names) => groupName(row.group_id, names)},
        {label: columns.origin, cell: row => t.holds.origins[row.origin] ?? row.origin},
        {label: columns.plans, numeric: true, cell: row => count(row.plans.length)},
        {label: columns.families, numeric: true, cell: row =>
          `${count(row.employees)}${row.unwritten > 0 ? t.holds.unwritten(count(row.unwritten)) : ''}`},
        {label: columns.installed, cell: row => when(row.installed)},
      ],
      enrich: namesFor,
      concerns: event => event.type.startsWith('group_connection_request.'),
      nothing: t.holds.nothing,
    };
    return html`<h2>${t.holds.title}</h2><cb-list .of=${list} .fixed=${this.whose} .query=${this.query}></cb-list>`;
  }
}

customElements.define('cb-holds', Holds);
