/** One group: what it is, its plans, its members, and how it agrees with its carriers. */
import {Follow, html, Load, View} from '../core/view.js';
import {api} from '../core/http.js';
import {link} from '../core/router.js';
import {empty} from '../components/states.js';
import {tabs} from '../components/tabs.js';
import {t as common} from '../texts/common.js';
import {t} from '../texts/groups.js';
import './differences/list.js';
import './group/members.js';
import './group/overview.js';
import './group/plans.js';
import './group/syncs.js';

const PARTS = Object.keys(t.parts);

class Group extends View {
  constructor() {
    super();
    this.load = new Load(this, signal => api.get(`/api/v1/groups/${this.params.id}`, {}, {signal}));
    this.follow = new Follow(this, event => event.type.startsWith('group.') && event.subject === this.params.id, () => this.load.run());
  }

  willUpdate(changed) {
    if (changed.has('params') && this.asked !== this.params.id) {
      this.asked = this.params.id;
      this.load.run({keep: false});
    }
  }

  updated(changed) {
    if (changed.has('params')) {
      // Where tabs do not all fit, the chosen one is to be seen.
      this.querySelector('.tabs [aria-current]')?.scrollIntoView({block: 'nearest', inline: 'nearest'});
    }
    if (this.load.value) {
      document.title = common.title(this.load.value.name);
    }
  }

  render() {
    const {id, part = PARTS[0]} = this.params;
    return html`
      <p class="crumbs"><a href=${link('/groups')}>${t.title}</a></p>
      <header class="heading"><h1>${this.load.value?.name ?? t.one}</h1></header>
      ${tabs(t.one, part, PARTS.map(name => [name, link(name === PARTS[0] ? `/groups/${id}` : `/groups/${id}/${name}`), t.parts[name]]))}
      ${this.load.show(group => this.part(part, group))}`;
  }

  part(name, group) {
    switch (name) {
      case 'overview':
        return html`<cb-group-overview .group=${group}></cb-group-overview>`;
      case 'plans':
        return html`<cb-group-plans .group=${group}></cb-group-plans>`;
      case 'members':
        return html`<cb-group-members .group=${group} .query=${this.query}></cb-group-members>`;
      case 'syncs':
        return html`<cb-group-syncs .group=${group}></cb-group-syncs>`;
      case 'differences':
        return html`<cb-difference-list .group=${group} .query=${this.query}></cb-difference-list>`;
      default:
        return empty(t.noPart);
    }
  }
}

customElements.define('cb-group', Group);
