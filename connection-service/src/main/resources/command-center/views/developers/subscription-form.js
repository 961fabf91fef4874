/** The fields of a webhook subscription, new or edited. */
import {html, nothing} from 'lit';
import {textField} from '../../components/fields.js';
import {t} from '../../texts/developers.js';

/** @param hook the subscription that is edited; absent for a new one */
export function subscriptionFields({hook = {}, error, withSecret = false}) {
  const at = name => error?.at(name);
  return html`
    ${textField({id: 'hook-url', name: 'url', label: t.webhooks.columns.url, value: hook.url, required: true, inputmode: 'url',
      hint: t.webhooks.urlHint, error: at('url')})}
    ${textField({id: 'hook-events', name: 'event_types', label: t.webhooks.columns.events, value: hook.event_types?.join(', '),
      hint: t.webhooks.eventsHint, error: at('event_types')})}
    ${textField({id: 'hook-description', name: 'description', label: t.webhooks.columns.description, value: hook.description,
      maxlength: 255, error: at('description')})}
    ${withSecret ? textField({id: 'hook-secret', name: 'secret', label: t.webhooks.secret, hint: t.webhooks.secretHint,
      error: at('secret')}) : nothing}`;
}

/** What the API gets. */
export function bodyOf({event_types: types, ...values}) {
  return {...values, ...(types ? {event_types: types.split(/[\s,]+/).filter(Boolean)} : {})};
}
