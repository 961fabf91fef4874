/** The id by which a carrier knows a group: explained, and checked while it is typed. */
import {html, nothing} from 'lit';
import {t} from '../texts/connection.js';
import {field} from './fields.js';
import {shape} from './badge.js';

/** Whether a carrier takes an id; null where that cannot be told here. */
export function fits(carrier, id) {
  const pattern = carrier?.carrier_group_id_format?.pattern;
  if (!pattern) {
    return null;
  }
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(id);
  } catch {
    // The services know more kinds of patterns than browsers do; they have the last word anyway.
    return null;
  }
}

/** What is wrong with an id, as a violation's text, or null. */
export function flaw(carrier, id) {
  if (id === '') {
    return t.id.missing;
  }
  return fits(carrier, id) === false ? t.id.refused(carrier.display_name, carrier.carrier_group_id_format.description) : null;
}

/**
 * @param options.carrier the carrier, or null while none is chosen
 * @param options.value   what is typed
 * @param options.error   what was wrong when it was sent
 * @param options.prompt  what to say while there is no carrier
 */
export function carrierIdField({id, label, carrier, value, error, prompt = '', onInput}) {
  return html`
    ${field({id, label, hint: explanation(carrier, prompt), error}, ({describedBy, invalid}) => html`
      <input id=${id} name="carrier_group_id" type="text" class="id" .value=${value} maxlength="100" autocomplete="off"
        autocapitalize="off" spellcheck="false" aria-describedby="${describedBy} ${id}-fit" aria-invalid=${invalid}
        @input=${onInput}>`)}
    <p class="fit" id="${id}-fit" role="status">${verdict(carrier, value)}</p>`;
}

function explanation(carrier, prompt) {
  if (!carrier) {
    return prompt;
  }
  const format = carrier.carrier_group_id_format;
  return format ? html`${t.id.wants(carrier.display_name, format.description)}<code>${format.example}</code>
    (${t.id.pattern}: <code>${format.pattern}</code>).` : t.id.unknown;
}

function verdict(carrier, value) {
  const verdict = value === '' ? null : fits(carrier, value);
  if (verdict === null) {
    return nothing;
  }
  return verdict
    ? html`<span class="good">${shape('good')}${t.id.fits}</span>`
    : html`<span class="wait">${shape('wait')}${t.id.wrong}</span>`;
}
