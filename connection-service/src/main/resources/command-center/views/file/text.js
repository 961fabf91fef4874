/** What a file says as it went over, one segment a line to read, and to copy as it is. */
import {Element, html, Load, nothing} from '../../core/view.js';
import {api} from '../../core/http.js';
import {count} from '../../core/format.js';
import {copy} from '../../components/secret.js';
import {t} from '../../texts/carriers.js';

/** Most characters on screen; copying takes all. */
const MOST = 100_000;
/** Where the header of an interchange says what ends its segments. */
const ENDS_AT = 105;

class FileText extends Element {
  static properties = {path: {}};

  constructor() {
    super();
    this.asked = null;
    this.load = new Load(this, signal => api.get(`${this.path}/content`, {mask: 'ssn'}, {signal, as: 'text'}));
  }

  willUpdate() {
    if (this.path !== this.asked) {
      this.asked = this.path;
      this.load.run({keep: false});
    }
  }

  render() {
    return html`
      <h2 class="unseen">${t.file.parts.text}</h2>
      ${this.load.show(text => html`
        <div class="row apart"><p class="fine">${t.file.masked}</p>
          <button type="button" @click=${() => copy(text)}>${t.file.copy}</button></div>
        <pre tabindex="0" class="x12">${lines(text.slice(0, MOST))}</pre>
        ${text.length > MOST ? html`<p class="fine">${t.file.cut(count(MOST), count(text.length))}</p>` : nothing}`)}`;
  }
}

function lines(text) {
  const end = text[ENDS_AT];
  return text.startsWith('ISA') && end && !/\s/.test(end) && !text.includes('\n') ? text.replaceAll(end, `${end}\n`) : text;
}

customElements.define('cb-file-text', FileText);
