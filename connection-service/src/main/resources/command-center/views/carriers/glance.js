/** A carrier's behavior in a few words: what is not as usual. */
import {html} from '../../core/view.js';
import {span} from '../../core/format.js';
import {when} from '../../components/time.js';
import {t} from '../../texts/carriers.js';

/** How a carrier behaves of which nothing was said (service README, "Behaviors"). */
export const USUAL = {
  latency: {distribution: 'constant', least_ms: 500, most_ms: 500}, failure_rate: 0, file_interval_seconds: 2, authorization_required: false,
};

/** Texts and templates, none if all is as usual. Outages that are over do not count. */
export function unusual(behavior, now = Date.now() / 1000) {
  const {latency, failure_rate: rate, outage, file_interval_seconds: interval, authorization_required: authorization} = behavior;
  const slow = latency.distribution !== USUAL.latency.distribution || latency.least_ms !== USUAL.latency.least_ms;
  return [
    slow ? t.glance[latency.distribution](latency.least_ms, latency.most_ms) : null,
    rate > 0 ? t.glance.failures(Math.round(rate * 1000) / 10) : null,
    outage && outage.to > now
      ? html`${outage.from > now ? t.glance.ahead : t.glance.outage} ${when(outage.from > now ? outage.from : outage.to)}` : null,
    interval !== USUAL.file_interval_seconds ? t.glance.interval(span(interval)) : null,
    authorization ? t.glance.authorization : null,
  ].filter(each => each !== null);
}

export const glance = behavior => {
  const found = unusual(behavior);
  return found.length === 0
    ? html`<span class="fine">${t.glance.usual}</span>` : html`<ul class="plain">${found.map(each => html`<li>${each}</li>`)}</ul>`;
};
