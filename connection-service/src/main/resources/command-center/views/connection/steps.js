/** The state machine of connections: which steps there are, and what of them a connection has taken. */

/** From each status to those that may follow. */
const STEPS = {
  created: ['processing'],
  processing: ['waiting_on_carrier', 'carrier_authorization', 'action_required', 'noyo_review', 'unable_to_connect', 'completed'],
  waiting_on_carrier: ['carrier_authorization', 'action_required', 'noyo_review', 'unable_to_connect', 'completed'],
  noyo_review: ['processing', 'waiting_on_carrier', 'action_required', 'unable_to_connect', 'completed'],
  carrier_authorization: ['processing', 'unable_to_connect'],
  action_required: ['processing'],
  unable_to_connect: ['processing'],
  completed: ['disconnected'],
  disconnected: [],
};

export const STATUSES = Object.keys(STEPS);

/** Statuses from which a retry is possible. */
export const RETRYABLE = ['unable_to_connect', 'action_required', 'carrier_authorization'];

/** Where a connection is now; being disconnected is no status of the API, and yet the end of it. */
export const statusOf = connection => (connection.disconnected ? 'disconnected' : connection.status);

/**
 * What a picture of the path shows.
 *
 * @param history    entries of the API, oldest first
 * @param connection the record
 * @returns {visits: Map of status to [{number, at}], taken: [[from, to]], next: [[from, to]], now}
 */
export function pathOf(history, connection) {
  const entries = history.map(({status, occurred}) => ({status, at: occurred}));
  if (connection.disconnected) {
    entries.push({status: 'disconnected', at: connection.disconnected});
  }
  const visits = new Map();
  const taken = new Map();
  entries.forEach(({status, at}, index) => {
    visits.set(status, [...(visits.get(status) ?? []), {number: index + 1, at}]);
    const from = entries[index - 1]?.status;
    if (from && from !== status) {
      taken.set(`${from} ${status}`, [from, status]);
    }
  });
  const now = statusOf(connection);
  const next = (STEPS[now] ?? []).map(to => [now, to]).filter(([from, to]) => !taken.has(`${from} ${to}`));
  return {entries, visits, taken: [...taken.values()], next, now, following: STEPS[now] ?? []};
}
