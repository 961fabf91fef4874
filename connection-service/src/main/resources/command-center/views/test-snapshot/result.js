/** What a dry run has answered: the decision for each carrier, what changes, and coverages over dates. */
import {html, nothing} from 'lit';
import {badge} from '../../components/badge.js';
import {t} from '../../texts/test-snapshot.js';
import {t as words} from '../../texts/snapshot.js';
import {coverages} from '../snapshot/coverages.js';
import {coveragesOf, isAbout, namesOf, peopleOf, relationship, today} from '../snapshot/document.js';
import {named} from '../snapshot/named.js';
import {parts} from '../snapshot/parts.js';
import {compare} from './compare.js';

/**
 * @param found {answer, held, plans, carriers}: the SnapshotRecord that there would be, what is held (null for nothing, undefined
 *              if it is not known), names of plans and carriers by id
 */
export function result({answer, held, plans, carriers}) {
  const document = answer.member_snapshot;
  const people = peopleOf(document);
  const names = namesOf(people, plans);
  const changes = held === undefined ? null : compare({document, people}, held && {document: held, people: peopleOf(held)});
  const invalid = new Set(answer.fulfillment_summary.filter(({status}) => status === 'invalid').map(({carrier_id: id}) => id));
  const withPlan = change => ({...change, plan_name: change.plan_name ?? plans.get(change.plan_id)});
  return html`
    <p class="row"><span>${t.result.statuses}</span> ${badge('snapshot', answer.status)}</p>
    ${warnings(answer.warnings, names)}
    <p class="fine">${held === undefined ? t.result.unknownHeld : held === null ? t.result.unheld : t.result.compared}</p>
    ${parts(answer.fulfillment_summary, {
      carriers, people, names,
      // Nothing would change at a carrier that gets nothing.
      changesOf: id => (changes === null || invalid.has(id) ? null : (changes.get(id) ?? []).map(withPlan)),
      valuesOf: change => change.values,
    })}
    <h3>${t.result.members}</h3>
    <p>${answer.created_members.length === 0 ? t.result.noMembers : answer.created_members.map(created => newcomer(created, people)).join(', ')}</p>
    <h3>${words.sections.coverages}</h3>
    <div class="card">${coverages(coveragesOf(document, people, today()), {
      carriers, plans, today: today(), faults: row => faultsAt(row, answer, names),
    }, 'timeline')}</div>`;
}

function newcomer({id, custom_individual_id: customId}, people) {
  const member = people.find(one => one.id === id || one.customId === customId);
  return member ? `${member.name} (${relationship(member.relationship).toLowerCase()})` : customId ?? id;
}

const warnings = (texts, names) => (texts.length === 0 ? nothing : html`
  <div class="note act"><h3>${words.warnings}</h3><ul>${texts.map(text => html`<li>${named(text, names)}</li>`)}</ul></div>`);

const faultsAt = (row, answer, names) => answer.fulfillment_summary
  .filter(entry => entry.carrier_id === row.coverage.carrier_id)
  .flatMap(entry => entry.errors).concat(answer.warnings)
  .filter(text => isAbout(text, row)).map(text => named(text, names));
