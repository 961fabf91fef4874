/** An address that leads to no view. */
import {html, View} from '../core/view.js';
import {link} from '../core/router.js';
import {t} from '../texts/common.js';

class Nowhere extends View {
  render() {
    return html`
      <h1>${t.nowhere.title}</h1>
      <p>${t.nowhere.text}</p>
      <p><a href=${link('/')}>${t.nowhere.home}</a></p>`;
  }
}

customElements.define('cb-nowhere', Nowhere);
