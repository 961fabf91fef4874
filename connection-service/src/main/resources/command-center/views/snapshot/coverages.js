/** Coverages of a document over time: drawn, or as a table that says the same. */
import {html, nothing} from 'lit';
import {legend, timeline} from '../../components/timeline.js';
import {date, words} from '../../core/format.js';
import {shortId} from '../../core/ids.js';
import {t} from '../../texts/snapshot.js';
import {line, OPEN_END} from './document.js';
import {valueText} from './values.js';

const STATES = ['now', 'later', 'ended', 'waived'];

/**
 * @param rows   as coveragesOf gives them
 * @param context {carriers, plans: Map of names by plan id, today, faults: row => [templates]}
 * @param as     'timeline' or 'table'
 */
export function coverages(rows, context, as) {
  if (rows.length === 0) {
    return html`<p class="fine">${t.coverages.none}</p>`;
  }
  return as === 'table' ? table(rows, context) : drawing(rows, context);
}

function drawing(rows, {carriers, plans, today, faults}) {
  const present = STATES.filter(state => rows.some(row => row.enrollments.some(one => one.state === state)));
  const marks = ['event', 'change'].filter(kind => rows.some(row => row.enrollments.some(one => marksOf(one).some(mark => mark.kind === kind))));
  return timeline({
    today,
    todayLabel: t.coverages.today,
    rows: rows.map(row => ({
      heading: html`
        <header>
          <h3>${line(row.coverage.line_of_coverage)} <span>${planOf(row.coverage, plans)}</span></h3>
          <p class="fine">${carrierOf(row.coverage, carriers)}${row.coverage.cobra_details?.cobra_enrolled ? ` · ${t.coverages.cobra}` : ''}</p>
          ${row.enrollments.length === 0 ? html`<p class="fine">${t.coverages.nobody}</p>` : nothing}
          ${faults(row).map(fault => html`<p class="refusal">${fault}</p>`)}
        </header>`,
      bars: row.enrollments.map(bar),
    })),
    caption: legend([
      ...present.map(state => [state, t.coverages.states[state]]),
      ...marks.map(kind => [kind, t.coverages.marks[kind]]),
    ]),
  });
}

function bar(enrollment) {
  const {enrolled, from, until, state} = enrollment;
  const who = nameOf(enrollment);
  const end = until === OPEN_END ? t.coverages.goesOn : t.coverages.to(date(until));
  return {
    label: html`${who}${enrolled.volume ? html` <span class="fine">${valueText('volume', enrolled.volume)}</span>` : nothing}`,
    said: state === 'waived'
      ? t.coverages.waivedSaid(who, date(from))
      : t.coverages.said(who, t.coverages.states[state].toLowerCase(), date(from), end),
    from,
    until: until === OPEN_END ? null : until,
    state,
    marks: marksOf(enrollment),
  };
}

function marksOf({enrolled, event}) {
  const latest = enrolled.latest_change_effective_date;
  return [
    ...(event ? [{day: event.date, kind: 'event', said: `${words(event.reason)}, ${date(event.date)}`}] : []),
    ...(latest ? [{day: latest, kind: 'change', said: `${t.coverages.marks.change}, ${date(latest)}`}] : []),
  ];
}

function table(rows, {carriers, plans, faults}) {
  const titles = t.coverages;
  const heads = [titles.line, titles.member, titles.state, titles.from, titles.until, titles.event, titles.latest, titles.volume];
  return html`
    <div class="table">
      <table>
        <caption class="unseen">${titles.caption}</caption>
        <thead><tr>${heads.map((head, index) => html`<th scope="col" class=${index === 7 ? 'numeric' : nothing}>${head}</th>`)}</tr></thead>
        <tbody>${rows.map(row => (row.enrollments.length === 0 ? [null] : row.enrollments).map(one => html`
          <tr>
            <th scope="row" data-label=${titles.line}><span>
              ${line(row.coverage.line_of_coverage)} · ${planOf(row.coverage, plans)}
              <br><span class="fine">${carrierOf(row.coverage, carriers)}</span>
              ${faults(row).map(fault => html`<br><span class="refusal">${fault}</span>`)}
            </span></th>
            ${one === null ? html`<td data-label=${titles.member} colspan="7" class="fine">${titles.nobody}</td>` : cells(one)}
          </tr>`))}
        </tbody>
      </table>
    </div>`;
}

function cells(one) {
  const titles = t.coverages;
  const latest = one.enrolled.latest_change_effective_date;
  return html`
    <td data-label=${titles.member}>${nameOf(one)}</td>
    <td data-label=${titles.state}>${titles.states[one.state]}</td>
    <td data-label=${titles.from}>${date(one.from)}</td>
    <td data-label=${titles.until}>${one.until === OPEN_END ? titles.goesOn : date(one.until)}</td>
    <td data-label=${titles.event}>${one.event ? `${words(one.event.reason)}, ${date(one.event.date)}` : ''}</td>
    <td data-label=${titles.latest}>${date(latest)}</td>
    <td data-label=${titles.volume} class="numeric">${one.enrolled.volume === undefined ? '' : valueText('volume', one.enrolled.volume)}</td>`;
}

const planOf = (coverage, plans) => coverage.plan_name ?? plans.get(coverage.plan_id) ?? (coverage.plan_id ? shortId(coverage.plan_id) : t.coverages.noPlan);

const carrierOf = (coverage, carriers) => carriers.get(coverage.carrier_id)?.display_name ?? shortId(coverage.carrier_id ?? '');

const nameOf = ({member, enrolled}) => member?.name ?? enrolled.custom_individual_id ?? enrolled.individual_id ?? enrolled.individual_type;
