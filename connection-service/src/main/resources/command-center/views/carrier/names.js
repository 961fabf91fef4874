/** Names for what a carrier's books and journal mention by id; operators outside of an organization see ids. */
import {html} from '../../core/view.js';
import {employeesOf, groupsOf, nameOf} from '../../core/directory.js';
import {link} from '../../core/router.js';
import {shortId} from '../../core/ids.js';
import {session} from '../../core/session.js';

/** {groups, employees} by id; a name that cannot be had is no reason to show nothing. */
export async function namesFor(rows) {
  const ask = async (names, ids) => (session.platform ? names(ids.filter(Boolean)).catch(() => new Map()) : new Map());
  const [groups, employees] = await Promise.all([
    ask(groupsOf, rows.map(row => row.group_id)),
    ask(employeesOf, rows.map(row => row.employee_id)),
  ]);
  return {groups, employees};
}

export const groupName = (id, {groups}) => {
  const name = groups.get(id)?.name;
  return id === undefined ? '–' : name ? html`<a href=${link(`/groups/${id}`)}>${name}</a>` : html`<code title=${id}>${shortId(id)}</code>`;
};

export const employeeName = (id, {employees}) => {
  const name = nameOf(employees.get(id));
  return id === undefined ? '–' : name === '' ? html`<code title=${id}>${shortId(id)}</code>` : html`<span title=${id}>${name}</span>`;
};
