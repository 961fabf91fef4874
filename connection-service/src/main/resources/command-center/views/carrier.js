/** One carrier: how it behaves, what it holds, what it received, its files. */
import {html, Load, View} from '../core/view.js';
import {api} from '../core/http.js';
import {tabs} from '../components/tabs.js';
import {empty} from '../components/states.js';
import {t as common} from '../texts/common.js';
import {t} from '../texts/carriers.js';
import {decided, linkFor, whose} from './carriers/whose.js';
import './carrier/behavior.js';
import './carrier/holds.js';
import './carrier/received.js';
import './carrier/files.js';

const PARTS = ['behavior', 'holds', 'received', 'files'];

class CarrierView extends View {
  constructor() {
    super();
    this.asked = null;
    this.load = new Load(this, signal => api.get('/emulator/v1/carriers', whose(this.query), {signal}));
  }

  willUpdate() {
    const asking = JSON.stringify(whose(this.query));
    if (asking !== this.asked && decided(this.query)) {
      this.asked = asking;
      this.load.run({keep: false});
    }
  }

  updated() {
    if (this.carrier) {
      document.title = common.title(this.carrier.display_name);
    }
  }

  get carrier() {
    return this.load.value?.find(carrier => carrier.carrier_id === this.params.id);
  }

  render() {
    const part = this.params.part ?? PARTS[0];
    const at = name => linkFor(this.query, `/carriers/${this.params.id}${name === PARTS[0] ? '' : `/${name}`}`);
    return html`
      <p class="crumbs"><a href=${linkFor(this.query, '/carriers')}>${t.title}</a></p>
      <header class="heading"><h1>${this.carrier?.display_name ?? t.one}</h1></header>
      <cb-whose .query=${this.query}></cb-whose>
      ${decided(this.query) ? html`
        ${tabs(t.one, part, PARTS.map(name => [name, at(name), t.parts[name]]))}
        ${this.load.show(() => (this.carrier ? this.part(part) : empty(t.noCarrier)))}` : ''}`;
  }

  part(name) {
    const whom = whose(this.query);
    switch (name) {
      case 'behavior':
        return html`<cb-behavior .carrier=${this.carrier} .whose=${whom}></cb-behavior>`;
      case 'holds':
        return html`<cb-holds .carrier=${this.carrier} .whose=${whom} .query=${this.query}></cb-holds>`;
      case 'received':
        return html`<cb-received .carrier=${this.carrier} .whose=${whom} .query=${this.query}></cb-received>`;
      case 'files':
        return html`<cb-files .carrier=${this.carrier} .whose=${whom} .query=${this.query}></cb-files>`;
      default:
        return empty(t.noPart);
    }
  }
}

customElements.define('cb-carrier', CarrierView);
