/** Computed from counts and events, free of the page: how many were in each status at each time, and what was finished. */

/** Event types of each kind of thing. */
export const KINDS = {
  connection: 'group_connection_request',
  snapshot: 'member_snapshot',
};

/**
 * How many were in each status at the start of each bucket and now. Nobody has written that down: it is computed from the
 * present backwards, by undoing what the events did. Statuses that are not {standing} are not counted in the present: of them
 * it is how many have been reached since the first bucket.
 *
 * @param now        present counts: {status: count}
 * @param statistics answer of /api/v1/event_statistics
 * @param kind       key of KINDS
 * @param standing   statuses that {now} counts; all, if left out
 * @returns {{times: number[], counts: Object<string, number[]>}} times in epoch seconds, ascending; the last is now
 */
export function statusesOverTime(now, statistics, kind, standing = null) {
  const size = statistics.bucket_seconds;
  const changes = new Map(statistics.buckets.map(bucket => [bucket.start, changesIn(bucket, kind)]));
  const starts = [];
  for (let start = statistics.from; start < statistics.to; start += size) {
    starts.push(start);
  }
  const times = [statistics.to];
  const states = [{...now}];
  let state = {...now};
  for (const start of starts.reverse()) {
    state = {...state};
    for (const [status, change] of Object.entries(changes.get(start) ?? {})) {
      // An event that is counted here and not yet there, or the other way round, must not make a count negative.
      state[status] = Math.max(0, (state[status] ?? 0) - change);
    }
    times.push(start);
    states.push(state);
  }
  times.reverse();
  states.reverse();
  const statuses = new Set([...changes.values()].flatMap(Object.keys).concat(Object.keys(now)));
  for (const status of standing === null ? [] : [...statuses].filter(each => !standing.includes(each))) {
    let reachedSoFar = 0;
    states[0][status] = 0;
    starts.reverse().forEach((start, index) => {
      reachedSoFar += Math.max(0, changes.get(start)?.[status] ?? 0);
      states[index + 1][status] = reachedSoFar;
    });
    starts.reverse();
  }
  return {
    times,
    counts: Object.fromEntries([...statuses].map(status => [status, states.map(each => each[status] ?? 0)])),
  };
}

/** What the events of a bucket did to the counts: {status: difference}. */
function changesIn(bucket, kind) {
  const changes = {};
  const add = (status, count) => {
    changes[status] = (changes[status] ?? 0) + count;
  };
  for (const line of bucket.counts) {
    if (line.status && (line.type === `${KINDS[kind]}.status_change` || line.type === `${KINDS[kind]}.created`)) {
      add(line.status, line.count);
      if (line.previous_status) {
        add(line.previous_status, -line.count);
      }
    }
  }
  return changes;
}

/** How many of a kind came to a status in the whole time that the statistics cover. */
export function reached(statistics, kind, status) {
  return statistics.buckets
    .flatMap(bucket => bucket.counts)
    .filter(line => line.type === `${KINDS[kind]}.status_change` && line.status === status)
    .reduce((sum, line) => sum + line.count, 0);
}

/** The counts of a summary as {status: count}. */
export const countsOf = statuses => Object.fromEntries(statuses.map(({status, count}) => [status, count]));

/** How many of some statuses there are, and since when the oldest of them has been there: {count, since: seconds or null}. */
export function among(statuses, wanted) {
  const found = statuses.filter(({status}) => wanted.includes(status));
  return {
    count: found.reduce((sum, {count}) => sum + count, 0),
    since: found.length === 0 ? null : Math.min(...found.map(each => each.oldest_since)),
  };
}
