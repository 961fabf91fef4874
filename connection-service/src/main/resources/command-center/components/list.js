/**
 * A list of the API as a table: search, filters, order and page stand in the address, each page comes from the service, rows
 * become cards where there is no room for columns, and events bring it up to date in place.
 */
import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {Element, Follow, Load} from '../core/view.js';
import {api} from '../core/http.js';
import {router} from '../core/router.js';
import {count} from '../core/format.js';
import {t} from '../texts/common.js';
import {empty} from './states.js';
import {field} from './fields.js';

const SIZES = [20, 50, 100];
/** A pause in typing after which a search begins, in milliseconds. */
const TYPING = 300;
const NOTHING = {meta: {offset: 0, page_num: 1, page_size: SIZES[0], total_records: 0}, response: []};

/**
 * What a list is ({of}):
 *
 * id       unique on the page
 * path     where it comes from
 * caption  what it lists, for screen readers
 * columns  [{name, label, sort: API's sort_by or absent, cell: (row, context) => template, numeric}]; the first one names the row
 * filters  [{name: parameter of the API, label, type: 'search' | 'select' | 'date', options: [[value, text]], secret}]; what a
 *          secret one says stays out of the address: names of people do not belong there
 * resolve  (parameters, signal) => Promise of those that the list really takes, of the page itself, or null where nothing can match
 * order    the API's default: '-created'
 * enrich   (rows) => Promise of a context that cells get
 * concerns (event) => whether the list may have changed
 * nothing  what to say when it is empty
 * url      false: filters and page are not put in the address, for a second list on a page
 */
class List extends Element {
  static properties = {of: {attribute: false}, fixed: {attribute: false}, query: {attribute: false}};

  constructor() {
    super();
    this.fixed = {};
    this.query = new URLSearchParams();
    this.secrets = {};
    this.asked = null;
    this.typing = null;
    this.load = new Load(this, async signal => {
      const parameters = this.of.resolve ? await this.of.resolve(this.parameters(), signal) : this.parameters();
      const page = parameters === null ? NOTHING : parameters.response ? parameters : await api.page(this.of.path, parameters, {signal});
      const context = this.of.enrich ? await this.of.enrich(page.response) : undefined;
      return {page, context};
    });
    this.follow = new Follow(this, event => this.of.concerns?.(event) ?? false, () => this.load.run());
  }

  /** What the API is asked for. */
  parameters() {
    const sort = this.query.get('sort') ?? this.of.order ?? '';
    const size = SIZES.includes(Number(this.query.get('size'))) ? Number(this.query.get('size')) : SIZES[0];
    const page = Math.max(1, Math.trunc(Number(this.query.get('page'))) || 1);
    const filters = (this.of.filters ?? []).map(filter => [filter.name, this.valueOf(filter)]);
    return {
      ...Object.fromEntries(filters),
      ...this.fixed,
      ...(sort === '' ? {} : {sort_by: sort.replace(/^-/, ''), sort_direction: sort.startsWith('-') ? 'desc' : 'asc'}),
      page_size: size,
      offset: (page - 1) * size,
    };
  }

  willUpdate() {
    const asking = JSON.stringify([this.of.path, this.parameters()]);
    if (asking !== this.asked) {
      const another = this.asked === null || JSON.parse(this.asked)[0] !== this.of.path;
      this.asked = asking;
      this.load.run({keep: !another});
    }
  }

  /** Reads again, for what happened here and no event tells. */
  reload() {
    return this.load.run();
  }

  change(parameters, options) {
    if (this.of.url === false) {
      const query = new URLSearchParams(this.query);
      Object.entries(parameters).forEach(([name, value]) =>
        value === null || value === '' ? query.delete(name) : query.set(name, value));
      this.query = query;
    } else {
      router.query(parameters, options);
    }
  }

  valueOf(filter) {
    return filter.secret ? this.secrets[filter.name] : this.query.get(filter.name);
  }

  get filtered() {
    return (this.of.filters ?? []).some(filter => this.valueOf(filter));
  }

  render() {
    return html`
      ${this.of.filters?.length ? this.filterForm() : nothing}
      ${this.load.show(({page, context}) => html`
        ${page.response.length === 0 ? this.nothingHere(page) : this.table(page.response, context)}
        ${this.pager(page)}`)}`;
  }

  nothingHere(page) {
    if (page.meta.total_records > 0) {
      return empty(t.list.beyond, html`<button type="button" @click=${() => this.change({page: null})}>${t.list.first}</button>`);
    }
    return this.filtered
      ? empty(t.list.noMatch, html`<button type="button" @click=${() => this.clear()}>${t.list.clear}</button>`)
      : empty(this.of.nothing ?? t.list.nothing, this.of.action);
  }

  clear() {
    this.secrets = {};
    this.change(Object.fromEntries([['page', null], ...this.of.filters.map(filter => [filter.name, null])]));
    this.requestUpdate();
  }

  filterForm() {
    return html`
      <form class="filters" role="search" aria-label=${t.list.filters(this.of.caption)} @submit=${event => event.preventDefault()}>
        ${this.of.filters.map(filter => this.filter(filter))}
        ${this.filtered ? html`<button type="button" class="quiet" @click=${() => this.clear()}>${t.list.clear}</button>` : nothing}
      </form>`;
  }

  filter(filter) {
    const {name, label, type = 'select', options, placeholder} = filter;
    const id = `${this.of.id}-${name}`;
    const value = this.valueOf(filter) ?? '';
    return field({id, label}, ({describedBy}) => type === 'select'
      ? html`<select id=${id} aria-describedby=${describedBy} .value=${value}
          @change=${event => this.change({[name]: event.target.value, page: null})}>
          <option value="" ?selected=${value === ''}>${t.list.any}</option>
          ${options.map(([option, text]) => html`<option value=${option} ?selected=${option === value}>${text}</option>`)}
          ${value !== '' && !options.some(([option]) => option === value)
            ? html`<option value=${value} selected>${t.list.several}</option>` : nothing}
        </select>`
      : html`<input id=${id} type=${type} .value=${value} placeholder=${placeholder ?? nothing} aria-describedby=${describedBy}
          autocomplete="off" spellcheck="false" maxlength="100"
          @input=${event => this.typed(filter, event.target.value.trim())}>`);
  }

  typed(filter, text) {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      if (filter.secret) {
        this.secrets = {...this.secrets, [filter.name]: text};
        this.requestUpdate();
      }
      this.change(filter.secret ? {page: null} : {[filter.name]: text, page: null}, {replace: true});
    }, TYPING);
  }

  table(rows, context) {
    const sort = this.query.get('sort') ?? this.of.order ?? '';
    return html`
      <div class="table" aria-busy=${this.load.busy ? 'true' : 'false'}>
        <table>
          <caption class="unseen">${this.of.caption}</caption>
          <thead><tr>${this.of.columns.map(column => this.heading(column, sort))}</tr></thead>
          <tbody>
            ${repeat(rows, row => row.id ?? row, row => html`<tr>${this.of.columns.map((column, index) => this.cell(
              column, index, row, context))}</tr>`)}
          </tbody>
        </table>
      </div>`;
  }

  heading(column, sort) {
    const kind = column.numeric ? 'numeric' : nothing;
    if (!column.sort) {
      return html`<th scope="col" class=${kind}>${column.label}</th>`;
    }
    const [up, down] = [sort === column.sort, sort === `-${column.sort}`];
    return html`
      <th scope="col" class=${kind} aria-sort=${up ? 'ascending' : down ? 'descending' : 'none'}>
        <button type="button" @click=${() => this.change({sort: down ? column.sort : `-${column.sort}`, page: null})}>
          ${column.label}<span class="direction" aria-hidden="true">${up ? '▲' : down ? '▼' : '↕'}</span>
        </button>
      </th>`;
  }

  cell(column, index, row, context) {
    const content = column.cell(row, context);
    const kind = column.numeric ? 'numeric' : nothing;
    return index === 0
      ? html`<th scope="row" class=${kind} data-label=${column.label}>${content}</th>`
      : html`<td class=${kind} data-label=${column.label}>${content}</td>`;
  }

  pager(page) {
    const {offset, page_size: size, page_num: number, total_records: total} = page.meta;
    if (total === 0) {
      return nothing;
    }
    const last = Math.ceil(total / size);
    const go = to => () => this.change({page: to === 1 ? null : to});
    return html`
      <nav class="pager" aria-label=${t.list.pages(this.of.caption)}>
        <p aria-live="polite">${t.list.range(count(Math.min(offset + 1, total)), count(Math.min(offset + size, total)), count(total))}</p>
        ${total > SIZES[0] ? html`
          <label>${t.list.size}
            <select @change=${event => this.change({size: event.target.value, page: null})}>
              ${SIZES.map(choice => html`<option value=${choice} ?selected=${choice === size}>${choice}</option>`)}
            </select>
          </label>` : nothing}
        ${last > 1 ? html`
          <div class="row">
            <button type="button" ?disabled=${number <= 1} @click=${go(1)} aria-label=${t.list.firstPage}>«</button>
            <button type="button" ?disabled=${number <= 1} @click=${go(number - 1)}>${t.list.previous}</button>
            <span>${t.list.page(count(number), count(last))}</span>
            <button type="button" ?disabled=${number >= last} @click=${go(number + 1)}>${t.list.next}</button>
            <button type="button" ?disabled=${number >= last} @click=${go(last)} aria-label=${t.list.lastPage}>»</button>
          </div>` : nothing}
      </nav>`;
  }
}

customElements.define('cb-list', List);
