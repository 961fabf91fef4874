/** One family over the list of members: its people, and what they are covered by today. */
import {html, nothing} from 'lit';
import {Element, Follow, Load} from '../../core/view.js';
import {api} from '../../core/http.js';
import {link} from '../../core/router.js';
import {nameOf, planOf} from '../../core/directory.js';
import {count, date, days, words} from '../../core/format.js';
import {badge} from '../../components/badge.js';
import {dialog} from '../../components/dialog.js';
import {empty} from '../../components/states.js';
import {t} from '../../texts/groups.js';
import {lineOf} from '../../texts/lines.js';

const MASKED = {mask: 'ssn'};

class Family extends Element {
  static properties = {employeeId: {attribute: false}, groupId: {attribute: false}, onClose: {attribute: false}};

  constructor() {
    super();
    this.load = new Load(this, signal => this.read(signal));
    this.follow = new Follow(this, event => event.data?.employee_id === this.employeeId, () => this.load.run());
  }

  willUpdate(changed) {
    if (changed.has('employeeId')) {
      this.load.run({keep: false});
    }
  }

  async read(signal) {
    const path = `/api/v1/employees/${this.employeeId}`;
    const [employee, dependents, enrollments] = await Promise.all([
      api.get(`/api/v1/groups/${this.groupId}/employees/${this.employeeId}`, MASKED, {signal}),
      api.all(`${path}/dependents`, MASKED, {signal}),
      api.all(`${path}/individual_enrollments`, {include_dependents: true}, {signal}),
    ]);
    const ids = [...new Set(enrollments.map(enrollment => enrollment.plan_id))];
    const plans = new Map(await Promise.all(ids.map(async id => [id, (await planOf(id))?.name ?? id])));
    return {people: [{...employee, relationship: null}, ...dependents], enrollments, plans};
  }

  render() {
    const employee = this.load.value?.people[0];
    return dialog({title: employee ? nameOf(employee) || t.members.unnamed : t.members.family, wide: true, onClose: this.onClose}, html`
      <div class="body">${this.load.show(found => html`
        <p><a href=${link('/snapshots', {employee_id: this.employeeId})}>${t.members.snapshots}</a></p>
        ${this.people(found.people)}
        ${this.coverage(found)}`)}
      </div>`);
  }

  people(people) {
    const {person: columns} = t.members;
    return html`
      <h3>${t.members.people}</h3>
      <div class="table"><table>
        <caption class="unseen">${t.members.people}</caption>
        <thead><tr>${Object.values(columns).map(text => html`<th scope="col">${text}</th>`)}</tr></thead>
        <tbody>${people.map(one => html`<tr>
          <th scope="row" data-label=${columns.name}>${nameOf(one) || t.members.unnamed}</th>
          <td data-label=${columns.relationship}>${one.relationship ? words(one.relationship).replaceAll('-', ' ') : t.members.employee}</td>
          <td data-label=${columns.born}>${date(one.person.date_of_birth)}</td>
          <td data-label=${columns.ssn}>${one.person.ssn ? html`<code>${one.person.ssn}</code>` : html`<span class="fine">${t.members.noSsn}</span>`}</td>
        </tr>`)}</tbody>
      </table></div>`;
  }

  coverage({people, enrollments, plans}) {
    const {enrollment: columns} = t.members;
    const names = new Map(people.map(one => [one.id, nameOf(one)]));
    return html`
      <h3 class="after">${t.members.coverage}</h3>
      ${enrollments.length === 0 ? empty(t.members.noCoverage) : html`<div class="table"><table>
        <caption class="unseen">${t.members.coverage}</caption>
        <thead><tr>${Object.entries(columns).map(([name, text]) => html`
          <th scope="col" class=${name === 'volume' ? 'numeric' : nothing}>${text}</th>`)}</tr></thead>
        <tbody>${enrollments.toSorted((one, other) => one.line_of_coverage.localeCompare(other.line_of_coverage)).map(one => html`<tr>
          <th scope="row" data-label=${columns.line}>${lineOf(one.line_of_coverage)}</th>
          <td data-label=${columns.who}>${names.get(one.individual_id) || t.members.unnamed}</td>
          <td data-label=${columns.plan}>${plans.get(one.plan_id)}</td>
          <td data-label=${columns.status}>${badge('enrollment', one.status)}</td>
          <td data-label=${columns.days}>${days(one.effective_start_date, one.effective_end_date)}</td>
          <td class="numeric" data-label=${columns.volume}>${one.enroll_data.volume === undefined ? '' : count(one.enroll_data.volume)}</td>
        </tr>`)}</tbody>
      </table></div>`}`;
  }
}

customElements.define('cb-family', Family);
