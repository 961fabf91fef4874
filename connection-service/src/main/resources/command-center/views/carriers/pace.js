/** The pace and the clock of the emulator, for those who may set them. */
import {Action, Element, html, Load} from '../../core/view.js';
import {api} from '../../core/http.js';
import {session} from '../../core/session.js';
import {span} from '../../core/format.js';
import {textField, valuesOf} from '../../components/fields.js';
import {refusal} from '../../components/states.js';
import {notify} from '../../components/notices.js';
import {when} from '../../components/time.js';
import {t} from '../../texts/carriers.js';

const PACE = '/emulator/v1/pace';
const CLOCK = '/emulator/v1/clock';
/** Also while an operator is inside an organization: pace and clock are nobody's own. */
const OPERATOR = {operator: true};
/** The two clocks may lie apart by their own reading, in seconds. */
const TOGETHER = 2;

/** Whether the key may set them. */
export const maySetPace = () => session.operator || (session.current?.roles.includes('emulator') ?? false);

class Pace extends Element {
  constructor() {
    super();
    this.load = new Load(this, async signal => {
      const [{pace}, clock] = await Promise.all([api.get(PACE, {}, {...OPERATOR, signal}), api.get(CLOCK, {}, {...OPERATOR, signal})]);
      return {pace, clock};
    });
    this.act = new Action(this, async (work, said) => {
      await work();
      notify(said);
      await this.load.run();
    });
  }

  connectedCallback() {
    super.connectedCallback();
    this.load.run();
  }

  render() {
    return html`
      <section class="card after" aria-labelledby="pace-title">
        <h2 id="pace-title">${t.emulator.title}</h2>
        <p>${t.emulator.explain}</p>
        ${this.load.show(({pace, clock}) => html`<div class="columns">${this.pace(pace)}${this.clock(clock)}</div>`)}
        ${this.act.error?.at('pace') ? '' : refusal(this.act.error)}
      </section>`;
  }

  pace(pace) {
    return html`
      <form novalidate @submit=${event => {
        event.preventDefault();
        this.act.run(() => api.put(PACE, {pace: Number(valuesOf(event.target).pace)}, OPERATOR), t.emulator.paceSet);
      }}>
        ${textField({
          id: 'pace', label: `${t.emulator.pace} (${t.emulator.paceUnit})`, value: String(pace), inputmode: 'decimal', required: true,
          hint: t.emulator.paceHint, error: this.act.error?.at('pace'),
        })}
        <button type="submit" ?disabled=${this.act.busy}>${t.emulator.set}</button>
      </form>`;
  }

  clock({now, real}) {
    const apart = now - real;
    const move = work => () => this.act.run(work, t.emulator.moved);
    return html`
      <div>
        <dl><dt>${t.emulator.clock}</dt><dd>${when(now)}<br><span class="fine">${Math.abs(apart) < TOGETHER ? t.emulator.real
          : apart > 0 ? t.emulator.ahead(span(apart)) : t.emulator.behind(span(-apart))}</span></dd></dl>
        <div class="row">
          ${Object.entries(t.emulator.advance).map(([seconds, text]) => html`
            <button type="button" ?disabled=${this.act.busy}
              @click=${move(() => api.post(CLOCK, {advance_seconds: Number(seconds)}, OPERATOR))}>${text}</button>`)}
          <button type="button" ?disabled=${this.act.busy} @click=${move(() => api.remove(CLOCK, OPERATOR))}>${t.emulator.reset}</button>
        </div>
      </div>`;
  }
}

customElements.define('cb-pace', Pace);
