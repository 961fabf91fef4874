/** The organization's API keys. */
import {Action, Element, html, nothing} from '../../core/view.js';
import {api} from '../../core/http.js';
import {session} from '../../core/session.js';
import {badge} from '../../components/badge.js';
import {confirmation, dialog, dialogButtons} from '../../components/dialog.js';
import {selectField, textField, valuesOf} from '../../components/fields.js';
import {notify} from '../../components/notices.js';
import {secretDialog} from '../../components/secret.js';
import {ago, when} from '../../components/time.js';
import {t} from '../../texts/developers.js';
import '../../components/list.js';

const PATH = '/api/v1/api_keys';
const SCOPES = ['connections:read', 'connections:write', 'snapshots:read', 'snapshots:write', 'webhooks:manage', 'events:read',
  'audit:read', 'keys:manage', 'emulator:manage'];
/** How long the old secret goes on beside the new one, in seconds. */
const OVERLAPS = [0, 3600, 86_400, 604_800];

class Keys extends Element {
  static properties = {open: {state: true}};

  constructor() {
    super();
    this.open = null;
    this.create = new Action(this, async values => {
      const made = await api.post(PATH, values);
      this.open = {what: 'secret', key: made};
    });
    this.rotate = new Action(this, async (key, overlap) => {
      const made = await api.post(`${PATH}/${key.id}/rotate`, {overlap_seconds: overlap});
      this.open = {what: 'secret', key: made};
    });
    this.revoke = new Action(this, async key => {
      await api.remove(`${PATH}/${key.id}`);
      this.open = null;
      notify(t.keys.revoked(key.name));
    });
  }

  list() {
    return {
      id: 'keys',
      path: PATH,
      caption: t.keys.title,
      url: false,
      columns: [
        {label: t.keys.columns.name, cell: key => key.name},
        {label: t.keys.columns.client, cell: key => html`<code>${key.client_id}</code>`},
        {label: t.keys.columns.roles, cell: key => key.roles.join(', ')},
        {label: t.keys.columns.scopes, cell: key => (key.scopes.includes('*') ? t.keys.allScopes : key.scopes.join(', '))},
        {label: t.keys.columns.status, cell: key => badge('key', key.status)},
        {label: t.keys.columns.used, cell: key => (key.last_used ? ago(key.last_used) : t.keys.never)},
        {label: t.keys.columns.expires, cell: key => (key.expires ? when(key.expires) : t.keys.never)},
        {label: t.keys.columns.actions, cell: key => (key.status === 'revoked' ? nothing : html`
          <div class="row">
            <button type="button" @click=${() => this.show('rotate', key)}>${t.keys.rotate}<span class="unseen"> ${key.name}</span></button>
            <button type="button" @click=${() => this.show('revoke', key)}>${t.keys.revoke}<span class="unseen"> ${key.name}</span></button>
          </div>`)},
      ],
      nothing: t.keys.nothing,
    };
  }

  show(what, key = null) {
    [this.create, this.rotate, this.revoke].forEach(action => action.clear());
    this.open = {what, key};
  }

  close() {
    this.open = null;
    this.querySelector('cb-list').reload();
  }

  async submit(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const values = valuesOf(event.target);
    const scopes = form.getAll('scope');
    await this.create.run({
      name: values.name,
      roles: form.getAll('role'),
      ...(scopes.length === 0 ? {} : {scopes}),
      ...(values.expires ? {expires: Math.floor(new Date(`${values.expires}T23:59:59`).getTime() / 1000)} : {}),
    });
  }

  render() {
    return html`
      <div class="row apart lead"><p>${t.keys.intro}</p>
        <button type="button" class="primary" @click=${() => this.show('create')}>${t.keys.create}</button></div>
      <cb-list .of=${this.list()}></cb-list>
      ${this.open ? this.dialog() : nothing}`;
  }

  dialog() {
    const {what, key} = this.open;
    const onClose = () => this.close();
    switch (what) {
      case 'create':
        return this.createDialog(onClose);
      case 'secret':
        return secretDialog({
          title: t.keys.secretTitle,
          text: t.keys.secretText,
          lines: [[t.keys.columns.client, key.client_id], [t.keys.secret, key.client_secret]],
          onClose,
        });
      case 'rotate':
        return dialog({title: t.keys.rotateTitle(key.name), onClose}, html`
          <form @submit=${event => { event.preventDefault(); this.rotate.run(key, Number(valuesOf(event.target).overlap)); }}>
            <div class="body"><p>${t.keys.rotateText}</p>
              ${selectField({id: 'overlap', label: t.keys.overlap, value: '86400', options: OVERLAPS.map(seconds =>
                [String(seconds), t.keys.overlaps[seconds]]), error: this.rotate.error?.at('overlap_seconds')})}
            </div>
            ${dialogButtons({confirm: t.keys.rotate, action: this.rotate, onClose})}
          </form>`);
      default:
        return confirmation({
          title: t.keys.revokeTitle(key.name), text: t.keys.revokeText, confirm: t.keys.revoke, danger: true, action: this.revoke,
          onConfirm: async () => await this.revoke.run(key) && this.close(), onClose,
        });
    }
  }

  createDialog(onClose) {
    const {error} = this.create;
    return dialog({title: t.keys.create, onClose}, html`
      <form @submit=${event => this.submit(event)}>
        <div class="body">
          ${textField({id: 'key-name', name: 'name', label: t.keys.columns.name, required: true, maxlength: 100, error: error?.at('name')})}
          <fieldset>
            <legend>${t.keys.columns.roles}</legend>
            ${session.current.roles.map(role => html`
              <div class="check"><input type="checkbox" id="role-${role}" name="role" value=${role} checked>
                <label for="role-${role}">${role}</label></div>`)}
          </fieldset>
          <fieldset>
            <legend>${t.keys.columns.scopes}</legend>
            <p class="hint fine">${t.keys.scopesHint}</p>
            ${SCOPES.map(scope => html`
              <div class="check"><input type="checkbox" id="scope-${scope}" name="scope" value=${scope}>
                <label for="scope-${scope}"><code>${scope}</code> ${t.keys.scopes[scope]}</label></div>`)}
          </fieldset>
          ${textField({id: 'key-expires', name: 'expires', type: 'date', label: t.keys.columns.expires, hint: t.keys.expiresHint,
            error: error?.at('expires')})}
          ${['roles', 'scopes'].map(name => error?.at(name) ? html`<p class="refusal" role="alert">${name}: ${error.at(name)}</p>` : nothing)}
        </div>
        ${dialogButtons({confirm: t.keys.create, action: this.create, onClose})}
      </form>`);
  }
}

customElements.define('cb-keys', Keys);
