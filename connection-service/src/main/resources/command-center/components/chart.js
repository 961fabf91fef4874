/** Lines over time, by uPlot, with a table of the same numbers for those who do not look at drawings. */
import {html, nothing} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';
import {Element} from '../core/view.js';
import {count, instant} from '../core/format.js';
import {t} from '../texts/common.js';

const UPLOT = '/webjars/uplot/1.6.30/dist/uPlot.esm.js';
const HEIGHT = 220;
/** Each line has its dashes, so that colour is not its only mark. */
const DASHES = [[], [6, 4], [2, 3], [10, 4, 2, 4], [14, 4], [4, 2, 1, 2], [8, 8], [1, 5]];
/** Most rows of the table; a long time is shown by every second, third … line. */
const MOST_ROWS = 40;

/**
 * {label} names it; {times} epoch seconds; {series}: [{label, tone, values}], a value for each time.
 */
class Chart extends Element {
  static properties = {
    label: {}, times: {attribute: false}, series: {attribute: false}, asTable: {state: true}, missing: {state: true},
  };

  constructor() {
    super();
    this.place = createRef();
    this.asTable = false;
    this.missing = false;
    this.redraw = () => this.draw();
    this.dark = matchMedia('(prefers-color-scheme: dark)');
    this.observer = new ResizeObserver(() => this.fit());
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('coverbridge-theme', this.redraw);
    this.dark.addEventListener('change', this.redraw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('coverbridge-theme', this.redraw);
    this.dark.removeEventListener('change', this.redraw);
    this.observer.disconnect();
    this.plot?.destroy();
    this.plot = null;
  }

  updated() {
    this.draw();
  }

  async draw() {
    let uPlot;
    try {
      uPlot = (await import(UPLOT)).default;
    } catch {
      // The numbers do not depend on the drawing.
      this.missing = this.asTable = true;
      return;
    }
    const place = this.place.value;
    if (!place || !this.isConnected) {
      return;
    }
    this.plot?.destroy();
    this.plot = new uPlot(this.options(place, uPlot.paths.stepped({align: 1})), [this.times, ...this.series.map(each => each.values)], place);
    this.observer.disconnect();
    this.observer.observe(place);
  }

  options(place, paths) {
    const style = getComputedStyle(this);
    const colour = name => resolved(style.getPropertyValue(name), this);
    const axis = {stroke: colour('--soft'), grid: {stroke: colour('--line'), width: 1}, ticks: {stroke: colour('--line'), width: 1},
      font: '12px sans-serif'};
    return {
      width: Math.max(200, place.clientWidth),
      height: HEIGHT,
      legend: {show: false},
      cursor: {drag: {x: false, y: false}, points: {show: false}},
      scales: {y: {range: (plot, low, high) => [0, Math.max(4, high * 1.1)]}},
      axes: [axis, {...axis, size: 44, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 5e4, 1e5, 1e6]}],
      series: [{}, ...this.series.map((each, index) => ({
        label: each.label, stroke: colour(`--${each.tone}`), width: 2, dash: DASHES[index % DASHES.length], points: {show: false}, paths,
      }))],
    };
  }

  fit() {
    const width = Math.max(200, this.place.value?.clientWidth ?? 0);
    if (this.plot && this.plot.width !== width) {
      this.plot.setSize({width, height: HEIGHT});
    }
  }

  render() {
    return html`
      <figure class="chart">
        <figcaption class="row apart">
          <h2>${this.label}</h2>
          <button type="button" class="quiet" aria-pressed=${this.asTable} ?hidden=${this.missing}
            @click=${() => { this.asTable = !this.asTable; }}>${t.chart.asTable}</button>
        </figcaption>
        <ul class="legend">
          ${this.series.map((each, index) => html`
            <li class=${each.tone}>
              <svg viewBox="0 0 28 8" aria-hidden="true"><path d="M0 4h28" stroke="currentColor" stroke-width="2.4"
                stroke-dasharray=${DASHES[index % DASHES.length].join(' ') || nothing}/></svg>
              ${each.label} <strong>${count(each.values.at(-1) ?? 0)}</strong>
            </li>`)}
        </ul>
        ${this.asTable ? this.table() : html`<div class="plot" role="img" aria-label=${t.chart.describe(this.label)} ${ref(this.place)}></div>`}
      </figure>`;
  }

  table() {
    const step = Math.ceil(this.times.length / MOST_ROWS);
    const rows = this.times.map((time, index) => [time, index]).reverse().filter((row, position) => position % step === 0);
    return html`
      <div class="table" tabindex="0" role="region" aria-label=${this.label}>
        <table>
          <caption class="unseen">${this.label}</caption>
          <thead><tr><th scope="col">${t.chart.time}</th>
            ${this.series.map(each => html`<th scope="col" class="numeric">${each.label}</th>`)}</tr></thead>
          <tbody>${rows.map(([time, index]) => html`
            <tr><th scope="row" data-label=${t.chart.time}>${instant(time)}</th>
              ${this.series.map(each => html`<td class="numeric" data-label=${each.label}>${count(each.values[index])}</td>`)}</tr>`)}
          </tbody>
        </table>
      </div>`;
  }
}

/** The colour that a token has now; canvases do not know light-dark(). */
function resolved(token, element) {
  const probe = document.createElement('span');
  probe.style.color = token;
  element.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

customElements.define('cb-chart', Chart);
