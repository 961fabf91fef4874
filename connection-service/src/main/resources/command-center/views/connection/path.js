/** The status path as a picture: every status there is, in which order this connection was in them, and what may follow. */
import {svg} from 'lit';
import {Element, html, nothing} from '../../core/view.js';
import {instant} from '../../core/format.js';
import {label, tone} from '../../core/status.js';
import {mark} from '../../components/badge.js';
import {t} from '../../texts/connection.js';
import {STATUSES, pathOf} from './steps.js';
import {layout} from './layout.js';

/** Below this many pixels the grid would be too small to read. */
const ROOM = 700;
/** More visits of one status than these are told by the first and the last. */
const MOST_NUMBERS = 3;

/** Size of the shape beside a name, in units of the drawing. */
const MARK = 13;

const nameOf = status => label('connection', status);

/** {history}: entries of the API, oldest first; {connection}. */
class StatusPath extends Element {
  static properties = {history: {attribute: false}, connection: {attribute: false}, narrow: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    this.observer = new ResizeObserver(([{contentRect: {width}}]) => {
      this.narrow = width > 0 && width < ROOM;
    });
    this.observer.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  render() {
    const path = pathOf(this.history, this.connection);
    const plan = layout(this.narrow);
    const lines = [...path.next.map(step => [step, 'next']), ...path.taken.map(step => [step, 'taken'])];
    const both = ([from, to]) => lines.some(([[start, end]]) => start === to && end === from);
    return html`
      <figure class="path">
        <svg viewBox="0 0 ${plan.width} ${plan.height}" role="img" aria-label=${this.told(path)}
          class=${this.narrow ? 'narrow' : 'wide'}>
          <defs>${['next', 'taken'].map(kind => svg`
            <marker id="path-${kind}" class=${kind} viewBox="0 0 10 10" refX="7" refY="5" markerWidth="9" markerHeight="9"
              markerUnits="userSpaceOnUse" orient="auto"><path d="M0 .5 9 5 0 9.5Z"/></marker>`)}
          </defs>
          ${lines.map(([step, kind]) => svg`
            <path class="step ${kind}" d=${plan.line(...step, both(step))} marker-end="url(#path-${kind})"/>`)}
          ${STATUSES.map(status => this.status(status, path, plan))}
        </svg>
        <figcaption class="fine">${t.path.key}</figcaption>
      </figure>`;
  }

  status(status, path, plan) {
    const visits = path.visits.get(status) ?? [];
    const now = status === path.now;
    const [width, height] = plan.box;
    const [x, y] = plan.at[status];
    const kind = [now ? 'now' : '', visits.length > 0 ? `visited ${tone('connection', status)}` : 'unvisited'].join(' ');
    const last = visits.at(-1);
    const below = now && last ? t.path.now(instant(last.at)) : last ? t.path.been(instant(last.at))
      : path.following.includes(status) ? t.path.possible : t.path.never;
    return svg`
      <g class="status ${kind}" transform="translate(${x - width / 2} ${y - height / 2})">
        <rect width=${width} height=${height} rx="10"/>
        ${now ? svg`<rect class="halo" x="-4" y="-4" width=${width + 8} height=${height + 8} rx="13"/>` : nothing}
        ${visits.length > 0
          ? svg`<g class="tone" transform="translate(14 ${height / 2 - 16})">${mark(tone('connection', status), MARK)}</g>` : nothing}
        <text x=${visits.length > 0 ? 34 : 14} y=${height / 2 - 5} class="name">${nameOf(status)}</text>
        <text x="14" y=${height / 2 + 18} class="time">${below}</text>
        ${visits.length > 0 ? this.numbers(visits.map(({number}) => number), width) : nothing}
      </g>`;
  }

  numbers(numbers, width) {
    const text = numbers.length > MOST_NUMBERS ? `${numbers[0]} … ${numbers.at(-1)}` : numbers.join(', ');
    const size = Math.max(22, 12 + text.length * 7);
    return svg`
      <g class="order" transform="translate(${width - size - 8} -10)">
        <rect width=${size} height="22" rx="11"/>
        <text x=${size / 2} y="15.5" text-anchor="middle">${text}</text>
      </g>`;
  }

  /** The picture in words. */
  told({entries, now, following}) {
    const steps = entries.map(({status, at}, index) => t.path.step(index + 1, nameOf(status), instant(at)));
    const here = entries.length > 0 ? t.path.here(nameOf(now), instant(entries.at(-1).at)) : '';
    const next = following.length > 0 ? t.path.next(following.map(nameOf).join(', ')) : t.path.end;
    return [t.path.picture, ...steps, here, next].join(' ');
  }
}

customElements.define('cb-status-path', StatusPath);
