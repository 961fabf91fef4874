/** What the emulated carrier did with a connection, and which calls it received. */
import {html, nothing} from 'lit';
import {api} from '../../core/http.js';
import {words} from '../../core/format.js';
import {empty} from '../../components/states.js';
import {when} from '../../components/time.js';
import {t} from '../../texts/connection.js';

const MOST_CALLS = 50;
const KINDS = ['connection_submit', 'connection_poll'];

/** Null where there is no emulator, or the caller may not look at it. */
export async function readAttempts(connection, signal) {
  try {
    const [state, ...pages] = await Promise.all([
      api.get(`/emulator/v1/connections/${connection.id}`, {}, {signal}),
      ...KINDS.map(kind => api.page('/emulator/v1/received',
        {group_id: connection.group_id, carrier_id: connection.carrier_id, kind, page_size: MOST_CALLS}, {signal})),
    ]);
    const calls = pages.flatMap(page => page.response).filter(call => call.connection_id === connection.id)
      .sort((one, other) => other.occurred - one.occurred || other.id.localeCompare(one.id));
    return {state, calls: calls.slice(0, MOST_CALLS), older: calls.length > MOST_CALLS};
  } catch (error) {
    if (error.status === 403 || error.status === 404) {
      return null;
    }
    throw error;
  }
}

export function attemptsOf({state, calls, older}) {
  return html`
    <p class="fine">${t.attempts.emulated}</p>
    <dl class="facts">
      ${fact(t.attempts.scenario, words(state.scenario))}
      ${fact(t.attempts.request, state.request_number)}
      ${fact(t.attempts.attempts, state.attempts)}
      ${fact(t.attempts.outcome, state.outcome ? words(state.outcome) : t.attempts.open)}
      ${state.installed_group ? fact(t.attempts.installed,
        t.attempts.plans(state.installed_group.plans.length, state.installed_group.roster_size)) : nothing}
    </dl>
    ${calls.length === 0 ? empty(t.attempts.none) : table(calls)}
    ${older ? html`<p class="fine">${t.attempts.older(MOST_CALLS)}</p>` : nothing}`;
}

const fact = (name, value) =>
  (value === undefined || value === null ? nothing : html`<div><dt>${name}</dt><dd>${value}</dd></div>`);

function table(calls) {
  return html`
    <div class="table">
      <table>
        <caption class="unseen">${t.attempts.caption}</caption>
        <thead><tr>
          <th scope="col">${t.attempts.call}</th><th scope="col">${t.attempts.when}</th>
          <th scope="col" class="numeric">${t.attempts.request}</th><th scope="col" class="numeric">${t.attempts.attempt}</th>
          <th scope="col">${t.attempts.answer}</th>
        </tr></thead>
        <tbody>${calls.map(call => html`
          <tr>
            <th scope="row" data-label=${t.attempts.call}>${t.attempts.kinds[call.kind] ?? words(call.kind)}</th>
            <td data-label=${t.attempts.when}>${when(call.occurred)}</td>
            <td class="numeric" data-label=${t.attempts.request}>${call.number}</td>
            <td class="numeric" data-label=${t.attempts.attempt}>${call.attempt + 1}</td>
            <td data-label=${t.attempts.answer}>${words(call.answer)}</td>
          </tr>`)}
        </tbody>
      </table>
    </div>`;
}
