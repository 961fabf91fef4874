/** Events that no consumer could process: why, and to send them again or to give them up. */
import {Action, Element, html, Load, nothing} from '../../core/view.js';
import {api} from '../../core/http.js';
import {count} from '../../core/format.js';
import {confirmation} from '../../components/dialog.js';
import {empty} from '../../components/states.js';
import {notify} from '../../components/notices.js';
import {ago} from '../../components/time.js';
import {t} from '../../texts/organizations.js';

const PATH = '/ops/v1/dead_letters';

class DeadLetters extends Element {
  static properties = {asked: {state: true}};

  constructor() {
    super();
    this.asked = null;
    this.load = new Load(this, signal => api.page(PATH, {status: 'open', page_size: 50}, {signal, operator: true}));
    this.decide = new Action(this, async ({letter, verb}) => {
      await api.post(`${PATH}/${letter.id}/${verb}`, {}, {operator: true});
      this.asked = null;
      notify(t.letters.done[verb]);
      await this.load.run();
    });
  }

  connectedCallback() {
    super.connectedCallback();
    this.load.run();
  }

  ask(letter, verb) {
    this.decide.clear();
    this.asked = {letter, verb};
  }

  render() {
    return html`
      <section aria-labelledby="letters">
        <h2 id="letters">${t.letters.title}</h2>
        ${this.load.show(page => (page.response.length === 0 ? empty(t.letters.none) : this.table(page)))}
      </section>
      ${this.asked ? confirmation({
        title: t.letters[this.asked.verb],
        text: t.letters.ask[this.asked.verb],
        confirm: t.letters[this.asked.verb],
        danger: this.asked.verb === 'discard',
        action: this.decide,
        onConfirm: () => this.decide.run(this.asked),
        onClose: () => { this.asked = null; },
      }) : nothing}`;
  }

  table(page) {
    return html`
      <p>${t.letters.count(count(page.meta.total_records))}</p>
      <div class="table"><table>
        <caption class="unseen">${t.letters.title}</caption>
        <thead><tr>${['type', 'consumer', 'reason', 'when'].map(column => html`<th scope="col">${t.letters.columns[column]}</th>`)}
          <th scope="col"><span class="unseen">${t.columns.actions}</span></th></tr></thead>
        <tbody>${page.response.map(letter => html`
          <tr>
            <th scope="row" data-label=${t.letters.columns.type}><code>${letter.type ?? letter.topic}</code></th>
            <td data-label=${t.letters.columns.consumer}>${letter.consumer}</td>
            <td data-label=${t.letters.columns.reason}>${letter.reason}</td>
            <td data-label=${t.letters.columns.when}>${ago(letter.put_aside)}</td>
            <td><div class="row">
              ${['replay', 'discard'].map(verb => html`
                <button type="button" @click=${() => this.ask(letter, verb)}>${t.letters[verb]}</button>`)}
            </div></td>
          </tr>`)}
        </tbody>
      </table></div>`;
  }
}

customElements.define('cb-dead-letters', DeadLetters);
