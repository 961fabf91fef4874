/** Whom and what a page of differences is about. */
import {carriers, dependentOf, employeesOf, enrollmentOf, groupsOf, nameOf, planOf} from '../../core/directory.js';

/**
 * @returns {Promise<{carriers: Map, groups: Map, texts: Map, of: Map}>} texts: names of people and plans by id; of: what each
 *          difference is about, {person, line, plan} by its id
 */
export async function namesOf(rows) {
  const none = () => new Map();
  const [known, groups, employees] = await Promise.all([
    carriers().catch(none),
    groupsOf(rows.map(row => row.group_id)).catch(none),
    employeesOf(rows.map(row => row.employee_id)).catch(none),
  ]);
  const abouts = await Promise.all(rows.map(about));
  const texts = new Map([...employees].map(([id, employee]) => [id, nameOf(employee)]));
  const heads = new Set(rows.map(row => row.employee_id));
  const dependents = new Set(abouts.map(({person}) => person).filter(id => !heads.has(id)));
  const plans = new Set([...abouts.map(({plan}) => plan), ...rows.flatMap(planIds)].filter(Boolean));
  await Promise.all([
    ...[...dependents].map(async id => texts.set(id, nameOf(await dependentOf(id)))),
    ...[...plans].map(async id => texts.set(id, (await planOf(id))?.name)),
  ]);
  return {carriers: known, groups, texts, of: new Map(rows.map((row, index) => [row.id, abouts[index]]))};
}

const told = (row, name) => {
  const field = row.fields.find(found => found.name === name);
  return field?.platform_value ?? field?.carrier_value;
};

const planIds = row => row.fields.filter(({name}) => name === 'plan_id')
  .flatMap(({platform_value: ours, carrier_value: theirs}) => [ours, theirs]);

/** Coverage that is missing says itself what it is; other coverage is held, and says it there. */
async function about(row) {
  if (row.object_type !== 'individual_enrollment') {
    return {person: row.object_id};
  }
  const person = told(row, 'individual_id');
  const held = person ? null : await enrollmentOf(row.object_id);
  return {
    person: person ?? held?.individual_id ?? row.employee_id,
    line: told(row, 'line_of_coverage') ?? held?.line_of_coverage,
    plan: told(row, 'plan_id') ?? held?.plan_id,
  };
}

