/** For operators: where somebody is needed, in which organization, and what no consumer could process. */
import {Action, html, Load, nothing, View} from '../core/view.js';
import {Again} from '../core/again.js';
import {api, ApiError} from '../core/http.js';
import {link} from '../core/router.js';
import {session} from '../core/session.js';
import {count} from '../core/format.js';
import {CONNECTION_NEEDS, CONNECTION_OPEN} from '../core/status.js';
import {ago} from '../components/time.js';
import {empty} from '../components/states.js';
import {notify} from '../components/notices.js';
import {t} from '../texts/organizations.js';
import {among} from './overview/flow.js';
import './organizations/dead-letters.js';

/** Operators have no stream of all organizations: the page asks again while somebody looks, in milliseconds. */
const AGAIN = 5_000;

class OrganizationsView extends View {
  constructor() {
    super();
    this.load = new Load(this, signal => this.read(signal));
    this.again = new Again(this, () => [this.load], AGAIN);
    this.enter = new Action(this, async organization => {
      await session.enter(organization.organization_id, organization.name).catch(error => {
        throw new ApiError(error.status ?? 0, '');
      });
      notify(t.entered(organization.name));
    });
  }

  connectedCallback() {
    super.connectedCallback();
    this.load.run();
  }

  async read(signal) {
    const options = {signal, operator: true};
    const [connections, snapshots] = await Promise.all([
      api.get('/ops/v1/overview', {}, options),
      api.get('/ops/v1/snapshots_overview', {}, options),
    ]);
    const parts = new Map(snapshots.organizations.map(each => [each.organization_id, each]));
    return connections.organizations
      .map(organization => line(organization, parts.get(organization.organization_id)))
      .sort((one, other) => other.needs.count - one.needs.count || one.name.localeCompare(other.name));
  }

  async visit(organization) {
    history.pushState(null, '', link('/'));
    if (!await this.enter.run(organization)) {
      history.replaceState(null, '', link('/organizations'));
    }
  }

  render() {
    return html`
      <header class="heading"><h1>${t.title}</h1></header>
      ${this.enter.error ? html`<p class="refusal" role="alert">${t.notEntered}</p>` : nothing}
      ${this.load.show(lines => (lines.length === 0 ? empty(t.nothing) : this.table(lines)))}
      <cb-dead-letters></cb-dead-letters>`;
  }

  table(lines) {
    const columns = ['needs', 'connecting', 'sending', 'invalid'];
    return html`
      <div class="table"><table>
        <caption class="unseen">${t.title}</caption>
        <thead><tr>
          <th scope="col">${t.columns.name}</th>
          ${columns.map(column => html`<th scope="col" class="numeric">${t.columns[column]}</th>`)}
          <th scope="col">${t.columns.oldest}</th><th scope="col"><span class="unseen">${t.columns.actions}</span></th>
        </tr></thead>
        <tbody>${lines.map(each => html`
          <tr>
            <th scope="row" data-label=${t.columns.name}>${each.name}</th>
            ${columns.map(column => html`<td class="numeric" data-label=${t.columns[column]}>${count(each[column].count)}</td>`)}
            <td data-label=${t.columns.oldest}>${each.oldest === null ? '–' : ago(each.oldest)}</td>
            <td><button type="button" ?disabled=${this.enter.busy} @click=${() => this.visit(each)}>
              ${t.enter}<span class="unseen"> ${each.name}</span></button></td>
          </tr>`)}
        </tbody>
      </table></div>
      <p class="fine">${t.explain}</p>`;
  }
}

function line(organization, snapshots) {
  const connections = organization.connections.statuses;
  const parts = snapshots?.fulfillments.statuses ?? [];
  const needs = among(connections, CONNECTION_NEEDS);
  const connecting = among(connections, CONNECTION_OPEN);
  const sending = among(snapshots?.snapshots.statuses ?? [], ['submitted', 'processing']);
  const waiting = [needs, connecting, sending].map(each => each.since).filter(since => since !== null);
  return {
    ...organization, needs, connecting, sending, invalid: among(parts, ['invalid']),
    oldest: waiting.length === 0 ? null : Math.min(...waiting),
  };
}

customElements.define('cb-organizations', OrganizationsView);
