/** A family as a carrier holds it, in cells of a table. Numbers come masked. */
import {html, nothing} from '../../core/view.js';
import {nameOf} from '../../core/directory.js';
import {count, date, words} from '../../core/format.js';
import {t} from '../../texts/carriers.js';

const isEmployee = member => member.individual_type === 'employee';

export function employeeCell(family) {
  const employee = family.members.find(isEmployee) ?? family.members[0];
  return html`<span>${nameOf(employee)}${employee?.custom_individual_id
    ? html`<br><code class="fine">${employee.custom_individual_id}</code>` : nothing}</span>`;
}

export const membersCell = family => html`
  <ul class="plain">${family.members.map(member => html`
    <li>${isEmployee(member) ? t.holds.employee : `${nameOf(member)}, ${words(member.relationship ?? member.individual_type)}`}<br>
      <span class="fine">${[born(member.person), ssn(member.person)].filter(Boolean).join(' · ')}</span>
    </li>`)}
  </ul>`;

export function coveragesCell(family) {
  if (family.coverages.length === 0) {
    return html`<span class="fine">${t.holds.noCoverage}</span>`;
  }
  return html`
    <ul class="plain">${family.coverages.map(coverage => html`
      <li>${coverage.plan_name}<ul class="plain fine">${coverage.enrollments.map(enrollment => html`
        <li>${nameOf(family.members.find(member => member.id === enrollment.individual_id)) || words(enrollment.individual_type)}:
          ${t.holds.states[enrollment.status] ?? enrollment.status}, ${term(enrollment)}${
          enrollment.volume === undefined ? nothing : `, $${count(enrollment.volume)}`}</li>`)}</ul></li>`)}
    </ul>`;
}

const born = person => (person?.date_of_birth ? `${t.holds.born} ${date(person.date_of_birth)}` : '');

const ssn = person => (person?.ssn ? `${t.holds.ssn} ${person.ssn}` : '');

const term = ({effective_start_date: start, effective_end_date: end}) =>
  (end && end !== t.holds.ongoing ? `${date(start)} – ${date(end)}` : t.holds.since(date(start)));
