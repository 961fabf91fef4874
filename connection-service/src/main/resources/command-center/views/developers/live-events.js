/** Events of the organization as they come, behind those that came before. */
import {Element, html, Load, nothing} from '../../core/view.js';
import {repeat} from 'lit/directives/repeat.js';
import {api} from '../../core/http.js';
import {live} from '../../core/live.js';
import {router} from '../../core/router.js';
import {count} from '../../core/format.js';
import {selectField} from '../../components/fields.js';
import {empty} from '../../components/states.js';
import {when} from '../../components/time.js';
import {t} from '../../texts/developers.js';

/** Most events on screen; older ones are in the log. */
const MOST = 500;
/** How many of those before the view begins with. */
const SHOWN_BEFORE = 100;

class LiveEvents extends Element {
  static properties = {query: {attribute: false}, paused: {state: true}};

  constructor() {
    super();
    this.query = new URLSearchParams();
    this.paused = false;
    this.events = [];
    this.held = [];
    this.load = new Load(this, signal => this.before(signal));
  }

  connectedCallback() {
    super.connectedCallback();
    this.load.run();
    this.stop = live.onEvent(event => {
      if (event === null) {
        this.load.run();
      } else {
        this.take(this.paused ? 'held' : 'events', [event]);
        this.requestUpdate();
      }
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
  }

  async before(signal) {
    const {events} = await api.get('/api/v1/event_log', {last: SHOWN_BEFORE, limit: SHOWN_BEFORE}, {signal});
    this.take('events', events);
    return true;
  }

  /** Newest first, each once: the log and the stream overlap. */
  take(where, fresh) {
    const known = new Set([...this.events, ...this.held].map(event => event.id));
    const added = fresh.filter(event => !known.has(event.id)).reverse();
    this[where] = [...added, ...this[where]].sort((one, other) => other.occurred - one.occurred).slice(0, MOST);
  }

  resume() {
    this.paused = false;
    const held = this.held;
    this.held = [];
    this.take('events', held.reverse());
  }

  render() {
    const type = this.query.get('type') ?? '';
    const types = [...new Set([...this.events.map(event => event.type), ...(type ? [type] : [])])].sort();
    const shown = this.events.filter(event => type === '' || event.type === type);
    return html`
      <div class="row apart filters">
        ${selectField({id: 'event-type', label: t.events.type, value: type, options: [['', t.events.all], ...types.map(each => [each, each])],
          onChange: event => router.query({type: event.target.value}, {replace: true})})}
        <button type="button" aria-pressed=${this.paused} @click=${() => (this.paused ? this.resume() : (this.paused = true))}>
          ${this.paused ? t.events.resume(count(this.held.length)) : t.events.pause}</button>
      </div>
      ${this.load.show(() => (shown.length === 0 ? empty(t.events.nothing) : html`
        <ol class="events" aria-label=${t.parts.events}>
          ${repeat(shown, event => event.id, event => html`
            <li><details>
              <summary><code>${event.type}</code> ${this.step(event)}<span class="fine">${when(event.occurred)}</span></summary>
              <pre tabindex="0">${JSON.stringify(event, null, 2)}</pre>
            </details></li>`)}
        </ol>`))}`;
  }

  step({data}) {
    return data?.status
      ? html`<span>${data.previous_status ? html`${data.previous_status} → ` : nothing}<strong>${data.status}</strong></span>` : nothing;
  }
}

customElements.define('cb-live-events', LiveEvents);
