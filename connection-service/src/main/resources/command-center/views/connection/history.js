/** Every status of a connection as a table: when, for how long, who caused it, and what was said. */
import {html, nothing} from 'lit';
import {span} from '../../core/format.js';
import {badge} from '../../components/badge.js';
import {lasting, when} from '../../components/time.js';
import {t} from '../../texts/connection.js';

/** Seconds between an entry of the audit log and the step that it tells about. */
const NEAR = 1;

/**
 * @param history entries of the API, oldest first
 * @param audit   what the audit log says about the connection; empty where it says nothing to this caller
 * @param carrier the carrier, if known
 * @param ended   when the connection was over (disconnected), or null
 */
export function historyTable({history, audit, carrier, ended, limit}) {
  const rows = history.map((entry, index) => ({entry, number: index + 1, until: history[index + 1]?.occurred ?? ended})).reverse();
  return html`
    <div class="table">
      <table>
        <caption class="unseen">${t.history.caption}</caption>
        <thead><tr>
          <th scope="col" class="numeric">${t.history.number}</th>
          ${['status', 'when', 'stayed', 'who', 'note'].map(name => html`<th scope="col">${t.history[name]}</th>`)}
          <th scope="col" class="numeric">${t.history.request}</th>
        </tr></thead>
        <tbody>${rows.map(({entry, number, until}) => html`
          <tr>
            <td class="numeric" data-label=${t.history.number}>${number}</td>
            <th scope="row" data-label=${t.history.status}>${badge('connection', entry.status)}</th>
            <td data-label=${t.history.when}>${when(entry.occurred)}</td>
            <td data-label=${t.history.stayed}>${stayed(entry, until)}</td>
            <td data-label=${t.history.who}>${who(entry, audit, carrier)}</td>
            <td data-label=${t.history.note}>${entry.note ?? nothing}</td>
            <td class="numeric" data-label=${t.history.request}>${entry.request_number}</td>
          </tr>`)}
        </tbody>
      </table>
    </div>
    ${history.length >= limit ? html`<p class="fine">${t.history.more(limit)}</p>` : nothing}`;
}

function stayed(entry, until) {
  return until ? span(until - entry.occurred) : html`${lasting(entry.occurred)} ${t.history.soFar}`;
}

function who(entry, audit, carrier) {
  if (entry.cause !== 'platform') {
    return carrier?.display_name ?? t.history.unknownCarrier;
  }
  const told = audit.find(record => Math.abs(record.at - entry.occurred) <= NEAR
    && (entry.status === 'created' ? record.action === 'insert' : record.fields.includes('request_number')));
  return told ? html`${t.history.platform} · <code>${told.actor}</code>` : t.history.platform;
}
