/** Form fields with their labels, hints and errors tied to them. */
import {html, nothing} from 'lit';
import {t} from '../texts/common.js';

/**
 * A labelled control.
 *
 * @param options.id       id of the control, unique on the page
 * @param options.label    what it is
 * @param options.hint     what to put in, shown below
 * @param options.error    what is wrong with it now
 * @param options.optional whether it may be left empty
 * @param control          (attributes) => template of the control: {id, describedBy, invalid} have to be put on it
 */
export function field({id, label, hint, error, optional = false}, control) {
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return html`
    <div class="field ${error ? 'wrong' : ''}">
      <label for=${id}>${label}${optional ? html` <span class="fine">${t.form.optional}</span>` : nothing}</label>
      ${control({id, describedBy: described || nothing, invalid: error ? 'true' : nothing})}
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      ${error ? html`<p class="refusal" id="${id}-error" role="alert">${error}</p>` : nothing}
    </div>`;
}

/** A line of text. {name} is what the form calls it; other options as for an input. */
export function textField({id, name = id, value = '', type = 'text', required = false, autocomplete = 'off', placeholder,
  pattern, inputmode, maxlength, disabled = false, onInput, ...rest}) {
  return field({id, optional: !required && rest.optional !== false, ...rest}, ({describedBy, invalid}) => html`
    <input id=${id} name=${name} type=${type} .value=${value ?? ''} ?required=${required} ?disabled=${disabled}
      autocomplete=${autocomplete} placeholder=${placeholder ?? nothing} pattern=${pattern ?? nothing}
      inputmode=${inputmode ?? nothing} maxlength=${maxlength ?? nothing} spellcheck="false"
      aria-describedby=${describedBy} aria-invalid=${invalid} @input=${onInput ?? nothing}>`);
}

/** A choice. {options}: [[value, text]]. */
export function selectField({id, name = id, value = '', options, required = false, disabled = false, onChange, ...rest}) {
  return field({id, optional: false, ...rest}, ({describedBy, invalid}) => html`
    <select id=${id} name=${name} ?required=${required} ?disabled=${disabled} aria-describedby=${describedBy}
      aria-invalid=${invalid} @change=${onChange ?? nothing}>
      ${options.map(([option, text]) => html`<option value=${option} ?selected=${option === value}>${text}</option>`)}
    </select>`);
}

/** What a form says, as an object; empty fields are left out. */
export function valuesOf(form) {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()])
    .filter(([, value]) => value !== ''));
}
