/** One file that went to a carrier or came from one: what is known of it, and what it says. */
import {html, Load, nothing, View} from '../core/view.js';
import {api} from '../core/http.js';
import {link} from '../core/router.js';
import {carriers} from '../core/directory.js';
import {session} from '../core/session.js';
import {count} from '../core/format.js';
import {badge} from '../components/badge.js';
import {tabs} from '../components/tabs.js';
import {ago, when} from '../components/time.js';
import {t as common} from '../texts/common.js';
import {t} from '../texts/carriers.js';
import {linkFor} from './carriers/whose.js';
import {Again} from '../core/again.js';
import {nameOfFile} from './carrier/files.js';
import './file/segments.js';
import './file/text.js';

const FILES = '/emulator/v1/files';
/** More answers than this to one file are junk that somebody put in. */
const MOST_ANSWERS = 100;

class FileView extends View {
  constructor() {
    super();
    this.load = new Load(this, async signal => {
      const file = await api.get(`${FILES}/${this.params.id}`, {}, {signal});
      const whom = session.platform ? {} : {organization_id: file.organization_id};
      const [answers, known] = await Promise.all([
        file.direction === 'out' ? api.all(FILES, {...whom, in_reply_to: file.id}, {signal, limit: MOST_ANSWERS}) : [],
        session.platform ? carriers().catch(() => new Map()) : new Map(),
      ]);
      return {file, answers, carrier: known.get(file.carrier_id)?.display_name};
    });
    this.again = new Again(this, () => [this.load]);
  }

  willUpdate(changed) {
    if (changed.has('params')) {
      this.load.run({keep: false});
    }
  }

  updated() {
    if (this.load.value) {
      document.title = common.title(this.name);
    }
  }

  get name() {
    return nameOfFile(this.load.value.file);
  }

  /** For links back: operators come from an organization, and the file knows which. */
  get origin() {
    const query = new URLSearchParams(this.query);
    if (this.load.value && !session.platform) {
      query.set('organization', this.load.value.file.organization_id);
    }
    return query;
  }

  render() {
    const {file, carrier} = this.load.value ?? {};
    const part = this.query.get('as') === 'text' ? 'text' : 'segments';
    const at = name => linkFor(this.origin, `/carriers/files/${this.params.id}`, {as: name === 'text' ? name : null});
    return html`
      <p class="crumbs"><a href=${linkFor(this.origin, '/carriers')}>${t.title}</a>${file ? html` ·
        <a href=${linkFor(this.origin, `/carriers/${file.carrier_id}/files`)}>${carrier ? `${carrier}: ` : ''}${t.parts.files}</a>` : nothing}</p>
      <header class="heading">
        <h1>${file ? this.name : t.file.one}</h1>
        ${file ? badge('file', file.status) : nothing}
      </header>
      ${this.load.show(found => html`
        ${this.facts(found)}
        ${tabs(t.file.one, part, Object.entries(t.file.parts).map(([name, text]) => [name, at(name), text]))}
        ${part === 'text'
          ? html`<cb-file-text .path="${FILES}/${found.file.id}"></cb-file-text>`
          : html`<cb-file-segments .path="${FILES}/${found.file.id}" .query=${this.query}></cb-file-segments>`}`)}`;
  }

  facts({file, answers}) {
    const out = file.direction === 'out';
    const toFile = id => linkFor(this.origin, `/carriers/files/${id}`);
    const columns = t.files.columns;
    const facts = [
      [columns.direction, t.files.directions[file.direction]],
      out ? [columns.families, count(file.families)] : null,
      out ? [columns.members, count(file.members)] : null,
      [columns.segments, count(file.segments)],
      [columns.bytes, count(file.bytes)],
      [columns.created, when(file.created)],
      out ? [columns.attempts, `${count(file.attempts)} ×`] : null,
      out ? [columns.transmitted, file.transmitted === undefined ? '–' : when(file.transmitted)] : null,
      out ? [columns.acknowledged, file.acknowledged === undefined ? '–' : when(file.acknowledged)] : null,
      file.next_due === undefined ? null : [columns.next, ago(file.next_due)],
      file.connection_id && session.platform
        ? [t.file.connection, html`<a href=${link(`/connections/${file.connection_id}`)}>${t.file.toConnection}</a>`] : null,
      file.in_reply_to ? [t.file.answers, html`<a href=${toFile(file.in_reply_to)}>${t.file.toFile}</a>`] : null,
      out ? [t.file.replies, answers.length === 0 ? t.file.none : html`<ul class="plain">${answers.map(answer => html`
        <li class="row"><a href=${toFile(answer.id)}>${nameOfFile(answer)}</a>
          ${badge('file', answer.status)}</li>`)}</ul>`] : null,
    ].filter(fact => fact !== null);
    return html`
      <section class="card">
        <dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
        ${file.findings.length === 0 ? nothing : html`
          <h2>${t.file.findings}</h2><ul>${file.findings.map(finding => html`<li><code>${finding}</code></li>`)}</ul>`}
      </section>`;
  }
}

customElements.define('cb-file', FileView);
