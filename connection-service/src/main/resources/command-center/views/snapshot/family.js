/** The family as people. Social security numbers are masked until somebody asks, which the service records. */
import {Action, Element, html, nothing} from '../../core/view.js';
import {api} from '../../core/http.js';
import {date, instant, words} from '../../core/format.js';
import {confirmation} from '../../components/dialog.js';
import {notify} from '../../components/notices.js';
import {t} from '../../texts/snapshot.js';
import {relationship} from './document.js';
import {address, salary} from './values.js';

/** {snapshot}: the id; {people}: of the document; {added}: ids of those who came with it; {faults}: member => templates. */
class Family extends Element {
  static properties = {
    snapshot: {attribute: false}, people: {attribute: false}, added: {attribute: false}, faults: {attribute: false},
    asking: {state: true}, numbers: {state: true},
  };

  constructor() {
    super();
    this.people = [];
    this.added = new Set();
    this.faults = () => [];
    this.asking = false;
    this.numbers = null;
    this.disclose = new Action(this, async () => {
      const disclosed = await api.post(`/api/v1/member_snapshots/${this.snapshot}/disclosures`);
      this.numbers = {at: disclosed.created, of: new Map(disclosed.members.map(({path, ssn}) => [path, ssn]))};
    });
  }

  willUpdate(changed) {
    if (changed.has('snapshot')) {
      this.numbers = null;
      this.asking = false;
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.numbers = null;
    this.asking = false;
  }

  ask() {
    this.asking = true;
  }

  async show() {
    if (await this.disclose.run()) {
      await this.stopAsking();
      notify(t.family.recorded);
    }
  }

  /** The reader stands at the button again from which the question came. */
  async stopAsking() {
    this.asking = false;
    this.disclose.clear();
    await this.updateComplete;
    this.querySelector('.disclosure').focus();
  }

  hide() {
    this.numbers = null;
    notify(t.family.hidden);
  }

  render() {
    return html`
      <div class="columns people">${this.people.map(member => this.member(member))}</div>
      ${this.people.some(({person}) => person.ssn) ? this.switch() : nothing}
      ${this.asking ? confirmation({
        title: t.family.ask.title,
        text: html`<p>${t.family.ask.text}</p><p><strong>${t.family.ask.recorded}</strong></p>`,
        confirm: t.family.ask.confirm,
        action: this.disclose,
        onConfirm: () => this.show(),
        onClose: () => this.stopAsking(),
      }) : nothing}`;
  }

  switch() {
    return html`
      <div class="row">
        <button type="button" class="disclosure" @click=${() => (this.numbers === null ? this.ask() : this.hide())}>
          ${this.numbers === null ? t.family.show : t.family.hide}
        </button>
        ${this.numbers === null ? nothing : html`<span class="fine">${t.family.shown(instant(this.numbers.at))}</span>`}
      </div>`;
  }

  member(member) {
    const {person, entry} = member;
    const jobs = entry.employment;
    const structure = Object.entries(entry.classifications ?? {}).map(([name, value]) => `${name}: ${value}`).join(', ');
    return html`
      <article class="card" aria-label=${member.name}>
        <header class="row apart">
          <h3>${member.name}${person.suffix ? `, ${person.suffix}` : ''}</h3>
          <span class="fine">${relationship(member.relationship)}</span>
        </header>
        ${this.added.has(member.id) ? html`<p class="fine">${t.family.added}</p>` : nothing}
        ${this.faults(member).map(fault => html`<p class="refusal">${fault}</p>`)}
        <dl class="facts">
          ${fact(t.family.born, date(person.date_of_birth))}
          ${fact(t.family.ssn, this.number(member))}
          ${fact(t.family.sex, person.sex && (t.family.sexes[person.sex] ?? person.sex))}
          ${fact(t.family.marital, person.marital_status && words(person.marital_status))}
          ${fact(t.family.customId, member.customId && html`<code>${member.customId}</code>`)}
          ${fact(t.family.address, address(person.home_address))}
          ${fact(t.family.contact, person.contact?.email_address ?? person.contact?.home_phone)}
          ${jobs ? html`
            ${fact(t.family.employment, [jobs.employment_status, jobs.occupation].filter(Boolean).join(', '))}
            ${fact(t.family.hired, date(jobs.employment_dates?.hire_date))}
            ${fact(t.family.terminated, date(jobs.employment_dates?.terminated))}
            ${fact(t.family.salary, salary(jobs.salary))}` : nothing}
          ${fact(t.family.structure, structure)}
        </dl>
      </article>`;
  }

  number({path, person}) {
    if (!person.ssn) {
      return html`<span class="fine">${t.family.ssnNone}</span>`;
    }
    const shown = this.numbers?.of.get(path);
    if (shown) {
      return html`<span class="ssn">${shown.replace(/^(\d{3})(\d{2})(\d{4})$/, '$1-$2-$3')}</span>`;
    }
    const last = person.ssn.slice(-4);
    return html`
      <span class="ssn"><span aria-hidden="true">•••-••-${last}</span><span class="unseen">${t.family.ends(last)}</span></span>`;
  }
}

const fact = (name, value) => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing);

customElements.define('cb-family', Family);
