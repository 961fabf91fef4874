/** The employees of a group; a family is shown over the list. */
import {html, nothing} from 'lit';
import {Element} from '../../core/view.js';
import {api} from '../../core/http.js';
import {router} from '../../core/router.js';
import {nameOf} from '../../core/directory.js';
import {date, words} from '../../core/format.js';
import {isUuid} from '../../core/ids.js';
import {t} from '../../texts/groups.js';
import {about} from './part.js';
import '../../components/list.js';
import './family.js';

const {columns} = t.members;
const SSN = /^\d{3}-?\d{2}-?\d{4}$/;

class GroupMembers extends Element {
  static properties = {group: {attribute: false}, query: {attribute: false}};

  willUpdate(changed) {
    if (changed.has('group') && this.of?.group !== this.group.id) {
      this.of = this.list(this.group.id);
    }
  }

  list(group) {
    return {
      group,
      id: 'members',
      path: `/api/v1/groups/${group}/employees`,
      caption: t.parts.members,
      columns: [
        {label: columns.name, cell: row => html`<button type="button" class="as-link" aria-haspopup="dialog"
          @click=${() => router.query({member: row.id})}>${nameOf(row) || t.members.unnamed}</button>`},
        {label: columns.born, cell: row => date(row.person.date_of_birth)},
        {label: columns.ssn, cell: row => (row.person.ssn ? html`<code>${row.person.ssn}</code>` : html`<span class="fine">${t.members.noSsn}</span>`)},
        {label: columns.custom, cell: row => (row.custom_individual_id ? html`<code>${row.custom_individual_id}</code>` : '')},
        {label: columns.employment, cell: row => words(row.employment?.employment_status ?? '')},
        {label: columns.hired, cell: row => date(row.employment?.employment_dates?.hire_date)},
      ],
      // Names and numbers of people are no part of the address.
      filters: [{name: 'search', label: t.members.search, type: 'search', placeholder: t.members.searchFor, secret: true}],
      resolve: (parameters, signal) => this.resolve(parameters, signal),
      concerns: event => /^(member_snapshot|group_connection_request\.status_change)/.test(event.type) && about(event, group),
      nothing: t.members.nothing,
    };
  }

  /** Names and numbers of people stand in no address, so they are looked for with a body. */
  async resolve({search, ...parameters}, signal) {
    const asked = {...parameters, mask: 'ssn'};
    if (!search) {
      return asked;
    }
    const who = SSN.test(search) ? {ssn: search.replaceAll('-', '')} : {name: search};
    return api.post('/api/v1/employees/search', {...who, group_id: this.group.id}, {params: asked, signal});
  }

  render() {
    const member = this.query.get('member') ?? '';
    return html`
      <cb-list .of=${this.of} .query=${this.query}></cb-list>
      ${isUuid(member) ? html`<cb-family .employeeId=${member} .groupId=${this.group.id}
        .onClose=${() => router.query({member: null})}></cb-family>` : nothing}`;
  }
}

customElements.define('cb-group-members', GroupMembers);
