/** What is stuck, first; then how it goes. */
import {Follow, html, Load, nothing, View} from '../core/view.js';
import {api, ApiError} from '../core/http.js';
import {link, router} from '../core/router.js';
import {carriers} from '../core/directory.js';
import {count, span} from '../core/format.js';
import {CONNECTION_NEEDS, CONNECTION_OPEN, CONNECTION_ORDER, label, SNAPSHOT_ORDER, tone} from '../core/status.js';
import {shape} from '../components/badge.js';
import {ago} from '../components/time.js';
import {empty} from '../components/states.js';
import {t} from '../texts/overview.js';
import {among, countsOf, reached, statusesOverTime} from './overview/flow.js';
import {healthOf} from './overview/health.js';
import '../components/chart.js';

/** How far back: [seconds, size of a bucket]. */
const RANGES = {day: [86_400, 3600], week: [7 * 86_400, 3600], month: [30 * 86_400, 86_400]};
const HOUR = 3600;
/** Statuses of a snapshot that the summary counts whoever came after; the others are shown as what has come to them. */
const SNAPSHOT_OPEN = ['submitted', 'processing'];

const WORDS = {well: 'good', slow: 'wait', failing: 'bad'};

class Overview extends View {
  constructor() {
    super();
    this.load = new Load(this, signal => this.read(signal));
    this.follow = new Follow(this, () => true, () => this.load.run());
  }

  get range() {
    const range = this.query.get('range');
    return Object.hasOwn(RANGES, range ?? '') ? range : 'day';
  }

  async read(signal) {
    const now = Math.floor(Date.now() / 1000);
    const [length, size] = RANGES[this.range];
    const list = (path, params) => optional(api.page(path, {...params, page_size: 1}, {signal}));
    const [connections, snapshots, statistics, hour, differences, disconnections, webhooks, known] = await Promise.all([
      api.get('/api/v1/group_connections/summary', {}, {signal}),
      api.get('/api/v1/member_snapshots/summary', {}, {signal}),
      api.get('/api/v1/event_statistics', {from: now - length, to: now, bucket_seconds: size}, {signal}),
      api.get('/api/v1/event_statistics', {from: now - HOUR, to: now, bucket_seconds: 300}, {signal}),
      list('/api/v1/differences', {is_open: true, is_discrepancy: true, sort_by: 'created', sort_direction: 'asc'}),
      list('/api/v1/group_disconnection_requests', {status: 'needs_review'}),
      optional(api.all('/api/v1/webhook_subscriptions', {}, {signal})),
      carriers(),
    ]);
    return {now, connections, snapshots, statistics, hour, differences, disconnections, webhooks, known};
  }

  willUpdate(changed) {
    if (changed.has('query') && this.asked !== this.range) {
      this.asked = this.range;
      this.load.run();
    }
  }

  render() {
    return html`
      <header class="heading"><h1>${t.title}</h1></header>
      ${this.load.show(found => html`
        ${this.needs(found)}
        ${this.pace(found)}
        ${this.charts(found)}
        ${this.carriers(found)}`)}`;
  }

  needs({connections, snapshots, differences, disconnections, webhooks}) {
    const bad = webhooks?.filter(hook => ['unhealthy', 'failed'].includes(hook.status));
    const invalid = among(snapshots.carriers.flatMap(carrier => carrier.statuses), ['invalid']);
    const lines = [
      ...CONNECTION_NEEDS.map(status => this.need(
        label('connection', status), tone('connection', status), among(connections.statuses, [status]),
        link('/connections', {status, sort: 'modified'}))),
      this.need(t.needs.invalid, 'bad', invalid, link('/snapshots', {fulfillment_summary_status: 'invalid'})),
      differences && this.need(t.needs.differences, 'act', of(differences, record => record.created),
        link('/differences', {is_open: 'true', is_discrepancy: 'true'})),
      disconnections && this.need(t.needs.disconnections, 'act', of(disconnections, record => record.created),
        link('/disconnections', {status: 'needs_review'})),
      bad && this.need(t.needs.webhooks, 'bad', {count: bad.length, since: null}, link('/developers/webhooks')),
    ].filter(line => line && line !== nothing);
    return html`
      <section class="card" aria-labelledby="needs">
        <h2 id="needs">${t.needs.title}</h2>
        ${lines.length === 0 ? html`<p class="quiet-good good">${shape('good')} ${t.needs.none}</p>` : html`<ul class="needing">${lines}</ul>`}
      </section>`;
  }

  need(text, mood, {count: number, since}, href) {
    return number === 0 ? nothing : html`
      <li class=${mood}>
        <a href=${href}><strong>${count(number)}</strong><span>${shape(mood)} ${text}</span></a>
        ${since === null ? nothing : html`<span class="fine">${t.needs.oldest} ${ago(since)}</span>`}
      </li>`;
  }

  pace({now, connections, snapshots, hour}) {
    const waiting = [
      [among(connections.statuses, CONNECTION_OPEN), t.pace.connections, link('/connections', {status: CONNECTION_OPEN.join(','), sort: 'modified'})],
      [among(snapshots.statuses, SNAPSHOT_OPEN), t.pace.snapshots, link('/snapshots', {status: SNAPSHOT_OPEN.join(','), sort: 'created'})],
    ];
    const done = [
      [reached(hour, 'connection', 'completed'), t.pace.connectionsDone, link('/connections', {status: 'completed', sort: '-modified'})],
      [reached(hour, 'snapshot', 'completed'), t.pace.snapshotsDone, link('/snapshots', {status: 'completed', sort: '-modified'})],
    ];
    return html`
      <section class="tiles" aria-label=${t.pace.title}>
        ${waiting.map(([{count: number, since}, text, href]) => html`
          <a class="card tile" href=${href}>
            <strong>${count(number)}</strong> ${text}
            <span class="fine">${since === null ? t.pace.nothingWaits : t.pace.oldest(span(now - since))}</span>
          </a>`)}
        ${done.map(([number, text, href]) => html`
          <a class="card tile" href=${href}><strong>${count(number)}</strong> ${text}<span class="fine">${t.pace.lastHour}</span></a>`)}
      </section>`;
  }

  charts({connections, snapshots, statistics}) {
    return html`
      <nav class="row ranges" aria-label=${t.charts.range}>
        ${Object.keys(RANGES).map(range => html`
          <button type="button" aria-pressed=${range === this.range} @click=${() => router.query({range: range === 'day' ? null : range})}>
            ${t.charts.ranges[range]}</button>`)}
      </nav>
      <div class="columns wide">
        ${this.chart(t.charts.connections, 'connection', CONNECTION_ORDER, connections, statistics, CONNECTION_ORDER)}
        ${this.chart(t.charts.snapshots, 'snapshot', SNAPSHOT_ORDER, snapshots, statistics, SNAPSHOT_OPEN)}
      </div>`;
  }

  chart(title, kind, order, summary, statistics, standing) {
    const now = countsOf(summary.statuses.filter(({status}) => standing.includes(status)));
    const {times, counts} = statusesOverTime(now, statistics, kind, standing);
    const name = status => (standing.includes(status) ? label(kind, status) : t.charts.since(label(kind, status)));
    const series = order.filter(status => counts[status]?.some(value => value > 0))
      .map(status => ({label: name(status), tone: tone(kind, status), values: counts[status]}));
    return html`
      <section class="card">
        ${series.length === 0
          ? html`<h2>${title}</h2>${empty(t.charts.nothing)}`
          : html`<cb-chart .label=${title} .times=${times} .series=${series}></cb-chart>`}
      </section>`;
  }

  carriers({now, connections, snapshots, known}) {
    const of = (summary, id) => summary.carriers.find(carrier => carrier.carrier_id === id)?.statuses ?? [];
    const judged = [...known.values()]
      .map(carrier => [carrier, healthOf(of(connections, carrier.id), of(snapshots, carrier.id), now)]);
    const idle = judged.filter(([, {word}]) => word === 'idle');
    const rows = judged.filter(([, {word}]) => word !== 'idle')
      .sort(([, one], [, other]) => rank(one.word) - rank(other.word));
    return html`
      <section class="after" aria-labelledby="carriers">
        <h2 id="carriers">${t.carriers.title}</h2>
        ${rows.length === 0 ? empty(t.carriers.none) : html`<div class="table"><table>
          <caption class="unseen">${t.carriers.title}</caption>
          <thead><tr>
            <th scope="col">${t.carriers.carrier}</th><th scope="col">${t.carriers.health}</th>
            ${['connected', 'waiting', 'needing', 'refused'].map(name => html`<th scope="col" class="numeric">${t.carriers[name]}</th>`)}
            <th scope="col">${t.carriers.oldest}</th>
          </tr></thead>
          <tbody>${rows.map(([carrier, health]) => this.carrier(carrier, health))}</tbody>
        </table></div>`}
        ${idle.length === 0 ? nothing : html`<p class="after">${t.carriers.words.idle}: ${idle.map(([{id, display_name: name}], index) =>
          html`${index === 0 ? '' : ', '}<a href=${link(`/carriers/${id}`)}>${name}</a>`)}.</p>`}
        <p class="fine">${t.carriers.rule}</p>
      </section>`;
  }

  carrier({id, display_name: name}, health) {
    const number = (value, path, query) => (value === 0 ? '0' : html`<a href=${link(path, query)}>${count(value)}</a>`);
    const cells = [
      ['connected', number(health.connected, '/connections', {carrier_id: id, status: 'completed'})],
      ['waiting', number(health.waiting, '/snapshots', {fulfillment_summary_carrier_id: id, status: SNAPSHOT_OPEN.join(',')})],
      ['needing', number(health.needing, '/connections', {carrier_id: id, status: CONNECTION_NEEDS.join(',')})],
      ['refused', number(health.refused, '/snapshots', {fulfillment_summary_carrier_id: id, fulfillment_summary_status: 'invalid'})],
    ];
    return html`
      <tr>
        <th scope="row" data-label=${t.carriers.carrier}><a href=${link(`/carriers/${id}`)}>${name}</a></th>
        <td data-label=${t.carriers.health}><span class="badge ${WORDS[health.word]}">${shape(WORDS[health.word])}${t.carriers.words[health.word]}</span></td>
        ${cells.map(([column, content]) => html`<td class="numeric" data-label=${t.carriers[column]}>${content}</td>`)}
        <td data-label=${t.carriers.oldest}>${health.oldest === null ? '–' : ago(health.oldest)}</td>
      </tr>`;
  }
}

const rank = word => ['failing', 'slow', 'well'].indexOf(word);

/** Count and oldest of a list that was asked for its first record only. */
function of(page, since) {
  const [first] = page.response;
  return {count: page.meta.total_records, since: first ? since(first) : null};
}

/** What a key with few scopes may not read is left out, not taken for zero. */
async function optional(answer) {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && [403, 404].includes(error.status)) {
      return null;
    }
    throw error;
  }
}

customElements.define('cb-overview', Overview);
