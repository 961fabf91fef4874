/** What a group is, whom it is connected to, and whom to talk to about it. */
import {html, nothing} from '../../core/view.js';
import {api} from '../../core/http.js';
import {link} from '../../core/router.js';
import {carriers, nameOf} from '../../core/directory.js';
import {count, ein, words} from '../../core/format.js';
import {badge} from '../../components/badge.js';
import {empty} from '../../components/states.js';
import {ago, when} from '../../components/time.js';
import {t} from '../../texts/groups.js';
import {GroupPart} from './part.js';

class GroupOverview extends GroupPart {
  constructor() {
    super(['group', 'difference.', 'member_snapshot.created']);
  }

  async read(id, signal) {
    const path = `/api/v1/groups/${id}`;
    const [known, connections, contacts, locations, employees, snapshots, differences] = await Promise.all([
      carriers(),
      api.all(`${path}/group_connections`, {}, {signal}),
      api.all(`${path}/contacts`, {}, {signal}),
      api.all(`${path}/locations`, {}, {signal}),
      api.count(`${path}/employees`, {mask: 'ssn'}, {signal}),
      api.count(`${path}/member_snapshots`, {mask: 'ssn'}, {signal}),
      api.count(`${path}/differences`, {is_open: true}, {signal}),
    ]);
    return {known, connections, contacts, locations, employees, snapshots, differences};
  }

  render() {
    return this.load.show(found => html`
      ${this.numbers(found)}
      ${this.facts()}
      ${this.connections(found)}
      <div class="columns after">
        ${this.contacts(found)}
        ${this.locations(found)}
      </div>`);
  }

  numbers({employees, snapshots, differences}) {
    const {id} = this.group;
    const tiles = [
      [employees, t.facts.members, link(`/groups/${id}/members`)],
      [snapshots, t.facts.snapshots, link('/snapshots', {group_id: id})],
      [differences, t.facts.open, link(`/groups/${id}/differences`, {is_open: 'true'})],
    ];
    return html`<div class="tiles group-numbers">${tiles.map(([number, text, href]) => html`
      <a class="card tile" href=${href}><strong>${count(number)}</strong> ${text}</a>`)}</div>`;
  }

  facts() {
    const {group} = this;
    const facts = [
      [t.facts.dba, group.dba_name ?? '–'],
      [t.facts.ein, group.federal_ein ? html`<code>${ein(group.federal_ein)}</code>` : '–'],
      [t.facts.sic, group.sic_code ?? '–'],
      [t.facts.created, when(group.created)],
      [t.facts.modified, ago(group.modified)],
      [t.facts.id, html`<code>${group.id}</code>`],
    ];
    return html`
      <section class="card" aria-labelledby="facts"><h2 id="facts">${t.facts.title}</h2>
        <dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
      </section>`;
  }

  connections({known, connections}) {
    const {columns} = t.connections;
    return html`
      <section aria-labelledby="group-connections">
        <h2 id="group-connections">${t.connections.title}</h2>
        ${connections.length === 0
          ? empty(t.connections.nothing, html`<a class="button primary" href=${link('/connections/new')}>${t.connections.connect}</a>`)
          : html`<div class="table"><table>
            <caption class="unseen">${t.connections.title}</caption>
            <thead><tr>${Object.values(columns).map(text => html`<th scope="col">${text}</th>`)}</tr></thead>
            <tbody>${connections.map(row => html`<tr>
              <th scope="row" data-label=${columns.carrier}><a href=${link(`/connections/${row.id}`)}>${known.get(row.carrier_id)?.display_name ?? row.carrier_id}</a></th>
              <td data-label=${columns.id}><code>${row.group_data.carrier_group_id}</code></td>
              <td data-label=${columns.status}>${badge('connection', row.disconnected ? 'disconnected' : row.status)}</td>
              <td data-label=${columns.modified}>${ago(row.modified)}</td>
            </tr>`)}</tbody>
          </table></div>`}
      </section>`;
  }

  contacts({known, contacts}) {
    return html`
      <section class="card" aria-labelledby="contacts"><h2 id="contacts">${t.contacts.title}</h2>
        ${contacts.length === 0 ? html`<p class="fine">${t.contacts.nothing}</p>` : html`<ul class="entries">${contacts.map(contact => html`
          <li>
            <strong>${nameOf(contact)}</strong>${contact.title ? html`, ${contact.title}` : nothing}
            ${contact.primary_contact ? html`<span class="fine">(${t.contacts.primary})</span>` : nothing}
            <span class="fine">${contact.types.map(words).join(', ')}, ${
              contact.carrier_id ? known.get(contact.carrier_id)?.display_name ?? contact.carrier_id : t.contacts.all}</span>
            <span><a href="mailto:${contact.email}">${contact.email}</a>${contact.phone_number
              ? html` · <a href="tel:${contact.phone_number}">${contact.phone_number}</a>` : nothing}</span>
          </li>`)}</ul>`}
      </section>`;
  }

  locations({locations}) {
    return html`
      <section class="card" aria-labelledby="locations"><h2 id="locations">${t.locations.title}</h2>
        ${locations.length === 0 ? html`<p class="fine">${t.locations.nothing}</p>` : html`<ul class="entries">${locations.map(location => html`
          <li><strong>${location.display_name}</strong><span>${addressOf(location.address)}</span></li>`)}</ul>`}
      </section>`;
  }
}

const addressOf = address => (address
  ? [address.street_one, address.street_two, [address.city, address.state, address.zip_code].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  : '');

customElements.define('cb-group-overview', GroupOverview);
