/** What the ends of ids do, and a way to see it happen. */
import {Element, html, Load, nothing} from '../../core/view.js';
import {api} from '../../core/http.js';
import {link} from '../../core/router.js';
import {session} from '../../core/session.js';
import {label} from '../../core/status.js';
import {t} from '../../texts/carriers.js';
import './trial.js';

const OTHERWISE = 'anything_else';

class Scenarios extends Element {
  static properties = {carriers: {attribute: false}, trying: {state: true}};

  constructor() {
    super();
    this.carriers = [];
    this.trying = null;
    this.load = new Load(this, signal => api.get('/emulator/v1/scenarios', {}, {signal}));
  }

  connectedCallback() {
    super.connectedCallback();
    this.load.run();
  }

  render() {
    return html`
      <section class="after" aria-labelledby="scenarios">
        <h2 id="scenarios">${t.scenarios.title}</h2>
        ${this.load.show(found => html`
          <h3>${t.scenarios.connections}</h3>
          <p>${t.scenarios.connectionsText}${session.platform ? nothing : html` ${t.scenarios.operators}`}</p>
          ${this.table(found.filter(each => each.chosen_by === 'carrier_group_id'), 'connection')}
          <h3 class="after">${t.scenarios.families}</h3>
          <p>${t.scenarios.familiesText} ${session.platform ? html`<a href=${link('/snapshots/test')}>${t.scenarios.toSnapshots}</a>` : nothing}</p>
          ${this.table(found.filter(each => each.chosen_by === 'custom_individual_id'), 'fulfillment')}
          ${this.trial(found)}`)}
      </section>`;
  }

  trial(found) {
    return this.trying === null ? nothing : html`
      <cb-trial .scenario=${this.trying} .carriers=${this.carriers} @close=${() => { this.trying = null; }}
        .ends=${found.map(each => each.ends_in).filter(each => each !== OTHERWISE)}></cb-trial>`;
  }

  table(scenarios, kind) {
    const {ends, what, statuses, retry, action} = t.scenarios.columns;
    const ofConnections = kind === 'connection';
    const tried = ofConnections && session.platform && this.carriers.length > 0;
    return html`
      <div class="table"><table>
        <caption class="unseen">${ofConnections ? t.scenarios.connections : t.scenarios.families}</caption>
        <thead><tr>
          <th scope="col">${ends}</th><th scope="col">${what}</th><th scope="col">${statuses}</th>
          ${ofConnections ? html`<th scope="col">${retry}</th>` : nothing}
          ${tried ? html`<th scope="col"><span class="unseen">${action}</span></th>` : nothing}
        </tr></thead>
        <tbody>${scenarios.map(scenario => html`
          <tr>
            <th scope="row" data-label=${ends}>${scenario.ends_in === OTHERWISE ? endOf(scenario) : html`<code>${endOf(scenario)}</code>`}</th>
            <td data-label=${what}>${scenario.description}</td>
            <td data-label=${statuses}>${path(kind, scenario.statuses)}</td>
            ${ofConnections ? html`<td data-label=${retry}>${scenario.retry}</td>` : nothing}
            ${tried ? html`<td><button type="button" @click=${() => { this.trying = scenario; }}>
              ${t.scenarios.tryIt}<span class="unseen"> ${ends} ${endOf(scenario)}</span></button></td>` : nothing}
          </tr>`)}
        </tbody>
      </table></div>`;
  }
}

const endOf = scenario => (scenario.ends_in === OTHERWISE ? t.scenarios.otherwise : scenario.ends_in);

/** Statuses one after the other; arrows are for eyes, words for ears. */
const path = (kind, statuses) => html`<span>${statuses.map((status, index) => html`${index === 0 ? nothing : html`
  <span class="unseen">, ${t.scenarios.then}</span><span class="fine" aria-hidden="true">→</span> `}${label(kind, status)}`)}</span>`;

customElements.define('cb-scenarios', Scenarios);
