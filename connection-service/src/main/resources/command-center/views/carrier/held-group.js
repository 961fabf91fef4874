/** One group as its carrier holds it: plans, sites, families. */
import {Action, Element, html, Load, nothing} from '../../core/view.js';
import {api} from '../../core/http.js';
import {link} from '../../core/router.js';
import {session} from '../../core/session.js';
import {count, date, words} from '../../core/format.js';
import {empty, refusal} from '../../components/states.js';
import {notify} from '../../components/notices.js';
import {ago, when} from '../../components/time.js';
import {t} from '../../texts/carriers.js';
import {Again} from '../../core/again.js';
import {coveragesCell, employeeCell, membersCell} from './family.js';
import {groupName, namesFor} from './names.js';
import '../../components/list.js';

class HeldGroup extends Element {
  static properties = {carrier: {attribute: false}, whose: {attribute: false}, query: {attribute: false}, group: {}};

  constructor() {
    super();
    this.asked = null;
    this.load = new Load(this, async signal => {
      const group = await api.get(this.path, this.whose, {signal});
      return {group, names: await namesFor([group])};
    });
    this.sync = new Action(this, async connection => {
      await api.post(`/emulator/v1/connections/${connection}/sync`, {}, {params: this.whose});
      notify(t.holds.synced);
    });
    this.again = new Again(this, () => [this.load, this.querySelector('cb-list')?.load]);
  }

  get path() {
    return `/emulator/v1/carriers/${this.carrier.carrier_id}/groups/${encodeURIComponent(this.group)}`;
  }

  willUpdate() {
    const asking = JSON.stringify([this.path, this.whose]);
    if (asking !== this.asked) {
      this.asked = asking;
      this.load.run({keep: false});
    }
  }

  render() {
    return html`
      <h2><code>${this.group}</code></h2>
      ${this.load.show(({group, names}) => html`
        ${this.facts(group, names)}
        <h2>${t.holds.plans}</h2>
        ${group.plans.length === 0 ? empty(t.holds.noPlans) : this.plans(group.plans)}
        <h2 class="after">${t.holds.families}</h2>
        <cb-list .of=${this.families()} .fixed=${{...this.whose, mask: 'ssn'}} .query=${this.query}></cb-list>`)}`;
  }

  facts(group, names) {
    const connection = group.connection_id;
    const structure = Object.keys(group.account_structure ?? {}).length > 0;
    const facts = [
      [t.holds.columns.group, groupName(group.group_id, names)],
      [t.holds.columns.origin, t.holds.origins[group.origin] ?? group.origin],
      [t.holds.columns.families, `${count(group.employees)}${group.unwritten > 0 ? t.holds.unwritten(count(group.unwritten)) : ''}`],
      [t.holds.columns.installed, when(group.installed)],
      [t.holds.connection, connection === undefined ? t.holds.noConnection : session.platform
        ? html`<a href=${link(`/connections/${connection}`)}>${t.holds.toConnection}</a>` : html`<code>${connection}</code>`],
    ];
    return html`
      <section class="card">
        <dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
        ${group.locations?.length > 0 ? html`
          <dl><dt>${t.holds.locations}</dt><dd><ul class="plain sites">${group.locations.map(({display_name: name, address}) => html`
            <li>${name}<br><span class="fine">${placeOf(address)}</span></li>`)}</ul></dd></dl>` : nothing}
        ${structure ? html`<details><summary>${t.holds.structure}</summary>
          <pre tabindex="0">${JSON.stringify(group.account_structure, null, 2)}</pre></details>` : nothing}
        ${connection === undefined ? nothing : html`
          <button type="button" ?disabled=${this.sync.busy} @click=${() => this.sync.run(connection)}>${t.holds.sync}</button>
          ${refusal(this.sync.error)}`}
      </section>`;
  }

  plans(plans) {
    const columns = t.holds.planColumns;
    const cells = plan => [
      [columns.line, words(plan.line_of_coverage)], [columns.type, words(plan.plan_type ?? '–')],
      [columns.code, plan.code ? html`<code>${plan.code}</code>` : '–'],
      [columns.start, date(plan.effective_start_date) || '–'], [columns.end, date(plan.effective_end_date) || '–'],
      [columns.members, (plan.eligible_member_types ?? []).map(words).join(', ') || '–'],
    ];
    return html`
      <div class="table"><table>
        <caption class="unseen">${t.holds.plans}</caption>
        <thead><tr>${Object.values(columns).map(text => html`<th scope="col">${text}</th>`)}</tr></thead>
        <tbody>${plans.map(plan => html`
          <tr><th scope="row" data-label=${columns.name}>${plan.name}</th>
            ${cells(plan).map(([label, content]) => html`<td data-label=${label}>${content}</td>`)}</tr>`)}
        </tbody>
      </table></div>`;
  }

  families() {
    const columns = t.holds.familyColumns;
    return {
      id: 'families',
      path: `${this.path}/members`,
      caption: t.holds.families,
      columns: [
        {label: columns.employee, cell: employeeCell},
        {label: columns.members, cell: membersCell},
        {label: columns.coverages, cell: coveragesCell},
        {label: columns.number, cell: row => (row.instruction_number === 0 ? t.holds.roster : t.holds.instruction(row.instruction_number))},
        {label: columns.modified, cell: row => ago(row.modified)},
      ],
      nothing: t.holds.noFamilies,
    };
  }
}

const placeOf = address => [address?.street_one, address?.city, address?.state].filter(Boolean).join(', ');

customElements.define('cb-held-group', HeldGroup);
