/** A number with its unit, set by a slider or typed in; what is typed may lie beyond the slider's ends. */
import {html} from 'lit';
import {field} from './fields.js';

/**
 * @param options.id, options.label, options.hint, options.error as of every field
 * @param options.slider  what the slider is called, beside the number that has the label
 * @param options.value   the number, or text that is none yet
 * @param options.onInput gets what was typed or set, as text
 */
export const sliderField = ({id, slider, value, min = 0, max, step = 1, unit, onInput, ...rest}) => field({id, ...rest},
  ({describedBy, invalid}) => html`
    <div class="slider">
      <input type="range" id="${id}-slider" aria-label=${slider} aria-valuetext="${value} ${unit}" min=${min} max=${max} step=${step}
        .value=${String(value)} @input=${event => onInput(event.target.value)}>
      <input id=${id} type="text" inputmode="decimal" autocomplete="off" class="numeric" .value=${String(value)}
        aria-describedby=${describedBy} aria-invalid=${invalid} @input=${event => onInput(event.target.value.trim())}>
      <span class="unit">${unit}</span>
    </div>`);
