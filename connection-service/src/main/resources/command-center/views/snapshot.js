/** One snapshot: who is in the family, what they are to have, and what became of it at each carrier. */
import {html, nothing, Follow, Load, View} from '../core/view.js';
import {api} from '../core/http.js';
import {link, router} from '../core/router.js';
import {carriers, groupsOf} from '../core/directory.js';
import {badge} from '../components/badge.js';
import {ago, when} from '../components/time.js';
import {t} from '../texts/snapshot.js';
import {coverages} from './snapshot/coverages.js';
import {coveragesOf, isAbout, isAboutMember, namesOf, peopleOf, today} from './snapshot/document.js';
import {history} from './snapshot/history.js';
import {named} from './snapshot/named.js';
import {parts} from './snapshot/parts.js';
import {planNames} from './snapshot/plans.js';
import './snapshot/family.js';

class Snapshot extends View {
  constructor() {
    super();
    this.load = new Load(this, signal => this.read(signal));
    this.told = new Load(this, signal => this.readTold(signal));
    new Follow(this, event => this.concerns(event), () => this.reload());
  }

  willUpdate(changed) {
    if (changed.has('params') && this.params.id !== this.shown) {
      this.shown = this.params.id;
      this.reload({keep: false});
    }
  }

  get path() {
    return `/api/v1/member_snapshots/${encodeURIComponent(this.params.id)}`;
  }

  concerns({type, data}) {
    const ours = data?.id === this.params.id || data?.member_snapshot_id === this.params.id;
    return ours && (type.startsWith('member_snapshot') || type.startsWith('difference.'));
  }

  reload(options) {
    this.load.run(options);
    this.told.run(options);
  }

  async read(signal) {
    const [snapshot, known] = await Promise.all([api.get(this.path, {mask: 'ssn'}, {signal}), carriers()]);
    const groupId = snapshot.member_snapshot.employee.group_id;
    const [groups, plans] = await Promise.all([
      groupsOf([groupId]).catch(() => new Map()), planNames(groupId, snapshot.member_snapshot, signal)]);
    const people = peopleOf(snapshot.member_snapshot);
    return {
      snapshot, people, plans, group: groups.get(groupId) ?? {id: groupId}, carriers: known,
      names: namesOf(people, plans), rows: coveragesOf(snapshot.member_snapshot, people, today()),
    };
  }

  /** What carriers are told, what the differences were, and how it went. */
  async readTold(signal) {
    const [changes, differences, steps] = await Promise.all([
      api.get(`${this.path}/changes`, {}, {signal}),
      // Without them the changes are still there, though without the values before.
      api.all('/api/v1/differences', {member_snapshot_id: this.params.id}, {signal, limit: 500}).catch(() => []),
      api.all(`${this.path}/history`, {}, {signal, limit: 500}),
    ]);
    return {changes: new Map(changes.response.map(entry => [entry.carrier_id, entry.changes])), differences, steps};
  }

  render() {
    const found = this.load.value;
    return html`
      <p class="crumbs"><a href=${link('/snapshots')}>${t.crumbs}</a></p>
      <header class="heading">
        <h1>${found?.people[0].name ?? t.title}</h1>
        ${found ? badge('snapshot', found.snapshot.status) : nothing}
      </header>
      ${this.load.show(value => this.content(value))}`;
  }

  content(found) {
    const {snapshot, people, names, rows} = found;
    const context = {...found, today: today(), faults: row => this.faultsAt(row, found)};
    return html`
      ${this.facts(found)}
      ${this.notes(found)}
      <section aria-labelledby="parts">
        <h2 id="parts">${t.sections.parts}</h2>
        ${this.told.show(told => parts(snapshot.fulfillment_summary, this.partContext(found, told)))}
      </section>
      <section aria-labelledby="family">
        <h2 id="family">${t.sections.family}</h2>
        <cb-family .snapshot=${snapshot.id} .people=${people} .added=${new Set(snapshot.created_members.map(({id}) => id))}
          .faults=${member => this.faultsOf(member, found)}></cb-family>
      </section>
      <section aria-labelledby="coverages">
        <header class="row apart">
          <h2 id="coverages">${t.sections.coverages}</h2>
          ${this.choice()}
        </header>
        <div class=${this.as === 'table' ? '' : 'card'}>${coverages(rows, context, this.as)}</div>
      </section>
      <section aria-labelledby="history" class="card">
        <h2 id="history">${t.sections.history}</h2>
        ${this.told.show(told => history(told.steps, found.carriers))}
      </section>
      <details class="card">
        <summary>${t.sections.document}</summary>
        <pre tabindex="0">${JSON.stringify(snapshot.member_snapshot, null, 2)}</pre>
      </details>`;
  }

  partContext(found, told) {
    const plans = new Map(found.plans);
    [...told.changes.values()].flat().filter(change => change.plan_id && change.plan_name)
      .forEach(change => plans.set(change.plan_id, change.plan_name));
    return {
      ...found,
      names: namesOf(found.people, plans),
      changesOf: id => told.changes.get(id) ?? [],
      valuesOf: (change, carrierId) => valuesOf(change, carrierId, told.differences),
      since: id => told.steps.filter(step => step.carrier_id === id).at(-1)?.occurred,
    };
  }

  facts({snapshot, group}) {
    const policy = snapshot.member_snapshot.omitted_coverage_handling?.policy ?? 'reject';
    return html`
      <dl class="facts card">
        <div><dt>${t.facts.group}</dt><dd><a href=${link(`/groups/${group.id}`)}>${group.name ?? group.id}</a></dd></div>
        <div><dt>${t.facts.created}</dt><dd>${when(snapshot.created)}</dd></div>
        <div><dt>${t.facts.modified}</dt><dd>${ago(snapshot.modified)}</dd></div>
        <div><dt>${t.facts.omitted}</dt><dd>${t.facts.policies[policy] ?? policy}</dd></div>
        <div><dt>${t.facts.others}</dt><dd><a href=${link('/snapshots', {employee_id: snapshot.employee_id})}>${t.facts.all}</a></dd></div>
        <div class="identity"><dt>${t.facts.id}</dt><dd><code>${snapshot.id}</code></dd></div>
      </dl>`;
  }

  notes({snapshot, names}) {
    return html`
      ${snapshot.replaced_by ? html`
        <p class="note">${t.replaced} <a href=${link(`/snapshots/${snapshot.replaced_by}`)}>${t.newer}</a></p>` : nothing}
      ${snapshot.status === 'canceled' ? html`<p class="note bad">${t.canceled}</p>` : nothing}
      ${snapshot.warnings.length === 0 ? nothing : html`
        <section class="note act" aria-labelledby="warnings">
          <h2 id="warnings">${t.warnings}</h2>
          <ul>${snapshot.warnings.map(warning => html`<li>${named(warning, names)}</li>`)}</ul>
        </section>`}`;
  }

  /** Errors of a coverage's carrier, and warnings, that speak of it. */
  faultsAt(row, {snapshot, names}) {
    const errors = snapshot.fulfillment_summary.filter(entry => entry.carrier_id === row.coverage.carrier_id)
      .flatMap(entry => entry.errors);
    return [...errors, ...snapshot.warnings].filter(text => isAbout(text, row)).map(text => named(text, names));
  }

  faultsOf(member, {snapshot, names}) {
    return [...snapshot.fulfillment_summary.flatMap(entry => entry.errors), ...snapshot.warnings]
      .filter(text => isAboutMember(text, member)).map(text => named(text, names));
  }

  get as() {
    return this.query.get('coverages') === 'table' ? 'table' : 'timeline';
  }

  choice() {
    return html`
      <div class="row" role="group" aria-label=${t.coverages.view}>
        ${['timeline', 'table'].map(as => html`
          <button type="button" aria-pressed=${String(this.as === as)}
            @click=${() => router.query({coverages: as === 'table' ? as : null}, {replace: true})}>${t.coverages[as]}</button>`)}
      </div>`;
  }
}

/** The values of a change, from the difference that it settles: the carrier's were before, the platform's come after. */
function valuesOf(change, carrierId, differences) {
  const object = change.enrollment_id ?? change.individual_id;
  const found = differences.filter(difference => difference.object_id === object && difference.carrier_id === carrierId);
  return found.length === 0 ? null : found.flatMap(({fields}) => fields)
    .filter(({name}) => change.fields.includes(name))
    .map(({name, carrier_value: before, platform_value: after}) => ({name, before, after}));
}

customElements.define('cb-snapshot', Snapshot);
