/** Parts of a view as links: each has its own address. */
import {html, nothing} from 'lit';

/** @param parts [[name, href, text]] */
export const tabs = (title, current, parts) => html`
  <nav class="tabs" aria-label=${title}>
    ${parts.map(([name, href, text]) => html`<a href=${href} aria-current=${name === current ? 'page' : nothing}>${text}</a>`)}
  </nav>`;
