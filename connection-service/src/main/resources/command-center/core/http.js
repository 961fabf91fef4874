/** Calls of the public API: with a token, with a key for repeats, with every refusal as an {@link ApiError}. */
import {session, SignInError} from './session.js';
import {uuid} from './ids.js';

const ACCEPT = 'application/json, application/problem+json;q=0.9';
const MOST_TRIES = 3;
/** Longest wait that a 429 or 503 may ask for before the page gives up on it, in seconds. */
const LONGEST_WAIT = 10;

/** A refusal, or no answer at all (status 0). */
export class ApiError extends Error {
  constructor(status, message, violations = [], requestId = null) {
    super(message);
    this.status = status;
    /** Everything that was wrong with the request: [{field, message}]. */
    this.violations = violations;
    this.requestId = requestId;
  }

  /** What was wrong at a field, or null. */
  at(field) {
    const found = this.violations.filter(violation => violation.field === field);
    return found.length === 0 ? null : found.map(violation => violation.message).join(' ');
  }
}

export const api = {
  get: (path, params, options) => call('GET', path, {...options, params}),
  post: (path, body = {}, options) => call('POST', path, {...options, body}),
  put: (path, body = {}, options) => call('PUT', path, {...options, body}),
  remove: (path, options) => call('DELETE', path, options),

  /** A page of a list: {meta: {offset, page_num, page_size, total_records}, response: [...]}. */
  page: (path, params, options) => call('GET', path, {...options, params}),

  /** Everything in a short list, page by page, up to a limit. */
  async all(path, params = {}, {limit = 1000, ...options} = {}) {
    const found = [];
    for (;;) {
      const page = await call('GET', path, {...options, params: {...params, page_size: 100, offset: found.length}});
      found.push(...page.response);
      if (page.response.length === 0 || found.length >= Math.min(limit, page.meta.total_records)) {
        return found;
      }
    }
  },

  /** How many records a list has. */
  async count(path, params = {}, options) {
    return (await call('GET', path, {...options, params: {...params, page_size: 1}})).meta.total_records;
  },
};

/**
 * @param options.params    query parameters; null, undefined and '' are left out, arrays joined by commas
 * @param options.body      sent as JSON; a string goes as it is
 * @param options.version   version that the record must still have (If-Match)
 * @param options.headers   more headers
 * @param options.as        'json' (default) or 'text'
 * @param options.operator  call as the operator, also while inside an organization
 * @param options.signal    aborts the call
 */
async function call(method, path, options = {}) {
  const headers = {Accept: options.as === 'text' ? '*/*' : ACCEPT, ...options.headers};
  let body;
  if (method !== 'GET' && method !== 'DELETE') {
    headers['Content-Type'] ??= 'application/json';
    // Kept over all tries, so that a lost answer does not do anything twice.
    headers['Idempotency-Key'] ??= uuid();
    body = typeof options.body === 'string' ? options.body : JSON.stringify(options.body ?? {});
  }
  if (options.version) {
    headers['If-Match'] = `"${options.version}"`;
  }
  const url = path + queryOf(options.params);
  let fresh = false;
  for (let attempt = 1; ; attempt++) {
    let response;
    try {
      headers.Authorization = `Bearer ${options.operator ? await session.operatorToken() : await session.token({fresh})}`;
      response = await fetch(url, {method, headers, body, signal: options.signal, cache: 'no-store'});
    } catch (failure) {
      if (failure.name === 'AbortError') {
        throw failure;
      }
      if (failure instanceof SignInError && failure.status !== 0 && failure.status < 500) {
        session.signOut();
        throw new ApiError(401, '');
      }
      if (attempt >= MOST_TRIES) {
        throw new ApiError(0, '');
      }
      await pause(attempt * 0.5, options.signal);
      continue;
    }
    if (response.ok) {
      return read(response, options.as);
    }
    if (response.status === 401 && !fresh) {
      fresh = true;
      continue;
    }
    if (attempt < MOST_TRIES && (response.status === 429 || response.status === 503)) {
      const wait = Number(response.headers.get('Retry-After') ?? attempt);
      if (wait <= LONGEST_WAIT) {
        await pause(wait, options.signal);
        continue;
      }
    }
    if (response.status === 401) {
      session.signOut();
    }
    throw await refusal(response);
  }
}

async function read(response, as) {
  if (as === 'text') {
    return response.text();
  }
  const text = await response.text();
  return text === '' ? null : JSON.parse(text);
}

async function refusal(response) {
  let body = {};
  try {
    body = await response.json();
  } catch {
    // Something between us and the service answered, in its own words.
  }
  const message = body.detail ?? body.message ?? '';
  return new ApiError(
    response.status, message, body.errors ?? violationsIn(message), response.headers.get('X-Request-Id'));
}

/** The plain error body joins its violations: `path: text; path: text`. */
function violationsIn(message) {
  const found = message.split('; ').map(part => /^([\w.[\]/-]+): (.+)$/.exec(part));
  return found.every(Boolean) ? found.map(([, field, text]) => ({field, message: text})) : [];
}

export function queryOf(params = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params ?? {})) {
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text !== null && text !== undefined && text !== '') {
      query.set(name, text);
    }
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function pause(seconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    }, {once: true});
  });
}
