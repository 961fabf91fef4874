/** The form that tries a connection again, with corrected data; or why that is not possible now. */
import {Action, Element, html, nothing} from '../../core/view.js';
import {ApiError, api} from '../../core/http.js';
import {label} from '../../core/status.js';
import {carrierIdField, flaw} from '../../components/carrier-id.js';
import {textField, valuesOf} from '../../components/fields.js';
import {notify} from '../../components/notices.js';
import {refusal} from '../../components/states.js';
import {t} from '../../texts/connection.js';
import {RETRYABLE} from './steps.js';
import {connectionWith} from './duplicate.js';

/** {connection}, {carrier}; {reload} reads the connection again. */
class Retry extends Element {
  static properties = {connection: {attribute: false}, carrier: {attribute: false}, reload: {attribute: false}};

  constructor() {
    super();
    this.typed = null;
    this.version = null;
    this.taken = null;
    this.more = false;
    this.action = new Action(this, body => this.send(body));
  }

  willUpdate(changed) {
    if (changed.has('connection') && changed.get('connection')?.id !== this.connection.id) {
      this.typed = this.version = this.taken = null;
      this.action.error = null;
    }
  }

  get carrierGroupId() {
    return this.typed ?? this.connection.group_data.carrier_group_id;
  }

  render() {
    const reason = whyNot(this.connection);
    const {error} = this.action;
    return html`
      <p>${reason ? html`<strong>${t.retry.notPossible}</strong> ${reason}` : t.retry.intro}</p>
      <form novalidate ?hidden=${reason !== null} @submit=${event => this.submitted(event)} @input=${() => this.began()}>
        ${carrierIdField({
          id: 'retry-id', label: t.retry.id, carrier: this.carrier, value: this.carrierGroupId, error: error?.at('carrier_group_id'),
          onInput: event => this.type(event.target.value),
        })}
        <details ?open=${this.more || this.wrongIn(error)} @toggle=${event => { this.more = event.target.open; }}>
          <summary>${t.retry.more}</summary>
          <p class="fine">${t.retry.kept}</p>
          <div class="columns">
            ${this.field('federal_ein', t.retry.federalEin, {maxlength: 20})}
            ${this.field('broker_federal_ein', t.retry.brokerFederalEin, {maxlength: 20})}
            ${this.field('broker_tin', t.retry.brokerTin, {maxlength: 20})}
            ${this.field('employer_email_address', t.retry.employerEmail, {maxlength: 254, type: 'email'})}
          </div>
        </details>
        ${error && error.violations.length === 0 ? this.refused(error) : nothing}
        <div class="actions"><button type="submit" class="primary" ?disabled=${this.action.busy}>${t.retry.send}</button></div>
      </form>`;
  }

  /** Whether something beside the id was refused: it has to be seen. */
  wrongIn(error) {
    return error?.violations.some(({field}) => field !== 'carrier_group_id') ?? false;
  }

  field(name, text, more) {
    return textField({id: `retry-${name}`, name, label: text, error: this.action.error?.at(name), ...more});
  }

  refused(error) {
    return html`
      ${refusal(error)}
      ${this.taken ? html`<p><a href=${this.taken}>${t.retry.taken}</a></p>` : nothing}
      ${error.status === 412 || error.status === 409 && !this.taken ? html`<p role="status">${t.retry.changed}</p>` : nothing}`;
  }

  /** What is sent belongs to the connection as it was when somebody began to correct it. */
  began() {
    this.version ??= this.connection.version;
  }

  type(text) {
    this.typed = text.trim();
    this.requestUpdate();
  }

  async submitted(event) {
    event.preventDefault();
    this.began();
    const {carrier_group_id: id = '', ...others} = valuesOf(event.target);
    const body = id === this.connection.group_data.carrier_group_id ? others : {carrier_group_id: id, ...others};
    if (await this.action.run(body)) {
      notify(t.retry.done);
      this.typed = this.version = null;
      this.querySelectorAll('details input').forEach(input => {
        input.value = '';
      });
      this.dispatchEvent(new CustomEvent('retried', {bubbles: true}));
    }
    await this.updateComplete;
    this.querySelector('[aria-invalid]')?.focus();
    this.reload();
  }

  async send(body) {
    this.taken = null;
    const wrong = body.carrier_group_id === undefined ? null : flaw(this.carrier, body.carrier_group_id);
    if (wrong) {
      throw new ApiError(422, '', [{field: 'carrier_group_id', message: wrong}]);
    }
    try {
      await api.put(`/api/v1/group_connections/${this.connection.id}/retry`, body, {version: this.version});
    } catch (error) {
      if (error.status === 412 || error.status === 409) {
        this.version = null;
      }
      if (error.status === 409 && body.carrier_group_id) {
        this.taken = await connectionWith(this.connection.carrier_id, body.carrier_group_id, this.connection.id);
      }
      throw error;
    }
  }
}

/** Null where a retry is possible. */
function whyNot(connection) {
  if (connection.disconnected) {
    return t.retry.whyNot.over;
  }
  if (RETRYABLE.includes(connection.status)) {
    return null;
  }
  return connection.status === 'completed'
    ? t.retry.whyNot.completed : t.retry.whyNot.underWay(label('connection', connection.status).toLowerCase());
}

customElements.define('cb-retry', Retry);
