/** Each carrier's part of a snapshot: where it stands, why it is invalid, and what changes there. */
import {html, nothing} from 'lit';
import {badge} from '../../components/badge.js';
import {ago} from '../../components/time.js';
import {link} from '../../core/router.js';
import {shortId} from '../../core/ids.js';
import {t} from '../../texts/snapshot.js';
import {changeList} from './change.js';
import {named} from './named.js';

/**
 * @param entries  of the fulfillment_summary
 * @param context  {carriers, people, names, changesOf: carrierId => [change] or null, valuesOf: (change, carrierId) => values,
 *                 since: carrierId => seconds}
 */
export function parts(entries, context) {
  return entries.length === 0
    ? html`<p class="fine">${t.part.none}</p>`
    : html`<div class="columns">${entries.map(entry => part(entry, context))}</div>`;
}

function part({carrier_id: id, status, errors}, {carriers, people, names, changesOf, valuesOf, since}) {
  const name = carriers.get(id)?.display_name ?? shortId(id);
  return html`
    <article class="card part" aria-label=${name}>
      <header class="row apart">
        <h3><a href=${link(`/carriers/${id}`)}>${name}</a></h3>
        <span class="row">${badge('fulfillment', status)} <span class="fine">${ago(since?.(id))}</span></span>
      </header>
      ${errors.length === 0 ? nothing : html`
        <div class="fault">
          <h4>${t.part.errors}</h4>
          <ul>${errors.map(error => html`<li>${named(error, names)}</li>`)}</ul>
        </div>`}
      ${changes(changesOf(id), {name, status, people, valuesOf: change => valuesOf(change, id)})}
    </article>`;
}

function changes(found, {name, status, people, valuesOf}) {
  if (found === null || (found.length === 0 && status === 'invalid')) {
    return nothing;
  }
  if (found.length === 0) {
    return html`<p class="fine">${status === 'no_changes' ? t.part.unchanged : t.part.unsent}</p>`;
  }
  return html`
    <h4 aria-label=${t.part.changesOf(name)}>${t.part.changes}</h4>
    ${changeList(found, people, valuesOf)}`;
}
