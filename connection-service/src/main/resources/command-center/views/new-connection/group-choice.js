/** Chooses one of the organization's groups by a part of its name; tells with the event `chosen`. */
import {Element, Load, html, nothing} from '../../core/view.js';
import {api} from '../../core/http.js';
import {textField} from '../../components/fields.js';
import {t} from '../../texts/new-connection.js';

const SHOWN = 8;
/** A pause in typing after which a search begins, in milliseconds. */
const TYPING = 250;

/** {chosen}: the group or null; {error}: what is wrong with the choice. */
class GroupChoice extends Element {
  static properties = {chosen: {attribute: false}, error: {attribute: false}};

  constructor() {
    super();
    this.text = '';
    this.found = new Load(this, signal => api.page('/api/v1/groups', {company: this.text, page_size: SHOWN}, {signal}));
  }

  connectedCallback() {
    super.connectedCallback();
    this.found.run();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  typed(text) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.text = text;
      this.found.run();
    }, TYPING);
  }

  choose(group) {
    this.dispatchEvent(new CustomEvent('chosen', {detail: group}));
  }

  render() {
    return html`
      ${textField({id: 'group-search', name: 'group_search', label: t.group.search, type: 'search', optional: false, maxlength: 100,
        onInput: event => this.typed(event.target.value.trim()), error: this.error})}
      ${this.found.show(page => this.choices(page))}`;
  }

  choices({meta: {total_records: total}, response}) {
    const groups = this.chosen && !response.some(({id}) => id === this.chosen.id) ? [this.chosen, ...response] : response;
    return html`
      <p class="fine" role="status">${total === 0 ? t.group.none
        : total > response.length ? t.group.more(response.length, total) : t.group.found(total)}</p>
      ${groups.length === 0 ? nothing : html`
        <fieldset class="groups">
          <legend>${t.group.chosen}</legend>
          ${groups.map(group => html`
            <div class="check">
              <input type="radio" name="group_id" id="group-${group.id}" value=${group.id} .checked=${this.chosen?.id === group.id}
                @change=${() => this.choose(group)}>
              <label for="group-${group.id}">${group.name}</label>
              ${group.federal_ein ? html`<span class="fine">${group.federal_ein}</span>` : nothing}
            </div>`)}
        </fieldset>`}`;
  }
}

customElements.define('cb-group-choice', GroupChoice);
