/** Every step of a snapshot and of each carrier's part, side by side. */
import {html, nothing} from 'lit';
import {badge} from '../../components/badge.js';
import {when} from '../../components/time.js';
import {span, words} from '../../core/format.js';
import {shortId} from '../../core/ids.js';
import {t} from '../../texts/snapshot.js';

/** @param entries of GET /member_snapshots/{id}/history, in the order of time */
export function history(entries, carriers) {
  if (entries.length === 0) {
    return html`<p class="fine">${t.history.none}</p>`;
  }
  const ids = [...new Set(entries.filter(entry => entry.of === 'carrier').map(entry => entry.carrier_id))];
  return html`
    <div class="columns">
      ${track(t.history.whole, 'snapshot', entries.filter(entry => entry.of !== 'carrier'))}
      ${ids.map(id => track(carriers.get(id)?.display_name ?? shortId(id), 'fulfillment',
        entries.filter(entry => entry.of === 'carrier' && entry.carrier_id === id)))}
    </div>`;
}

function track(name, kind, entries) {
  return html`
    <section>
      <h3>${name}</h3>
      <ol class="steps">
        ${entries.map((entry, index) => html`
          <li>
            ${badge(kind, entry.status)}
            <p class="fine">
              ${when(entry.occurred)}, ${t.history.causes[entry.cause] ?? words(entry.cause)}${took(entry, entries[index - 1])}
            </p>
            ${entry.note ? html`<p>${entry.note}</p>` : nothing}
          </li>`)}
      </ol>
    </section>`;
}

/** How long the step before lasted, where that is a second at least. */
const took = (entry, before) => (before && entry.occurred > before.occurred
  ? `, ${t.history.took(span(entry.occurred - before.occurred))}` : '');
