/** Tries a document: every violation at its place, each carrier's decision, and, if one likes it, the real thing. */
import {Action, html, nothing, View} from '../core/view.js';
import {api} from '../core/http.js';
import {link, router} from '../core/router.js';
import {carriers, groupsOf} from '../core/directory.js';
import {confirmation} from '../components/dialog.js';
import {field, selectField} from '../components/fields.js';
import {notify} from '../components/notices.js';
import {failure, refusal} from '../components/states.js';
import {t} from '../texts/test-snapshot.js';
import {listed} from './snapshot/values.js';
import {planNames} from './snapshot/plans.js';
import {example} from './test-snapshot/example.js';
import {faultList, linesOf, placed, syntaxFaults} from './test-snapshot/faults.js';
import {result} from './test-snapshot/result.js';
import '../components/editor.js';

/** Groups to choose from. */
const MOST_GROUPS = 500;
/** Largest document in bytes; the service takes no larger bodies. */
const LARGEST = 1_048_576;

class TestSnapshot extends View {
  static properties = {
    groups: {state: true}, text: {state: true}, strict: {state: true}, missing: {state: true}, notice: {state: true},
    violations: {state: true}, found: {state: true}, asking: {state: true},
  };

  constructor() {
    super();
    this.groups = [];
    this.text = '';
    this.strict = false;
    this.forget();
    this.asking = null;
    this.tried = new Action(this, () => this.ask());
    this.sent = new Action(this, () => this.send());
    this.filled = new Action(this, () => this.fill());
  }

  connectedCallback() {
    super.connectedCallback();
    this.readGroups().catch(() => {});
  }

  /** Nothing of the last try is left. */
  forget() {
    this.tried?.clear();
    this.missing = {};
    this.notice = null;
    this.violations = [];
    this.found = null;
  }

  get groupId() {
    return this.query.get('group_id') ?? '';
  }

  async readGroups() {
    const found = await api.all('/api/v1/groups', {}, {limit: MOST_GROUPS});
    const chosen = found.some(({id}) => id === this.groupId) ? null : (await groupsOf([this.groupId])).get(this.groupId);
    this.groups = [...found, chosen].filter(Boolean).sort((one, other) => one.name.localeCompare(other.name));
  }

  write(text) {
    this.text = text;
    this.missing = {};
    this.notice = null;
  }

  async open(file) {
    if (file.size > LARGEST) {
      this.notice = t.tooLarge;
      return;
    }
    const text = await file.text();
    if (text.includes('\u0000')) {
      this.notice = t.notText;
      return;
    }
    this.forget();
    this.write(text);
  }

  async fill() {
    const plans = this.groupId ? await api.all(`/api/v1/groups/${this.groupId}/plans`, {}, {limit: 500}) : [];
    this.forget();
    this.write(example(plans));
    this.asking = null;
  }

  async submit(event) {
    event.preventDefault();
    this.forget();
    this.missing = {group: this.groupId ? null : t.groupMissing, document: this.text.trim() ? null : t.documentMissing};
    if (this.missing.group || this.missing.document) {
      await this.updateComplete;
      this.querySelector('[aria-invalid]')?.focus();
      return;
    }
    if (syntaxFaults(this.text).length > 0) {
      this.violations = null;
    } else if (!await this.tried.run()) {
      this.violations = this.tried.error.violations ?? [];
    }
    await this.updateComplete;
    this.querySelector('#outcome')?.focus();
  }

  get headers() {
    return this.strict ? {Prefer: 'handling=strict'} : {};
  }

  /** The document itself, also where the body of a dry run was pasted; as it was written, so that no number loses a digit. */
  get document() {
    const inner = JSON.parse(this.text).member_snapshot;
    return inner === undefined ? this.text : JSON.stringify(inner);
  }

  async ask() {
    const asked = {text: this.text, groupId: this.groupId, strict: this.strict};
    const {member_snapshot: answer, trace_ids: traces} = await api.post(`/api/v1/groups/${asked.groupId}/member_snapshots/test`,
      `{"member_snapshot": ${this.document}}`, {headers: this.headers});
    const [held, plans, known] = await Promise.all([
      this.held(answer),
      planNames(asked.groupId, answer.member_snapshot),
      carriers(),
    ]);
    this.found = {...asked, answer, held, plans, traces, carriers: known};
  }

  /** The document of what is held: null where nothing is, undefined where that cannot be read. */
  async held({created_members: created, employee_id: id}) {
    const {enable_member_auto_link: linked, employee} = JSON.parse(this.document);
    if (!linked && !employee.id && created.some(member => member.id === id)) {
      return null;
    }
    return api.get(`/api/v1/employees/${id}/member_snapshot`, {mask: 'ssn'})
      .catch(error => (error.status === 404 ? null : undefined));
  }

  async send() {
    const snapshot = await api.post(`/api/v1/groups/${this.groupId}/member_snapshots`, this.document, {headers: this.headers});
    notify(t.send.done);
    router.go(link(`/snapshots/${snapshot.id}`));
  }

  get stale() {
    return this.found && (this.found.text !== this.text || this.found.groupId !== this.groupId || this.found.strict !== this.strict);
  }

  /** Of the last try, at their places in the text as it is now. */
  get faults() {
    return this.violations === null ? syntaxFaults(this.text) : placed(this.violations, this.text);
  }

  render() {
    return html`
      <p class="crumbs"><a href=${link('/snapshots')}>${t.crumbs}</a></p>
      <header class="heading"><h1>${t.title}</h1></header>
      <p>${t.intro}</p>
      ${this.form()}
      ${this.outcome()}
      ${this.dialogs()}`;
  }

  form() {
    const marks = linesOf(this.faults, this.text);
    return html`
      <form novalidate @submit=${event => this.submit(event)}>
        ${selectField({
          id: 'group', label: t.group, value: this.groupId, required: true, error: this.missing.group,
          options: [['', t.groupChoose], ...this.groups.map(({id, name}) => [id, name])],
          onChange: event => router.query({group_id: event.target.value}, {replace: true}),
        })}
        ${field({id: 'document', label: t.document, hint: t.documentHint, error: this.missing.document ?? this.notice},
          ({describedBy, invalid}) => html`
            <cb-editor .name=${'document'} .value=${this.text} .marks=${marks} .describedBy=${describedBy}
              .invalid=${marks.size > 0 ? 'true' : invalid} .onText=${text => this.write(text)}
              .onFile=${file => this.open(file)}></cb-editor>`)}
        <div class="check">
          <input type="checkbox" id="strict" .checked=${this.strict} @change=${event => { this.strict = event.target.checked; }}>
          <label for="strict">${t.strict}</label>
        </div>
        <div class="actions">
          <button class="primary" ?disabled=${this.tried.busy}>${this.tried.busy ? t.running : t.run}</button>
          <button type="button" @click=${() => this.querySelector('#file').click()}>${t.file}</button>
          <input type="file" id="file" hidden accept=".json,application/json" aria-label=${t.file}
            @change=${event => this.chosen(event.target)}>
          <button type="button" ?disabled=${this.filled.busy} @click=${() => this.offer()}>${t.example}</button>
        </div>
        ${refusal(this.filled.error)}
      </form>`;
  }

  chosen(input) {
    const [file] = input.files;
    input.value = '';
    if (file) {
      this.open(file);
    }
  }

  /** What somebody has written is not thrown away without a question. */
  offer() {
    if (this.text.trim() === '') {
      this.filled.run();
    } else {
      this.asking = 'example';
    }
  }

  outcome() {
    const faults = this.faults;
    if (faults.length > 0) {
      return html`
        <section class="card outcome bad" aria-labelledby="outcome">
          <h2 id="outcome" tabindex="-1">${this.violations === null ? t.syntax.title : t.faults(faults.length)}</h2>
          ${faultList(faults, this.text, (from, to) => this.querySelector('cb-editor').choose(from, to))}
        </section>`;
    }
    if (this.tried.error) {
      return html`
        <section aria-labelledby="outcome">
          <h2 id="outcome" tabindex="-1">${t.refused}</h2>
          ${failure(this.tried.error)}
        </section>`;
    }
    return this.found ? html`
      <section aria-labelledby="outcome">
        <h2 id="outcome" tabindex="-1">${t.result.title}</h2>
        ${this.stale ? html`<p class="note act" role="status">${t.result.stale}</p>` : nothing}
        ${result(this.found)}
        <div class="actions"><button type="button" ?disabled=${this.stale} @click=${() => { this.asking = 'send'; }}>${t.send.button}</button></div>
      </section>` : nothing;
  }

  dialogs() {
    if (this.asking === 'example') {
      return confirmation({...t.exampleReplace, action: this.filled, onConfirm: () => this.filled.run(), onClose: () => this.decline()});
    }
    if (this.asking !== 'send') {
      return nothing;
    }
    const group = this.groups.find(({id}) => id === this.groupId)?.name ?? this.groupId;
    return confirmation({
      title: t.send.title,
      text: html`<p>${t.send.text(group, this.receivers())}</p><p>${t.send.replaces}</p>`,
      confirm: t.send.confirm,
      action: this.sent,
      onConfirm: () => this.sent.run(),
      onClose: () => this.decline(),
    });
  }

  receivers() {
    const {answer, carriers: known} = this.found;
    return listed(answer.fulfillment_summary.filter(({status}) => !['invalid', 'no_changes'].includes(status))
      .map(({carrier_id: id}) => known.get(id)?.display_name ?? id)) || t.send.nobody;
  }

  decline() {
    this.asking = null;
    this.sent.clear();
    this.filled.clear();
  }
}

customElements.define('cb-test-snapshot', TestSnapshot);
