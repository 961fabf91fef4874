/** Connects a group to a carrier: a new one, or one that is here already. */
import {Action, Load, View, html, nothing} from '../core/view.js';
import {ApiError, api} from '../core/http.js';
import {carriers, groupsOf} from '../core/directory.js';
import {words} from '../core/format.js';
import {link, router} from '../core/router.js';
import {carrierIdField, flaw} from '../components/carrier-id.js';
import {selectField, textField, valuesOf} from '../components/fields.js';
import {notify} from '../components/notices.js';
import {refusal} from '../components/states.js';
import {t} from '../texts/new-connection.js';
import {connectionWith} from './connection/duplicate.js';
import './new-connection/group-choice.js';

const CONTACTS = ['broker_federal_ein', 'broker_tin', 'employer_email_address'];

class NewConnection extends View {
  constructor() {
    super();
    this.carrierId = '';
    this.existing = false;
    this.group = null;
    this.carrierGroupId = '';
    this.taken = null;
    this.known = new Load(this, () => carriers());
    this.action = new Action(this, form => this.send(form));
  }

  connectedCallback() {
    super.connectedCallback();
    this.known.run();
  }

  /** {carrier_id} and {group_id} of the address choose beforehand, for links from elsewhere. */
  willUpdate(changed) {
    if (!changed.has('query')) {
      return;
    }
    this.carrierId = this.query.get('carrier_id') ?? this.carrierId;
    const groupId = this.query.get('group_id');
    if (groupId) {
      this.existing = true;
      groupsOf([groupId]).then(found => {
        this.group = found.get(groupId) ?? null;
        this.requestUpdate();
      }, () => {});
    }
  }

  render() {
    return html`
      <nav class="crumbs" aria-label=${t.crumbs}><a href=${link('/connections')}>${t.all}</a></nav>
      <header class="heading"><h1>${t.title}</h1></header>
      ${this.known.show(known => this.form(known))}`;
  }

  form(known) {
    const {error} = this.action;
    const carrier = known.get(this.carrierId) ?? null;
    return html`
      <p>${t.intro}</p>
      <form class="new-connection" novalidate @submit=${event => this.submitted(event)}>
        ${this.carrier(known, carrier)}
        ${this.groupPart()}
        <section class="card" aria-labelledby="id-title">
          <h2 id="id-title">${t.id.title}</h2>
          ${carrierIdField({id: 'carrier-group-id', label: t.id.label, carrier, value: this.carrierGroupId, prompt: t.id.first,
            error: error?.at('group_data.carrier_group_id'),
            onInput: event => this.change({carrierGroupId: event.target.value.trim()})})}
        </section>
        <section class="card" aria-labelledby="contacts-title">
          <h2 id="contacts-title">${t.contacts.title}</h2>
          <p class="fine">${t.contacts.hint}</p>
          <div class="columns">
            ${this.text('group_data.broker_federal_ein', t.contacts.brokerFederalEin, {maxlength: 20})}
            ${this.text('group_data.broker_tin', t.contacts.brokerTin, {maxlength: 20})}
            ${this.text('group_data.employer_email_address', t.contacts.employerEmail, {maxlength: 254, type: 'email'})}
          </div>
        </section>
        ${this.refused()}
        <div class="actions">
          <button type="submit" class="primary" ?disabled=${this.action.busy}>${t.send}</button>
          <a class="button" href=${link('/connections')}>${t.cancel}</a>
        </div>
      </form>`;
  }

  carrier(known, carrier) {
    return html`
      <section class="card" aria-labelledby="carrier-title">
        <h2 id="carrier-title">${t.carrier.title}</h2>
        ${selectField({
          id: 'carrier', name: 'carrier_id', label: t.carrier.label, value: this.carrierId, required: true,
          error: this.action.error?.at('carrier_id'),
          options: [['', t.carrier.choose], ...[...known.values()].map(({id, display_name: name}) => [id, name])],
          onChange: event => this.change({carrierId: event.target.value}),
        })}
        ${carrier ? html`
          <dl class="facts">
            <div><dt>${t.carrier.lines}</dt><dd>${carrier.lines_of_coverage.map(words).join(', ')}</dd></div>
            <div><dt>${t.carrier.state}</dt><dd>${t.carrier.states[carrier.state] ?? carrier.state}</dd></div>
          </dl>` : nothing}
      </section>`;
  }

  groupPart() {
    const choice = (existing, text) => html`
      <div class="check">
        <input type="radio" name="which" id="which-${existing}" .checked=${this.existing === existing}
          @change=${() => this.change({existing})}>
        <label for="which-${existing}">${text}</label>
      </div>`;
    return html`
      <section class="card" aria-labelledby="group-title">
        <h2 id="group-title">${t.group.title}</h2>
        <fieldset><legend>${t.group.which}</legend>${choice(false, t.group.fresh)}${choice(true, t.group.existing)}</fieldset>
        ${this.existing
          ? html`<cb-group-choice .chosen=${this.group} .error=${this.action.error?.at('group_id')}
              @chosen=${event => this.change({group: event.detail})}></cb-group-choice>`
          : html`<div class="columns">
              ${this.text('group_data.group_name', t.group.name, {maxlength: 255, required: true})}
              ${this.text('federal_ein', t.group.federalEin, {maxlength: 20, hint: t.group.einHint})}
            </div>`}
      </section>`;
  }

  text(path, label, more) {
    const name = path.replace('group_data.', '');
    return textField({id: `new-${name}`, name, label, error: this.action.error?.at(path), ...more});
  }

  refused() {
    const {error} = this.action;
    if (!error) {
      return nothing;
    }
    return html`
      ${error.violations.length > 0 ? html`<p class="refusal" role="alert">${t.wrong(error.violations.length)}</p>` : refusal(error)}
      ${this.taken ? html`<p><a href=${this.taken}>${t.taken}</a></p>` : nothing}`;
  }

  change(what) {
    Object.assign(this, what);
    this.requestUpdate();
  }

  async submitted(event) {
    event.preventDefault();
    await this.action.run(event.target);
    await this.updateComplete;
    this.querySelector('[aria-invalid]')?.focus();
  }

  async send(form) {
    this.taken = null;
    const values = valuesOf(form);
    this.check(values, (await carriers()).get(this.carrierId));
    const groupData = Object.fromEntries(['carrier_group_id', ...(this.existing ? [] : ['group_name']), ...CONTACTS]
      .filter(name => values[name]).map(name => [name, values[name]]));
    const body = {carrier_id: this.carrierId, group_data: groupData};
    const path = this.existing ? `/api/v1/groups/${this.group.id}/group_connections` : '/api/v1/group_connections';
    if (!this.existing && values.federal_ein) {
      body.federal_ein = values.federal_ein;
    }
    try {
      const connection = await api.post(path, body);
      notify(t.done);
      router.go(link(`/connections/${connection.id}`));
    } catch (error) {
      if (error.status === 409) {
        this.taken = await connectionWith(this.carrierId, values.carrier_group_id);
      }
      throw error;
    }
  }

  /** What can be told here is told at once, all of it; the service checks again. */
  check(values, carrier) {
    const violations = [
      ['carrier_id', carrier ? null : t.carrier.missing],
      ['group_id', this.existing && !this.group ? t.group.missingGroup : null],
      ['group_data.group_name', this.existing || values.group_name ? null : t.group.missingName],
      ['group_data.carrier_group_id', flaw(carrier, values.carrier_group_id ?? '')],
    ].filter(([, message]) => message).map(([field, message]) => ({field, message}));
    if (violations.length > 0) {
      throw new ApiError(422, '', violations);
    }
  }
}

customElements.define('cb-new-connection', NewConnection);
