/** Where platform and carriers differ, over all groups. */
import {html, View} from '../core/view.js';
import {link} from '../core/router.js';
import {t} from '../texts/differences.js';
import './differences/list.js';

class Differences extends View {
  render() {
    return html`
      <header class="heading"><h1>${t.title}</h1><a href=${link('/groups')}>${t.groups}</a></header>
      <cb-difference-list .query=${this.query}></cb-difference-list>`;
  }
}

customElements.define('cb-differences', Differences);
