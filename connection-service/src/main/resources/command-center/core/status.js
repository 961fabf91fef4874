/** What each status means to somebody who looks for what is stuck: its tone, and its shape, which does not need colours. */
import {t} from '../texts/common.js';

/** Tones: 'open' (under way), 'wait' (others have to move), 'act' (somebody here has to), 'good', 'bad', 'off'. */
const TONES = {
  connection: {
    created: 'open', processing: 'open', noyo_review: 'wait', waiting_on_carrier: 'wait', carrier_authorization: 'act',
    action_required: 'act', unable_to_connect: 'bad', completed: 'good', disconnected: 'off',
  },
  snapshot: {submitted: 'open', processing: 'open', completed: 'good', canceled: 'bad', replaced: 'off'},
  fulfillment: {
    processing: 'open', valid: 'open', scheduled: 'wait', sent: 'good', no_changes: 'good', invalid: 'bad', replaced: 'off',
    not_connected: 'off',
  },
  disconnection: {needs_review: 'act', processing: 'open', rejected: 'off', completed: 'good', invalid: 'bad'},
  difference: {open: 'act', dismissed: 'off', resolved: 'good', replaced: 'off'},
  subscription: {active: 'good', disabled: 'off', unhealthy: 'act', failed: 'bad'},
  key: {active: 'good', expired: 'bad', revoked: 'off'},
  delivery: {pending: 'open', delivered: 'good', failed: 'bad', skipped: 'off'},
  audit: {requested: 'open', processing: 'open', completed: 'good', failed: 'bad'},
  enrollment: {pending: 'wait', active: 'good', completed: 'off', discontinued: 'off', waived: 'off', terminated: 'off'},
  file: {
    written: 'open', transmitted: 'wait', accepted: 'good', accepted_with_errors: 'act', rejected: 'bad', unanswered: 'bad',
    received: 'open', applied: 'good', set_aside: 'bad',
  },
};

/** Statuses in which a connection waits for somebody at the platform. */
export const CONNECTION_NEEDS = ['action_required', 'carrier_authorization', 'unable_to_connect'];
/** Statuses of a connection in the order of its life. */
export const CONNECTION_ORDER = ['created', 'processing', 'noyo_review', 'waiting_on_carrier', 'carrier_authorization',
  'action_required', 'unable_to_connect', 'completed'];
export const CONNECTION_OPEN = ['created', 'processing', 'noyo_review', 'waiting_on_carrier'];
export const SNAPSHOT_ORDER = ['submitted', 'processing', 'completed', 'canceled', 'replaced'];
export const FULFILLMENT_ORDER = ['processing', 'valid', 'scheduled', 'sent', 'no_changes', 'invalid', 'replaced'];

export const tone = (kind, status) => TONES[kind]?.[status] ?? 'off';

export const label = (kind, status) => t.status[kind]?.[status] ?? t.words(status);
