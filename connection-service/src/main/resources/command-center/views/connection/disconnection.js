/** The end of a connection: asking for it, what was asked before, and the decisions about it. */
import {Action, Element, Follow, Load, html, nothing} from '../../core/view.js';
import {api} from '../../core/http.js';
import {date, words} from '../../core/format.js';
import {badge} from '../../components/badge.js';
import {dialog, dialogButtons} from '../../components/dialog.js';
import {selectField, textField, valuesOf} from '../../components/fields.js';
import {notify} from '../../components/notices.js';
import {when} from '../../components/time.js';
import {t} from '../../texts/connection.js';

const PATH = '/api/v1/group_disconnection_requests';
const OPEN = ['needs_review', 'processing'];

/** {connection}, {carrier}; {reload} reads the connection again. */
class Disconnection extends Element {
  static properties = {connection: {attribute: false}, carrier: {attribute: false}, reload: {attribute: false}};

  constructor() {
    super();
    this.asking = null;
    this.load = new Load(this, signal => api.all(PATH, {
      group_id: this.connection.group_id, carrier_id: this.connection.carrier_id, sort_by: 'created', sort_direction: 'desc',
    }, {signal, limit: 50}));
    this.follow = new Follow(this, event => event.type.startsWith('group_disconnection_request.'), () => this.load.run());
    this.action = new Action(this, body => this.act(body));
  }

  willUpdate(changed) {
    if (changed.has('connection') && changed.get('connection')?.id !== this.connection.id) {
      this.asking = null;
      this.load.run({keep: false});
    }
  }

  render() {
    return html`
      ${this.load.show(requests => html`
        <p>${this.state(requests)}</p>
        ${requests.length > 0 ? this.table(requests) : nothing}
        ${this.possible(requests)
          ? html`<button type="button" @click=${() => this.ask({kind: 'ask'})}>${t.disconnect.ask}</button>` : nothing}`)}
      ${this.asking ? this.question() : nothing}`;
  }

  possible(requests) {
    return this.connection.status === 'completed' && !this.connection.disconnected
      && !requests.some(({status}) => OPEN.includes(status));
  }

  state(requests) {
    if (this.connection.disconnected) {
      return t.disconnect.over;
    }
    if (requests.some(({status}) => OPEN.includes(status))) {
      return t.disconnect.open;
    }
    return this.connection.status === 'completed' ? t.disconnect.none : t.disconnect.notYet;
  }

  table(requests) {
    return html`
      <div class="table">
        <table>
          <caption class="unseen">${t.disconnect.caption}</caption>
          <thead><tr>
            <th scope="col">${t.disconnect.status}</th><th scope="col">${t.disconnect.lastDay}</th>
            <th scope="col">${t.disconnect.source}</th><th scope="col">${t.disconnect.created}</th>
            <th scope="col">${t.disconnect.decided}</th><th scope="col">${t.disconnect.decisions}</th>
          </tr></thead>
          <tbody>${requests.map(request => html`
            <tr>
              <th scope="row" data-label=${t.disconnect.status}>${badge('disconnection', request.status)}</th>
              <td data-label=${t.disconnect.lastDay}>${request.effective_end_date
                ? date(request.effective_end_date) : t.disconnect.unknownDay}</td>
              <td data-label=${t.disconnect.source}>${t.disconnect.sources[request.source_type] ?? words(request.source_type)}</td>
              <td data-label=${t.disconnect.created}>${when(request.created)}</td>
              <td data-label=${t.disconnect.decided}>${when(request.decided)}</td>
              <td data-label=${t.disconnect.decisions}>${this.decisions(request)}</td>
            </tr>`)}
          </tbody>
        </table>
      </div>`;
  }

  decisions(request) {
    if (!OPEN.includes(request.status)) {
      return nothing;
    }
    return html`<span class="row">
      ${request.status === 'needs_review' ? this.decision('confirm', request) : this.decision('move', request)}
      ${this.decision('reject', request)}</span>`;
  }

  decision(kind, request) {
    return html`<button type="button" @click=${() => this.ask({kind, request})}>${t.disconnect[kind]}</button>`;
  }

  ask(what) {
    this.action.error = null;
    this.asking = what;
    this.requestUpdate();
  }

  close() {
    this.asking = null;
    this.requestUpdate();
  }

  question() {
    const {kind, request} = this.asking;
    const day = request?.effective_end_date ?? endOfMonth();
    const title = kind === 'ask'
      ? t.disconnect.dialog(this.connection.group_data.group_name, this.carrier?.display_name ?? t.history.unknownCarrier)
      : t.disconnect[`${kind}Title`];
    return dialog({title, onClose: () => this.close()}, html`
      <form novalidate @submit=${event => this.submitted(event)}>
        <div class="body">
          <p>${{ask: t.disconnect.explain, move: t.disconnect.explain, confirm: t.disconnect.confirmText,
            reject: t.disconnect.rejectText}[kind]}</p>
          ${kind === 'reject' ? nothing : textField({
            id: 'end', name: 'effective_end_date', label: t.disconnect.lastDay, type: 'date', required: true, value: day,
            hint: t.disconnect.lastDayHint, error: this.action.error?.at('effective_end_date')})}
          ${kind === 'ask' || kind === 'reject' ? this.reasons(kind) : nothing}
        </div>
        ${dialogButtons({confirm: kind === 'ask' ? t.disconnect.send : t.disconnect[kind], action: this.action,
          onClose: () => this.close()})}
      </form>`);
  }

  reasons(kind) {
    const choices = kind === 'ask' ? t.disconnect.reasons : t.disconnect.rejections;
    return html`
      ${selectField({id: 'reason', label: t.disconnect.reason, error: this.action.error?.at('reason'),
        options: [['', t.disconnect.noReason], ...choices.map(reason => [reason, words(reason)])]})}
      ${textField({id: 'context', label: t.disconnect.context, hint: t.disconnect.contextHint, maxlength: 1000,
        error: this.action.error?.at('context')})}
      ${this.action.error?.at('carrier_id')
        ? html`<p class="refusal" role="alert">${this.action.error.at('carrier_id')}</p>` : nothing}`;
  }

  async submitted(event) {
    event.preventDefault();
    const {kind} = this.asking;
    if (await this.action.run(valuesOf(event.target))) {
      notify(kind === 'ask' ? t.disconnect.asked : t.disconnect.decidedNotice[kind]);
      this.close();
      this.reload();
    }
    // A refusal because of what others did meanwhile shows in the table behind the dialog.
    this.load.run();
  }

  act(body) {
    const {kind, request} = this.asking;
    if (kind === 'ask') {
      return api.post(PATH, {carrier_id: this.connection.carrier_id, group_id: this.connection.group_id, ...body});
    }
    return kind === 'move'
      ? api.put(`${PATH}/${request.id}/${request.version}`, {status: 'processing', ...body})
      : api.put(`${PATH}/${request.id}/${kind}`, body, {version: request.version});
  }
}

/** Last day of this month where the reader is, as the API writes days. */
function endOfMonth() {
  const today = new Date();
  return new Date(Date.UTC(today.getFullYear(), today.getMonth() + 1, 0)).toISOString().slice(0, 10);
}

customElements.define('cb-disconnection', Disconnection);
