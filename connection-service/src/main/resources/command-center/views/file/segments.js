/** What a file says, segment by segment: loops stand further in, every element has its name. */
import {Element, html, Load, nothing} from '../../core/view.js';
import {api} from '../../core/http.js';
import {router} from '../../core/router.js';
import {count} from '../../core/format.js';
import {empty} from '../../components/states.js';
import {t as common} from '../../texts/common.js';
import {t} from '../../texts/carriers.js';

/** Segments on one page. */
const PAGE = 100;

/** How far in a segment stands: loops of thousands, of hundreds, and what is within those. */
export function depthOf(loop) {
  const number = Number.parseInt(loop ?? '', 10);
  if (Number.isNaN(number)) {
    return 0;
  }
  return number % 1000 === 0 ? 1 : number % 100 === 0 ? 2 : 3;
}

/** {path} of the file; {query} has the page. */
class FileSegments extends Element {
  static properties = {path: {}, query: {attribute: false}};

  constructor() {
    super();
    this.asked = null;
    this.load = new Load(this, signal =>
      api.page(`${this.path}/segments`, {mask: 'ssn', page_size: PAGE, offset: (this.page - 1) * PAGE}, {signal}));
  }

  get page() {
    return Math.max(1, Math.trunc(Number(this.query.get('page'))) || 1);
  }

  willUpdate() {
    const asking = JSON.stringify([this.path, this.page]);
    if (asking !== this.asked) {
      const another = this.asked === null || JSON.parse(this.asked)[0] !== this.path;
      this.asked = asking;
      this.load.run({keep: !another});
    }
  }

  render() {
    return html`
      <h2 class="unseen">${t.file.segments}</h2>
      ${this.load.show(found => html`
        ${found.segments.length === 0 && !found.error ? empty(t.file.nothing) : html`
          <p class="fine">${t.file.masked}</p>
          <ol class="segments" aria-busy=${this.load.busy ? 'true' : 'false'}>
            ${found.segments.map((segment, index) => this.segment(segment, found.segments[index - 1]))}
          </ol>`}
        ${found.error ? html`<p class="refusal" role="alert">${t.file.broken(count(found.error.position))} ${found.error.message}</p>` : nothing}
        ${this.pager(found.meta)}`)}`;
  }

  segment(segment, before) {
    const begins = segment.loop && segment.loop !== before?.loop;
    return html`
      <li class="depth-${depthOf(segment.loop)}">
        ${begins ? html`<p class="loop">${t.file.loop(segment.loop)}</p>` : nothing}
        <div class="segment">
          <p><span class="position numeric">${count(segment.position)}</span> <code>${segment.id}</code>
            ${segment.name ?? html`<span class="fine">${t.file.noName}</span>`}</p>
          <dl>${segment.elements.map(element => html`
            <div><dt title=${element.name ?? t.file.noName}><code>${element.ref}</code> ${element.name ?? ''}</dt>
              <dd><code>${element.value}</code></dd></div>`)}</dl>
        </div>
      </li>`;
  }

  pager({offset, page_size: size, total_records: total}) {
    const last = Math.ceil(total / size);
    if (last <= 1) {
      return nothing;
    }
    const go = page => () => router.query({page: page === 1 ? null : page});
    return html`
      <nav class="pager" aria-label=${common.list.pages(t.file.segments)}>
        <p aria-live="polite">${common.list.range(count(Math.min(offset + 1, total)), count(Math.min(offset + size, total)), count(total))}</p>
        <div class="row">
          <button type="button" ?disabled=${this.page <= 1} @click=${go(1)} aria-label=${common.list.firstPage}>«</button>
          <button type="button" ?disabled=${this.page <= 1} @click=${go(this.page - 1)}>${common.list.previous}</button>
          <span>${common.list.page(count(this.page), count(last))}</span>
          <button type="button" ?disabled=${this.page >= last} @click=${go(this.page + 1)}>${common.list.next}</button>
          <button type="button" ?disabled=${this.page >= last} @click=${go(last)} aria-label=${common.list.lastPage}>»</button>
        </div>
      </nav>`;
  }
}

customElements.define('cb-file-segments', FileSegments);
