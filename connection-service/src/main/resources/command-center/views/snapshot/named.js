/** A text of the service with people's and plans' names in the place of ids; the id stays on hover. */
import {html} from 'lit';

const ID = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/;

/** @param names Map of names by id */
export function named(text, names) {
  return text.split(ID).map((part, index) =>
    (index % 2 === 1 && names.has(part) ? html`<span class="named" title=${part}>${names.get(part)}</span>` : part));
}
