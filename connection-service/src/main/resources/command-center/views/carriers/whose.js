/** For whom carriers are steered: platforms for themselves, operators and emulators for the organization that they choose. */
import {Element, html, Load} from '../../core/view.js';
import {api, ApiError} from '../../core/http.js';
import {link, router} from '../../core/router.js';
import {session} from '../../core/session.js';
import {selectField, textField, valuesOf} from '../../components/fields.js';
import {t} from '../../texts/carriers.js';

const chosen = query => query.get('organization') ?? '';

/** Whether it is known for whom. */
export const decided = query => session.platform || chosen(query) !== '';

/** What the API has to be told. */
export const whose = query => (session.platform ? {} : {organization_id: chosen(query)});

/** Address of a view of carriers, for the same organization. */
export const linkFor = (query, path, parameters = {}) =>
  link(path, session.platform ? parameters : {...parameters, organization: chosen(query)});

/** The choice; nothing where there is none. */
class Whose extends Element {
  static properties = {query: {attribute: false}};

  constructor() {
    super();
    this.query = new URLSearchParams();
    this.load = new Load(this, signal => organizations(signal));
  }

  connectedCallback() {
    super.connectedCallback();
    if (!session.platform) {
      this.load.run();
    }
  }

  render() {
    return session.platform ? '' : html`
      <section class="card">${this.load.show(found => (found === null ? this.byId() : this.choice(found)))}</section>`;
  }

  choice(found) {
    const value = chosen(this.query);
    return selectField({
      id: 'whose', label: t.whose.title, hint: t.whose.explain, value,
      options: [['', t.whose.choose], ...found.map(each => [each.organization_id, each.name])],
      onChange: event => router.query({organization: event.target.value}),
    });
  }

  byId() {
    return html`
      <form @submit=${event => { event.preventDefault(); router.query({organization: valuesOf(event.target).organization}); }}>
        ${textField({id: 'organization', label: t.whose.id, hint: t.whose.idHint, value: chosen(this.query), required: true})}
        <button type="submit">${t.whose.show}</button>
      </form>`;
  }
}

/** All of them, or null for a key that may not list them. */
async function organizations(signal) {
  try {
    return (await api.get('/ops/v1/overview', {}, {signal})).organizations;
  } catch (error) {
    if (error instanceof ApiError && error.status === 403) {
      return null;
    }
    throw error;
  }
}

customElements.define('cb-whose', Whose);
