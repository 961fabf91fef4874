/** How a carrier behaves: read, set, and set back. */
import {Action, Element, html, Load, nothing} from '../../core/view.js';
import {api} from '../../core/http.js';
import {selectField, textField} from '../../components/fields.js';
import {refusal} from '../../components/states.js';
import {sliderField} from '../../components/slider.js';
import {notify} from '../../components/notices.js';
import {t} from '../../texts/carriers.js';
import {unusual} from '../carriers/glance.js';
import {behaviorOf, draftOf, faultsOf, localTime} from './behavior-draft.js';

/** How far the sliders go; more can be typed. */
const LONGEST = {least: 10_000, most: 60_000, interval: 600};

/** {carrier} of the emulator; {whose} as the API wants it. */
class CarrierBehavior extends Element {
  static properties = {carrier: {attribute: false}, whose: {attribute: false}, draft: {state: true}, faults: {state: true}};

  constructor() {
    super();
    this.asked = null;
    this.draft = null;
    this.faults = {};
    this.load = new Load(this, async signal => {
      const behavior = await api.get(this.path, this.whose, {signal});
      this.draft = draftOf(behavior);
      return behavior;
    });
    this.save = new Action(this, async (body, said) => {
      const behavior = await api.put(this.path, body, {params: this.whose});
      this.load.value = behavior;
      this.draft = draftOf(behavior);
      notify(said);
    });
  }

  get path() {
    return `/emulator/v1/carriers/${this.carrier.carrier_id}/behavior`;
  }

  willUpdate() {
    const asking = JSON.stringify([this.path, this.whose]);
    if (asking !== this.asked) {
      this.asked = asking;
      this.load.run({keep: false});
    }
  }

  change(parts) {
    this.draft = {...this.draft, ...parts};
    this.faults = {};
  }

  submit(event) {
    event.preventDefault();
    this.save.clear();
    this.faults = faultsOf(this.draft, t.behavior);
    if (Object.keys(this.faults).length === 0) {
      this.save.run(behaviorOf(this.draft), t.behavior.saved);
    }
  }

  at(field) {
    return this.faults[field] ?? this.save.error?.at(field);
  }

  get state() {
    if (this.save.busy) {
      return 'saving';
    }
    if (JSON.stringify(this.draft) !== JSON.stringify(draftOf(this.load.value))) {
      return 'changed';
    }
    return unusual(this.load.value, 0).length === 0 ? 'usual' : 'saved';
  }

  render() {
    return html`
      <h2>${t.behavior.title}</h2>
      <p>${t.behavior.intro}</p>
      ${this.load.show(() => this.form(this.draft))}`;
  }

  form(draft) {
    return html`
      <form novalidate class="behavior" @submit=${event => this.submit(event)}>
        ${this.latency(draft)}
        <fieldset><legend>${t.behavior.failures}</legend>
          ${this.slider('failure-rate', 'failure_rate', t.behavior.failureRate, 'percent', 100, 1, t.behavior.percent, t.behavior.failureHint)}
        </fieldset>
        ${this.outage(draft)}
        ${this.carrier.kind === 'file' ? html`
          <fieldset><legend>${t.behavior.files}</legend>
            ${this.slider('interval', 'file_interval_seconds', t.behavior.interval, 'interval', LONGEST.interval, 1, t.behavior.s)}
          </fieldset>` : nothing}
        <fieldset><legend>${t.behavior.authorization}</legend>
          ${this.check('authorization', t.behavior.authorizationRequired)}
          <p class="fine" id="authorization-hint">${t.behavior.authorizationHint}</p>
        </fieldset>
        ${this.save.error?.violations.length === 0 ? refusal(this.save.error) : nothing}
        <div class="actions">
          <button type="submit" class="primary" ?disabled=${this.save.busy}>${t.behavior.save}</button>
          <button type="button" ?disabled=${this.save.busy} @click=${() => this.save.run({}, t.behavior.isReset)}>${t.behavior.reset}</button>
          ${this.state === 'changed' ? html`
            <button type="button" class="quiet" @click=${() => this.discard()}>${t.behavior.discard}</button>` : nothing}
          <span class="fine ${this.state}" role="status">${t.behavior.states[this.state]}</span>
        </div>
      </form>`;
  }

  discard() {
    this.save.clear();
    this.change(draftOf(this.load.value));
  }

  latency({distribution}) {
    const spread = distribution !== 'constant';
    return html`
      <fieldset><legend>${t.behavior.latency}</legend>
        ${selectField({
          id: 'distribution', label: t.behavior.distribution, value: distribution, error: this.at('latency.distribution'),
          options: Object.entries(t.behavior.distributions), onChange: event => this.change({distribution: event.target.value}),
        })}
        ${this.slider('least', 'latency.least_ms', spread ? t.behavior.least : t.behavior.constant, 'least', LONGEST.least, 100, t.behavior.ms)}
        ${spread ? this.slider('most', 'latency.most_ms', t.behavior.most, 'most', LONGEST.most, 100, t.behavior.ms) : nothing}
      </fieldset>`;
  }

  outage(draft) {
    const time = (id, label, value) => textField({
      id: `outage-${id}`, label, value, type: 'datetime-local', required: true, error: this.at(`outage.${id}`),
      onInput: event => this.change({[id]: event.target.value}),
    });
    return html`
      <fieldset><legend>${t.behavior.outage}</legend>
        ${this.check('outage', t.behavior.hasOutage)}
        ${draft.outage ? html`
          <div class="columns">${time('from', t.behavior.from, draft.from)}${time('to', t.behavior.to, draft.to)}</div>` : nothing}
        <div class="row" role="group" aria-label=${t.behavior.now}><span class="fine" aria-hidden="true">${t.behavior.now}</span>
          ${Object.entries(t.behavior.lengths).map(([seconds, text]) => html`
            <button type="button" @click=${() => this.outageFor(Number(seconds))}>${text}</button>`)}
        </div>
        <p class="fine" id="outage-hint">${t.behavior.outageHint}</p>
      </fieldset>`;
  }

  outageFor(seconds) {
    const now = Math.floor(Date.now() / 1000);
    this.change({outage: true, from: localTime(now), to: localTime(now + seconds)});
  }

  slider(id, field, label, name, max, step, unit, hint) {
    return sliderField({
      id, label, hint, unit, max, step, slider: t.behavior.slider(label), value: this.draft[name], error: this.at(field),
      min: name === 'interval' ? 1 : 0, onInput: text => this.change({[name]: text}),
    });
  }

  check(name, label) {
    return html`
      <div class="check"><input type="checkbox" id=${name} aria-describedby="${name}-hint" .checked=${this.draft[name]}
        @change=${event => this.change({[name]: event.target.checked})}><label for=${name}>${label}</label></div>`;
  }
}

customElements.define('cb-behavior', CarrierBehavior);
