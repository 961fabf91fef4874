/** The documents of the interfaces: OpenAPI of each service, AsyncAPI of the topics. */
import {Element, html, Load, nothing} from '../../core/view.js';
import {api} from '../../core/http.js';
import {t} from '../../texts/developers.js';

/** [service, its own address behind the gateway] */
const SERVICES = [['connection-service', ''], ['snapshot-service', '/services/snapshot-service'],
  ['carrier-adapter-service', '/services/carrier-adapter-service']];

class Documents extends Element {
  constructor() {
    super();
    this.load = new Load(this, signal => api.get('/q/asyncapi', {format: 'json'}, {signal}));
  }

  connectedCallback() {
    super.connectedCallback();
    this.load.run();
  }

  render() {
    return html`
      <section class="card">
        <h2>${t.documents.rest}</h2>
        <p>${t.documents.restText}</p>
        <ul>${SERVICES.map(([name, base]) => html`
          <li><strong>${name}</strong>: <a href="${base}/q/swagger-ui/" target="_blank" rel="noopener">${t.documents.page}<span
            class="unseen"> ${name}</span></a>, <a href="${base}/q/openapi" target="_blank" rel="noopener">OpenAPI<span
            class="unseen"> ${name}</span></a></li>`)}</ul>
      </section>
      <section class="card">
        <h2>${t.documents.events}</h2>
        <p>${t.documents.eventsText} <a href="/q/asyncapi" target="_blank" rel="noopener">AsyncAPI</a></p>
        ${this.load.show(document => this.channels(document))}
      </section>`;
  }

  channels({channels, components}) {
    return Object.values(channels).filter(channel => !channel.address.endsWith('.dlq')).map(channel => html`
      <article>
        <h3><code>${channel.address}</code> ${channel.title ?? ''}</h3>
        <p>${channel.description}</p>
        <ul>${Object.keys(channel.messages).map(name => this.message(components.messages[name]))}</ul>
      </article>`);
  }

  message(message) {
    return message ? html`<li><code>${message.name ?? message.title}</code> ${message.summary ?? ''}</li>` : nothing;
  }
}

customElements.define('cb-documents', Documents);
