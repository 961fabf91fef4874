/** The way in: id and secret of an API key, which never leave the memory of this page. */
import {html} from 'lit';
import {Action, Element} from '../core/view.js';
import {session} from '../core/session.js';
import {ApiError} from '../core/http.js';
import {t} from '../texts/common.js';
import {textField} from './fields.js';
import {refusal} from './states.js';

class SignIn extends Element {
  constructor() {
    super();
    this.signIn = new Action(this, async ({client_id: id, client_secret: secret}) => {
      try {
        await session.signIn(id, secret);
      } catch (error) {
        throw new ApiError(error.status ?? 0, error.status === 401 ? t.signIn.wrong : '');
      }
    });
  }

  async submit(event) {
    event.preventDefault();
    const form = event.target;
    const values = Object.fromEntries(new FormData(form));
    if (!await this.signIn.run(values)) {
      const secret = form.elements.client_secret;
      secret.value = '';
      secret.focus();
    }
  }

  render() {
    return html`
      <main class="sign-in">
        <form @submit=${event => this.submit(event)}>
          <img src="/app/icon.svg" alt="" width="44" height="44">
          <h1>${t.signIn.title}</h1>
          <p>${t.signIn.intro}</p>
          ${textField({id: 'client-id', name: 'client_id', label: t.signIn.id, required: true, autocomplete: 'username'})}
          ${textField({id: 'client-secret', name: 'client_secret', label: t.signIn.secret, type: 'password', required: true,
            autocomplete: 'current-password'})}
          ${refusal(this.signIn.error)}
          <button class="primary" ?disabled=${this.signIn.busy}>${t.signIn.enter}</button>
          <p class="fine">${t.signIn.kept}</p>
        </form>
      </main>`;
  }
}

customElements.define('cb-sign-in', SignIn);
