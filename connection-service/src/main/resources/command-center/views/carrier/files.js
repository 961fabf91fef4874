/** Files that a carrier was sent, and what it sent back. */
import {Element, html} from '../../core/view.js';
import {count} from '../../core/format.js';
import {label} from '../../core/status.js';
import {badge} from '../../components/badge.js';
import {ago} from '../../components/time.js';
import {t} from '../../texts/carriers.js';
import {linkFor} from '../carriers/whose.js';
import {Again} from '../../core/again.js';
import '../../components/list.js';

const columns = t.files.columns;
const STATUSES = ['written', 'transmitted', 'accepted', 'accepted_with_errors', 'rejected', 'unanswered', 'received', 'applied', 'set_aside'];

/** Kind and number, by which people speak of a file. */
export const nameOfFile = ({kind, control_number: number}) => t.file.name(t.files.kinds[kind] ?? kind, number);

class Files extends Element {
  static properties = {carrier: {attribute: false}, whose: {attribute: false}, query: {attribute: false}};

  constructor() {
    super();
    this.again = new Again(this, () => [this.querySelector('cb-list')?.load]);
  }

  render() {
    const list = {
      id: 'files',
      path: '/emulator/v1/files',
      caption: t.files.title,
      columns: [
        {label: columns.number, cell: row => html`<a href=${linkFor(this.query, `/carriers/files/${row.id}`)}>${nameOfFile(row)}</a>`},
        {label: columns.direction, cell: row => t.files.directions[row.direction]},
        {label: columns.status, cell: row => badge('file', row.status)},
        // An acknowledgement has none of its own to count.
        {label: columns.families, numeric: true, cell: row => (row.direction === 'out' ? count(row.families) : '–')},
        {label: columns.created, cell: row => ago(row.created)},
        {label: columns.acknowledged, cell: row => (row.acknowledged === undefined ? '–' : ago(row.acknowledged))},
      ],
      filters: [
        {name: 'direction', label: columns.direction, options: Object.entries(t.files.directions)},
        {name: 'kind', label: columns.kind, options: Object.entries(t.files.kinds)},
        {name: 'status', label: columns.status, options: STATUSES.map(status => [status, label('file', status)])},
      ],
      concerns: event => event.type.startsWith('member_snapshot.'),
      nothing: this.carrier.kind === 'file' ? t.files.nothing : t.files.notByFiles,
    };
    return html`
      <h2>${t.files.title}</h2>
      <cb-list .of=${list} .fixed=${{...this.whose, carrier_id: this.carrier.carrier_id}} .query=${this.query}></cb-list>`;
  }
}

customElements.define('cb-files', Files);
