/** Names for ids: carriers, groups and employees, asked for many at a time and remembered while somebody is signed in. */
import {api} from './http.js';
import {session} from './session.js';

/** Ids that one request may ask for. */
const BATCH = 50;

let carriersOnce = null;
const groups = new Map();
const employees = new Map();
const records = new Map();

session.onChange(() => {
  carriersOnce = null;
  groups.clear();
  employees.clear();
  records.clear();
});

/** All carriers by id. */
export function carriers() {
  carriersOnce ??= api.get('/api/v1/carriers')
    .then(found => new Map(found.map(carrier => [carrier.id, carrier])))
    .catch(error => {
      carriersOnce = null;
      throw error;
    });
  return carriersOnce;
}

/** Groups by id; what the organization does not have is left out. */
export const groupsOf = ids => known(groups, ids, batch => api.page('/api/v1/groups', {group_ids: batch, page_size: 100}));

/** Employees by id, numbers masked. */
export const employeesOf = ids =>
  known(employees, ids, batch => api.page('/api/v1/employees', {id: batch, mask: 'ssn', page_size: 100}));

async function known(cache, ids, fetcher) {
  const missing = [...new Set(ids)].filter(id => id && !cache.has(id));
  for (let from = 0; from < missing.length; from += BATCH) {
    const page = await fetcher(missing.slice(from, from + BATCH));
    page.response.forEach(record => cache.set(record.id, record));
  }
  return cache;
}

export const dependentOf = id => recordOf(`/api/v1/dependents/${id}`, {mask: 'ssn'});
export const enrollmentOf = id => recordOf(`/api/v1/individual_enrollments/${id}`);
export const planOf = id => recordOf(`/api/v1/plans/${id}`).then(found => found?.plan ?? null);

/** One record by its address, where no list has it; null where it cannot be had, and then it is asked for again next time. */
function recordOf(path, params) {
  if (!records.has(path)) {
    records.set(path, api.get(path, params).catch(() => {
      records.delete(path);
      return null;
    }));
  }
  return records.get(path);
}

/** The name of a member as it is said. */
export function nameOf(member) {
  const person = member?.person ?? member ?? {};
  return [person.first_name, person.middle_name, person.last_name].filter(Boolean).join(' ');
}
