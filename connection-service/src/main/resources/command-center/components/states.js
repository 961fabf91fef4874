/** What is to be seen where there is nothing to see yet, nothing at all, or no answer. */
import {html, nothing} from 'lit';
import {t} from '../texts/common.js';

/** Shown from the first moment; fades in, so that what comes at once does not flicker. */
export function loading(text = t.states.loading) {
  return html`<p class="state loading" role="status">${text}</p>`;
}

/** Nothing is there: says so, and what to do about it. */
export function empty(text, action = nothing) {
  return html`<div class="state empty"><p>${text}</p>${action}</div>`;
}

/** A refusal or a lost call, with a way to try again. */
export function failure(error, retry = null, {stale = false} = {}) {
  return html`
    <div class="state failure" role="alert">
      <p><strong>${stale ? t.states.stale : t.states.failed}</strong> ${explain(error)}</p>
      ${error.requestId ? html`<p class="fine">${t.states.requestId} <code>${error.requestId}</code></p>` : nothing}
      ${retry ? html`<button type="button" @click=${retry}>${t.states.retry}</button>` : nothing}
    </div>`;
}

/** What went wrong, in a sentence. */
export function explain(error) {
  if (error.violations?.length > 0) {
    return error.violations.map(violation => `${violation.field}: ${violation.message}`).join(' ');
  }
  return error.message || (t.errors[error.status] ?? t.errors.other);
}

/** The same beside a form or a button; nothing when there is no error. */
export function refusal(error) {
  return error ? html`<p class="refusal" role="alert">${explain(error)}</p>` : nothing;
}
