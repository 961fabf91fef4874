/** A scenario, tried: a connection with an id that the carrier takes and that leads to what is to be seen. */
import {Action, Element, html, nothing} from '../../core/view.js';
import {api} from '../../core/http.js';
import {link, router} from '../../core/router.js';
import {dialog, dialogButtons} from '../../components/dialog.js';
import {selectField, textField, valuesOf} from '../../components/fields.js';
import {notify} from '../../components/notices.js';
import {t} from '../../texts/carriers.js';
import {fits, fittingId} from './fitting-id.js';

/** {scenario}; {ends} of all others; {carriers} of the directory. Tells by a "close" event that it is done with. */
class Trial extends Element {
  static properties = {scenario: {attribute: false}, ends: {attribute: false}, carriers: {attribute: false}, id: {state: true}};

  constructor() {
    super();
    this.carrier = null;
    this.id = '';
    this.connect = new Action(this, async body => {
      const made = await api.post('/api/v1/group_connections', body);
      notify(t.trial.done);
      router.go(link(`/connections/${made.id}`));
    });
  }

  get end() {
    return this.scenario.ends_in === 'anything_else' ? null : this.scenario.ends_in;
  }

  connectedCallback() {
    super.connectedCallback();
    this.choose(this.carriers[0].id);
  }

  choose(id) {
    this.carrier = this.carriers.find(carrier => carrier.id === id);
    this.id = fittingId(this.carrier.carrier_group_id_format, this.end, this.ends) ?? '';
    this.connect.clear();
  }

  /** What is wrong with the id as it stands, as one types. */
  fault() {
    const format = this.carrier.carrier_group_id_format;
    if (this.id === '') {
      return fittingId(format, this.end, this.ends) === null ? t.trial.noFit(this.end) : t.trial.missing;
    }
    return fits(format, this.id) ? this.connect.error?.at('group_data.carrier_group_id') : t.trial.misfit(format.description);
  }

  submit(event) {
    event.preventDefault();
    if (this.id === '' || !fits(this.carrier.carrier_group_id_format, this.id)) {
      event.target.elements['trial-id'].focus();
      return;
    }
    const values = valuesOf(event.target);
    this.connect.run({carrier_id: this.carrier.id, group_data: {group_name: values.group_name, carrier_group_id: this.id}});
  }

  render() {
    const onClose = () => this.dispatchEvent(new Event('close'));
    const {description, example} = this.carrier.carrier_group_id_format;
    const other = this.end !== null && this.id !== '' && !this.id.endsWith(this.end);
    return dialog({title: t.trial.title, onClose}, html`
      <form novalidate @submit=${event => this.submit(event)}>
        <div class="body">
          <p>${this.scenario.description}</p>
          ${selectField({
            id: 'trial-carrier', label: t.trial.carrier, value: this.carrier.id,
            options: this.carriers.map(({id, display_name: name}) => [id, name]), onChange: event => this.choose(event.target.value),
          })}
          ${textField({
            id: 'trial-name', name: 'group_name', label: t.trial.name, value: t.trial.nameOf(this.end), required: true, maxlength: 100,
            error: this.connect.error?.at('group_data.group_name'),
          })}
          ${textField({
            id: 'trial-id', label: t.trial.id, value: this.id, required: true, error: this.fault(),
            hint: `${t.trial.hint(description, example)}${this.end === null ? '' : ` ${t.trial.ends(this.end)}`}`,
            onInput: event => { this.id = event.target.value.trim(); },
          })}
          ${other ? html`<p class="fine" role="status">${t.trial.other(this.end)}</p>` : nothing}
          <button type="button" @click=${() => this.choose(this.carrier.id)}>${t.trial.anew}</button>
        </div>
        ${dialogButtons({confirm: t.trial.confirm, action: this.connect, onClose})}
      </form>`);
  }
}

customElements.define('cb-trial', Trial);
