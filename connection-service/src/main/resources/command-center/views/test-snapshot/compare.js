/** What a document changes against what is held: the dry run decides, and this says what there is to decide. */
import {memberOf} from '../snapshot/document.js';

const FIELDS = ['effective_start_date', 'effective_end_date', 'volume', 'pcp_details'];

/**
 * @param after  {document, people} as the service has understood it
 * @param before {document, people} of what is held, or null where nothing is
 * @returns {Map<string, object[]>} by carrier id, in the shape of GET /member_snapshots/{id}/changes, with {values}
 */
export function compare(after, before) {
  const old = before ? enrollmentsOf(before) : [];
  const found = new Map();
  const events = new Map((after.document.events ?? []).map(event => [event.id, event]));
  for (const now of enrollmentsOf(after)) {
    const was = old.find(one => same(one, now));
    const change = differs(was, now, events.get(now.enrolled.event_id));
    if (change) {
      found.set(now.coverage.carrier_id, [...(found.get(now.coverage.carrier_id) ?? []), change]);
    }
  }
  return found;
}

function enrollmentsOf({document, people}) {
  return (document.coverages ?? []).flatMap(coverage => (coverage.enrolled_members ?? []).map(enrolled =>
    ({coverage, enrolled, member: memberOf(people, enrolled)})));
}

/** A held coverage has id and name of its plan; the document has one of them. */
function same(one, other) {
  const [plan, wanted] = [one.coverage, other.coverage];
  return one.member?.id === other.member?.id && plan.carrier_id === wanted.carrier_id
    && plan.line_of_coverage === wanted.line_of_coverage
    && (wanted.plan_id ? plan.plan_id === wanted.plan_id : plan.plan_name === wanted.plan_name);
}

function differs(was, {coverage, enrolled, member}, event) {
  const fields = was ? FIELDS.filter(name => JSON.stringify(was.enrolled[name]) !== JSON.stringify(enrolled[name])) : [];
  if (was && fields.length === 0) {
    return null;
  }
  const change = {
    type: typeOf(was?.enrolled, enrolled),
    individual_id: member?.id,
    custom_individual_id: enrolled.custom_individual_id,
    individual_type: enrolled.individual_type,
    line_of_coverage: coverage.line_of_coverage,
    plan_id: coverage.plan_id,
    plan_name: coverage.plan_name ?? was?.coverage.plan_name,
    effective_start_date: enrolled.effective_start_date,
    effective_end_date: enrolled.effective_end_date,
    fields,
    event,
  };
  const values = fields.map(name => ({name, before: was.enrolled[name], after: enrolled[name]}));
  return {...change, values};
}

function typeOf(was, now) {
  if (now.effective_end_date < now.effective_start_date) {
    return 'waiver';
  }
  if (!was) {
    return 'addition';
  }
  return now.effective_end_date < was.effective_end_date ? 'termination'
    : was.effective_end_date < now.effective_end_date ? 'reinstatement' : 'change';
}
