/** What a group has at its carriers: lines, plans in them, and rates where a carrier tells them. */
import {html, nothing} from '../../core/view.js';
import {api} from '../../core/http.js';
import {link} from '../../core/router.js';
import {carriers} from '../../core/directory.js';
import {days, words} from '../../core/format.js';
import {badge} from '../../components/badge.js';
import {empty} from '../../components/states.js';
import {t} from '../../texts/groups.js';
import {lineOf, planTypeOf} from '../../texts/lines.js';
import {leaves, valueOf} from '../differences/values.js';
import {GroupPart} from './part.js';

class GroupPlans extends GroupPart {
  constructor() {
    super(['group_connection_request.status_change', 'group_disconnection_request.status_change']);
  }

  async read(id, signal) {
    const path = `/api/v1/groups/${id}`;
    const [known, lines, plans, rates] = await Promise.all([
      carriers(),
      ...['group_enrollments', 'plans', 'plan_rates'].map(name => api.all(`${path}/${name}`, {}, {signal})),
    ]);
    return {known, lines, plans: Map.groupBy(plans, plan => plan.group_enrollment_id), rates: Map.groupBy(rates, rate => rate.plan_id)};
  }

  render() {
    return this.load.show(found => {
      const byCarrier = [...Map.groupBy(found.lines, line => line.carrier_id)];
      return byCarrier.length === 0 ? empty(t.plans.none) : html`
        ${byCarrier.map(([id, lines]) => this.carrier(id, lines, found))}
        ${found.rates.size === 0 ? html`<p class="fine">${t.plans.noRates}</p>` : nothing}`;
    });
  }

  carrier(id, lines, found) {
    const name = found.known.get(id)?.display_name ?? id;
    const {columns} = t.plans;
    const sorted = lines.toSorted((one, other) => lineOf(one.line_of_coverage).localeCompare(lineOf(other.line_of_coverage)));
    return html`
      <section class="after" aria-labelledby="plans-${id}">
        <h2 id="plans-${id}"><a href=${link(`/carriers/${id}`)}>${name}</a></h2>
        <div class="table"><table>
          <caption class="unseen">${t.plans.caption(name)}</caption>
          <thead><tr>${Object.values(columns).map(text => html`<th scope="col">${text}</th>`)}</tr></thead>
          <tbody>${sorted.map(line => html`<tr>
            <th scope="row" data-label=${columns.line}>${lineOf(line.line_of_coverage)}</th>
            <td data-label=${columns.status}>${badge('enrollment', line.status)}</td>
            <td data-label=${columns.days}>${days(line.effective_start_date, line.effective_end_date)}</td>
            <td class="wide" data-label=${columns.plans}>${this.plans(found.plans.get(line.id) ?? [], found.rates)}</td>
          </tr>`)}</tbody>
        </table></div>
      </section>`;
  }

  plans(plans, rates) {
    return plans.length === 0 ? html`<span class="fine">${t.plans.nothing}</span>` : html`<ul class="entries">${plans.map(plan => html`
      <li>
        <span class="row"><strong>${plan.name}</strong>${plan.status === 'active' ? nothing : badge('enrollment', plan.status)}</span>
        <span class="fine">${[plan.plan_type && planTypeOf(plan.plan_type), plan.code, plan.network && `${t.plans.network} ${plan.network}`,
          plan.effective_end_date && `${t.plans.until} ${valueOf(plan.effective_end_date)}`,
          `${t.plans.members} ${plan.eligible_member_types.map(words).join(', ')}`].filter(Boolean).join(' · ')}</span>
        ${this.rates((rates.get(plan.id) ?? []).flatMap(rate => rate.temporal_rates))}
      </li>`)}</ul>`;
  }

  /** Each carrier builds its rates in its own way, so all that is told is shown as it is told. */
  rates(rates) {
    return rates.length === 0 ? nothing : html`
      <details><summary>${t.plans.rates(rates.length)}</summary>
        ${rates.map(rate => html`
          <p><strong>${days(rate.start_date, rate.end_date)}</strong></p>
          <dl class="facts">${leaves(rate.rate_structure ?? {}).map(([name, value]) => html`<div><dt>${name}</dt><dd>${valueOf(value)}</dd></div>`)}</dl>`)}
      </details>`;
  }
}

customElements.define('cb-group-plans', GroupPlans);
