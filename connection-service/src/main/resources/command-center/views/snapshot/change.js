/** What a carrier is told, in words, with what was before and what is after where it is known. */
import {html, nothing} from 'lit';
import {date, words} from '../../core/format.js';
import {t} from '../../texts/snapshot.js';
import {line, memberOf, OPEN_END} from './document.js';
import {differing, fieldName, listed, pathText, valueText} from './values.js';

/** Changes that are shown at once. */
const SHOWN = 12;

/**
 * All changes of one part.
 *
 * @param changes as in GET /member_snapshots/{id}/changes
 * @param people  of the document
 * @param valuesOf (change) => [{name, before, after}] of what is known of the values, or null
 */
export function changeList(changes, people, valuesOf) {
  const items = changes.map(change => html`<li>${one(change, people, valuesOf(change))}</li>`);
  return html`
    <ul class="changes">${items.slice(0, SHOWN)}</ul>
    ${items.length > SHOWN ? html`
      <details><summary>${t.part.more(items.length)}</summary><ul class="changes">${items.slice(SHOWN)}</ul></details>` : nothing}`;
}

function one(change, people, known) {
  const rows = (known ?? []).flatMap(({name, before, after}) => differing(name, before, after));
  const unknown = change.fields.filter(field => !(known ?? []).some(({name}) => name === field));
  return html`
    <p>${sentence(change, people)}${change.event ? html` <span class="fine">(${because(change.event)})</span>` : nothing}</p>
    ${rows.length === 0 ? nothing : table(rows, unknown)}`;
}

const because = event => t.part.because(words(event.reason), date(event.date));

export function sentence(change, people) {
  const who = memberOf(people, change)?.name ?? t.change.somebody;
  const what = [change.line_of_coverage && line(change.line_of_coverage), change.plan_name].filter(Boolean).join(' · ');
  const [from, until] = [date(change.effective_start_date), date(change.effective_end_date)];
  const open = change.effective_end_date === OPEN_END;
  const fields = listed(change.fields.map(fieldName));
  switch (change.type) {
    case 'addition':
      return open ? t.change.addition(who, what, from) : t.change.additionUntil(who, what, from, until);
    case 'change':
      return fields === '' ? t.change.changeAny(who, what) : t.change.change(who, what, fields);
    case 'termination':
      return t.change.termination(who, what, until);
    case 'waiver':
      return t.change.waiver(who, what);
    case 'reinstatement':
      return t.change.reinstatement(who, what, open ? '' : t.change.until(until));
    default:
      return fields === '' ? t.change.firstTime(who) : t.change.demographic(who, fields);
  }
}

function table(rows, unknown) {
  return html`
    <table class="values">
      <thead><tr><th scope="col">${t.part.field}</th><th scope="col">${t.part.before}</th><th scope="col">${t.part.after}</th></tr></thead>
      <tbody>
        ${rows.map(({name, before, after}) => html`
          <tr>
            <th scope="row">${pathText(name)}</th>
            <td><del>${valueText(name.split('.').at(-1), before)}</del></td>
            <td><ins>${valueText(name.split('.').at(-1), after)}</ins></td>
          </tr>`)}
        ${unknown.map(name => html`
          <tr><th scope="row">${fieldName(name)}</th><td class="fine" colspan="2">${t.part.unknown}</td></tr>`)}
      </tbody>
    </table>`;
}
