/**
 * Spans over dates, one bar each, drawn to one scale. Every drawing says in words what it shows; who prefers a table puts one
 * beside it.
 */
import {html, nothing, svg} from 'lit';

const DAY = 86_400_000;
/** Space at both ends, as a share of the whole. */
const MARGIN = 0.05;
/** Least time on the axis, in days. */
const LEAST = 120;
/** Steps of the axis in months; the first that needs no more than MOST_TICKS is taken. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];
const MOST_TICKS = 7;

const month = new Intl.DateTimeFormat('en', {month: 'short', year: 'numeric', timeZone: 'UTC'});

/**
 * @param rows    [{heading: template, bars: [{label, said, from, until: null for no end, state, marks: [{day, kind, said}]}]}]; days
 *                are texts like 2026-01-31; states are classes: now, later, ended, waived; kinds are event and change
 * @param today   the day that gets a line
 * @param caption template of what is drawn and what the shapes mean
 */
export function timeline({rows, today, todayLabel, caption}) {
  const scale = scaleOf(rows, today);
  return html`
    <figure class="timeline">
      ${rows.map(row => html`
        <section class="span">
          ${row.heading}
          ${row.bars.map(bar => html`
            <div class="bar-label">${bar.label}</div>
            <div class="bar-track">${track(bar, scale, today)}</div>`)}
        </section>`)}
      <div class="axis" aria-hidden="true"><div></div>${axis(scale, today, todayLabel)}</div>
      <figcaption>${caption}</figcaption>
    </figure>`;
}

const dayOf = text => Date.parse(`${text}T00:00:00Z`) / DAY;

function scaleOf(rows, today) {
  const days = rows.flatMap(({bars}) => bars.flatMap(({from, until, marks}) => [from, until, ...marks.map(({day}) => day)]))
    .filter(Boolean).concat(today).map(dayOf).filter(Number.isFinite);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const length = Math.max(LEAST, last - first);
  const [begin, end] = [first - length * MARGIN, first + length * (1 + 2 * MARGIN)];
  return {begin, end, at: day => ((dayOf(day) - begin) / (end - begin)) * 100, ticks: ticks(begin, end)};
}

function ticks(begin, end) {
  const months = (end - begin) / 30.44;
  const step = STEPS.find(size => months / size <= MOST_TICKS) ?? STEPS.at(-1);
  const start = new Date(begin * DAY);
  const found = [];
  let at = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth() + 1) / step) * step;
  for (; Date.UTC(Math.floor(at / 12), at % 12) / DAY < end; at += step) {
    const time = Date.UTC(Math.floor(at / 12), at % 12);
    found.push({x: ((time / DAY - begin) / (end - begin)) * 100, text: step < 12 ? month.format(time) : String(Math.floor(at / 12))});
  }
  return found;
}

const percent = value => `${value.toFixed(3)}%`;

function track({said, from, until, state, marks}, scale, today) {
  const x = scale.at(from);
  const after = until === null ? 100 : scale.at(until);
  return html`
    <svg class="track ${state}" role="img" aria-label=${said} width="100%" height="26">
      <title>${said}</title>
      ${grid(scale, today)}
      ${state === 'waived'
        ? svg`<svg x=${percent(x)} y="13" overflow="visible"><path class="waived" d="M-6 0 0-6 6 0 0 6Z"/></svg>`
        : svg`<rect class="bar" x=${percent(x)} y="8" width=${percent(Math.max(0.6, after - x))} height="10" rx="3"/>`}
      ${until === null ? svg`<svg x="100%" y="13" overflow="visible"><path class="onward" d="M-3-8 8 0-3 8Z"/></svg>` : nothing}
      ${marks.map(({day, kind, said: meaning}) => svg`
        <svg x=${percent(scale.at(day))} y="13" overflow="visible">
          <path class=${kind} d=${kind === 'event' ? 'M-4-12H4L0-5Z' : 'M0-3.5 3.5 0 0 3.5-3.5 0Z'}><title>${meaning}</title></path>
        </svg>`)}
    </svg>`;
}

const grid = (scale, today) => svg`
  ${scale.ticks.map(tick => svg`<line class="tick" x1=${percent(tick.x)} x2=${percent(tick.x)} y1="0" y2="100%"/>`)}
  <line class="today" x1=${percent(scale.at(today))} x2=${percent(scale.at(today))} y1="0" y2="100%"/>`;

function axis(scale, today, todayLabel) {
  const now = scale.at(today);
  const crowded = tick => Math.abs(tick.x - now) < 9;
  return html`
    <svg width="100%" height="34">
      ${scale.ticks.map((tick, index) => svg`
        <text class=${index % 2 === 1 ? 'second' : nothing} x=${percent(tick.x)} y="14" text-anchor=${anchor(tick.x)}>${tick.text}</text>`)}
      <text class="today" x=${percent(now)} y=${scale.ticks.some(crowded) ? 30 : 14} text-anchor=${anchor(now)}>${todayLabel}</text>
    </svg>`;
}

const anchor = x => (x < 10 ? 'start' : x > 92 ? 'end' : 'middle');

/** A shape of the drawing beside its meaning. */
export function legend(items) {
  return html`
    <ul class="legend">
      ${items.map(([kind, text]) => html`
        <li><svg class="track ${kind}" width="26" height="20" aria-hidden="true">${sample(kind)}</svg>${text}</li>`)}
    </ul>`;
}

function sample(kind) {
  switch (kind) {
    case 'event':
      return svg`<svg x="13" y="17" overflow="visible"><path class="event" d="M-4-12H4L0-5Z"/></svg>`;
    case 'change':
      return svg`<rect class="bar" x="2" y="5" width="22" height="10" rx="3"/><svg x="13" y="10" overflow="visible"><path class="change" d="M0-3.5 3.5 0 0 3.5-3.5 0Z"/></svg>`;
    case 'waived':
      return svg`<svg x="13" y="10" overflow="visible"><path class="waived" d="M-6 0 0-6 6 0 0 6Z"/></svg>`;
    default:
      return svg`<rect class="bar" x="2" y="5" width="22" height="10" rx="3"/>`;
  }
}
