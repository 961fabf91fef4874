/** A behavior as a form has it, and back. */

/** What the form starts from. */
export const draftOf = behavior => ({
  distribution: behavior.latency.distribution,
  least: String(behavior.latency.least_ms),
  most: String(behavior.latency.most_ms),
  percent: String(Math.round(behavior.failure_rate * 1000) / 10),
  outage: Boolean(behavior.outage),
  from: behavior.outage ? localTime(behavior.outage.from) : '',
  to: behavior.outage ? localTime(behavior.outage.to) : '',
  interval: String(behavior.file_interval_seconds),
  authorization: behavior.authorization_required,
});

/** What the API is told; numbers that are none are left for {@link faultsOf}. */
export const behaviorOf = draft => ({
  latency: {
    distribution: draft.distribution,
    least_ms: Number(draft.least),
    ...(draft.distribution === 'constant' ? {} : {most_ms: Number(draft.most)}),
  },
  // Rounded, for 7 / 100 is not the number that it looks like.
  failure_rate: Math.round(Number(draft.percent) * 1000) / 100_000,
  ...(draft.outage ? {outage: {from: epoch(draft.from), to: epoch(draft.to)}} : {}),
  file_interval_seconds: Number(draft.interval),
  authorization_required: draft.authorization,
});

/** What cannot even be sent: {field of the API: text}. The rest is for the service to judge. */
export function faultsOf(draft, texts) {
  const whole = text => /^-?\d+$/.test(text);
  return Object.fromEntries([
    ['latency.least_ms', whole(draft.least), texts.number],
    ['latency.most_ms', draft.distribution === 'constant' || whole(draft.most), texts.number],
    // The service judges shares, the form has percents.
    ['failure_rate', /^\d+(\.\d+)?$/.test(draft.percent) && Number(draft.percent) <= 100, texts.share],
    ['file_interval_seconds', whole(draft.interval), texts.number],
    ['outage.from', !draft.outage || draft.from !== '', texts.time],
    ['outage.to', !draft.outage || draft.to !== '', texts.time],
  ].filter(([, good]) => !good).map(([field, , text]) => [field, text]));
}

/** Epoch seconds as an input of the kind datetime-local has them, in the reader's zone. */
export function localTime(seconds) {
  const date = new Date(seconds * 1000);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

const epoch = local => Math.floor(new Date(local).getTime() / 1000);
