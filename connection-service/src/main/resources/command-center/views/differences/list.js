/** Differences of one {group} or of all, and what is decided about them. */
import {html, nothing} from 'lit';
import {Action, Element} from '../../core/view.js';
import {api} from '../../core/http.js';
import {link} from '../../core/router.js';
import {count} from '../../core/format.js';
import {badge} from '../../components/badge.js';
import {confirmation} from '../../components/dialog.js';
import {notify} from '../../components/notices.js';
import {ago} from '../../components/time.js';
import {t} from '../../texts/differences.js';
import {lineOf} from '../../texts/lines.js';
import {namesOf} from './names.js';
import {differing, valueOf} from './values.js';
import '../../components/list.js';

/** More values than that are folded up. */
const FEW = 3;
/** What the line above the values says already. */
const SAID = ['individual_id', 'line_of_coverage'];
const YES_NO = [['true', t.yes], ['false', t.no]];

const FILTERS = [
  {name: 'is_open', label: t.filters.open, options: YES_NO},
  {name: 'is_discrepancy', label: t.filters.discrepancy, options: YES_NO},
  {name: 'is_dismissed', label: t.filters.dismissed, options: YES_NO},
  {name: 'type', label: t.filters.type, options: Object.entries(t.types)},
];

class DifferenceList extends Element {
  static properties = {group: {attribute: false}, query: {attribute: false}, asking: {state: true}};

  constructor() {
    super();
    this.group = null;
    this.query = new URLSearchParams();
    this.asking = null;
    this.decide = new Action(this, async ({row, verb}) => {
      try {
        await api.put(`/api/v1/differences/${row.id}/${verb}`, {}, {version: row.version});
      } finally {
        // Refused or not: what it is now is to be seen.
        await this.querySelector('cb-list')?.reload();
      }
    });
  }

  willUpdate(changed) {
    if (changed.has('group')) {
      this.of = this.list(this.group?.id ?? null);
    }
  }

  list(groupId) {
    return {
      id: 'differences',
      path: groupId ? `/api/v1/groups/${groupId}/differences` : '/api/v1/differences',
      caption: t.title,
      order: '-created',
      columns: [
        {label: t.columns.who, cell: (row, names) => html`<span>${this.who(row, names)}
          <span class="fine line">${t.objects[row.object_type]}</span>
          ${groupId ? nothing : this.groupOf(row, names)}</span>`},
        {label: t.columns.carrier, cell: (row, names) => names.carriers.get(row.carrier_id)?.display_name ?? ''},
        {label: t.columns.what, cell: (row, names) => this.what(row, names)},
        {label: t.columns.impact, sort: 'impact_score', numeric: true, cell: row => html`<span>${row.impact_score}
          <span class="fine line">${t.impacts[row.impact_type]}</span></span>`},
        {label: t.columns.status, cell: (row, names) => this.status(row, names)},
        {label: t.columns.created, sort: 'created', cell: row => html`<span>${ago(row.created)}
          <a class="fine line" href=${link(`/snapshots/${row.member_snapshot_id}`)}>${t.snapshot}</a></span>`},
      ],
      filters: FILTERS,
      enrich: namesOf,
      concerns: event => event.type.startsWith('difference.') && (groupId === null || event.data.group_id === groupId),
      nothing: t.nothing,
    };
  }

  who(row, names) {
    return names.texts.get(names.of.get(row.id).person) || t.nobody;
  }

  groupOf(row, names) {
    const name = names.groups.get(row.group_id)?.name ?? row.group_id;
    return html`<a class="fine line" href=${link(`/groups/${row.group_id}/differences`)}>${name}</a>`;
  }

  status(row, names) {
    const status = row.replaced_by ? 'replaced' : row.resolved ? 'resolved' : row.is_dismissed ? 'dismissed' : 'open';
    return html`<span>${badge('difference', status)}
      ${row.resolved ? html`<span class="fine line">${ago(row.resolved)}</span>` : nothing}
      ${status === 'open' ? html`<span class="fine line">${row.is_discrepancy ? t.disagrees : t.under}</span>` : nothing}
      ${this.action(row, names)}</span>`;
  }

  what(row, names) {
    const thing = row.object_type === 'individual_enrollment'
      ? this.coverage(names.of.get(row.id), names)
      : t.person[row.difference_classification];
    const values = differing(row.fields.filter(({name}) => !SAID.includes(name)));
    return html`<div class="difference">
      <p>${t.classifications[row.difference_classification]?.(thing) ?? thing}</p>
      ${values.length > FEW
        ? html`<details><summary>${t.values(count(values.length))}</summary>${this.values(values, names)}</details>`
        : this.values(values, names)}
    </div>`;
  }

  coverage({line, plan}, names) {
    return line ? t.coverage(lineOf(line), names.texts.get(plan)) : t.objects.individual_enrollment;
  }

  /** Where one side says nothing at all, its silence is not repeated at each value. */
  values(values, names) {
    const text = value => (isTold(value) ? valueOf(value, names.texts) : html`<em>${t.nothingTold}</em>`);
    const sides = [[t.platform, ([, ours]) => ours], [t.theirs, ([, , theirs]) => theirs]]
      .filter(([, side]) => values.some(value => isTold(side(value))));
    return html`<dl class="sides of-${sides.length}">${values.map(value => html`
      <div><dt>${value[0]}</dt>${sides.map(([label, side]) => html`
        <dd><span class="fine">${label}</span> ${text(side(value))}</dd>`)}</div>`)}</dl>`;
  }

  action(row, names) {
    if (row.resolved || row.replaced_by) {
      return nothing;
    }
    const verb = row.is_dismissed ? 'reopen' : 'dismiss';
    return html`<button type="button" class="decide" aria-label=${t[`${verb}Of`](this.who(row, names))} @click=${() => {
      this.decide.clear();
      this.asking = {row, verb};
    }}>${t[verb]}</button>`;
  }

  /** The one that was decided about may be gone from the list; the next is where one goes on then. */
  async stay() {
    await this.querySelector('cb-list').updateComplete;
    await this.updateComplete;
    if (document.activeElement === document.body) {
      (this.querySelector('.decide') ?? document.querySelector('h1')).focus();
    }
  }

  render() {
    return html`
      <cb-list .of=${this.of} .query=${this.query}></cb-list>
      ${this.asking ? this.question(this.asking) : nothing}`;
  }

  question({verb}) {
    const close = () => { this.asking = null; };
    return confirmation({
      title: t[`${verb}Title`],
      text: t[`${verb}Text`],
      confirm: t[verb],
      action: this.decide,
      onClose: close,
      onConfirm: async () => {
        if (await this.decide.run(this.asking)) {
          close();
          this.stay();
          notify(verb === 'dismiss' ? t.dismissed : t.reopened);
        }
      },
    });
  }
}

const isTold = value => value !== undefined && value !== null;

customElements.define('cb-difference-list', DifferenceList);
