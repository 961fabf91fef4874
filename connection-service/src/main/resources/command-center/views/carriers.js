/** Carriers: how each works and behaves now, what the scenarios do, and a way to try them. */
import {html, Load, nothing, View} from '../core/view.js';
import {Again} from '../core/again.js';
import {api} from '../core/http.js';
import {carriers} from '../core/directory.js';
import {words} from '../core/format.js';
import {session} from '../core/session.js';
import {empty} from '../components/states.js';
import {t} from '../texts/carriers.js';
import {glance} from './carriers/glance.js';
import {maySetPace} from './carriers/pace.js';
import {decided, linkFor, whose} from './carriers/whose.js';
import './carriers/scenarios.js';

/** Behaviors are told by no event; the page asks again while somebody looks, in milliseconds. */
const AGAIN = 5_000;

class Carriers extends View {
  constructor() {
    super();
    this.asked = null;
    this.load = new Load(this, async signal => {
      const [emulated, known] = await Promise.all([api.get('/emulator/v1/carriers', whose(this.query), {signal}), directory()]);
      return emulated.map(carrier => ({...carrier, listing: known.get(carrier.carrier_id)}));
    });
    this.again = new Again(this, () => (decided(this.query) ? [this.load] : []), AGAIN);
  }

  willUpdate() {
    const asking = JSON.stringify(whose(this.query));
    if (asking !== this.asked && decided(this.query)) {
      this.asked = asking;
      this.load.run({keep: false});
    }
  }

  render() {
    const listed = (this.load.value ?? []).map(carrier => carrier.listing).filter(each => each?.status === 'active');
    return html`
      <header class="heading"><h1>${t.title}</h1></header>
      <cb-whose .query=${this.query}></cb-whose>
      ${decided(this.query) ? html`
        <p>${t.list.intro}</p>
        ${this.load.show(found => (found.length === 0 ? empty(t.list.nothing) : this.table(found)))}` : nothing}
      <cb-scenarios .carriers=${listed}></cb-scenarios>
      ${maySetPace() ? html`<cb-pace></cb-pace>` : nothing}`;
  }

  table(found) {
    const columns = t.list.columns;
    const shown = Object.keys(columns).filter(name => session.platform || !['state', 'lines', 'format'].includes(name));
    return html`
      <div class="table"><table>
        <caption class="unseen">${t.title}</caption>
        <thead><tr>${shown.map(name => html`<th scope="col">${columns[name]}</th>`)}</tr></thead>
        <tbody>${found.map(carrier => html`
          <tr>
            <th scope="row" data-label=${columns.name}>
              <a href=${linkFor(this.query, `/carriers/${carrier.carrier_id}`)}>${carrier.display_name}</a></th>
            <td data-label=${columns.kind}>${t.list.kinds[carrier.kind]}</td>
            ${session.platform ? this.listing(carrier.listing) : nothing}
            <td data-label=${columns.behavior}>${glance(carrier.behavior)}</td>
          </tr>`)}
        </tbody>
      </table></div>`;
  }

  /** A carrier may answer without standing in the directory. */
  listing(listing) {
    const columns = t.list.columns;
    if (!listing) {
      return html`
        <td data-label=${columns.state}>${t.list.unlisted}</td>
        <td data-label=${columns.lines}>–</td>
        <td data-label=${columns.format}>–</td>`;
    }
    const {state, lines_of_coverage: lines, carrier_group_id_format: format} = listing;
    return html`
      <td data-label=${columns.state}>${state === 'US' ? t.list.everywhere : state}</td>
      <td data-label=${columns.lines}>${lines.map(words).join(', ')}</td>
      <td data-label=${columns.format}><span>${format.description}<br>
        <span class="fine">${t.list.example} <code>${format.example}</code></span></span></td>`;
  }
}

/** The directory is for organizations; operators outside of one do without. */
const directory = () => (session.platform ? carriers() : new Map());

customElements.define('cb-carriers', Carriers);
