/** Names of the plans that a document gives by id alone. */
import {api} from '../../core/http.js';

/** Plans of a group that are read for it. */
const MOST_PLANS = 500;

/** @returns {Promise<Map>} names by plan id; empty where none is missing or none can be read */
export async function planNames(groupId, document, signal) {
  if (!(document.coverages ?? []).some(coverage => coverage.plan_id && !coverage.plan_name)) {
    return new Map();
  }
  const plans = await api.all(`/api/v1/groups/${groupId}/plans`, {}, {limit: MOST_PLANS, signal}).catch(() => []);
  return new Map(plans.map(plan => [plan.id, plan.name]));
}
