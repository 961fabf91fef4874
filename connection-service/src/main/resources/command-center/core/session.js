/**
 * Who is signed in. The key and its tokens are kept in this module's memory and nowhere else: a reload forgets them, and no
 * other script, extension of the URL, cookie or storage ever holds them.
 */

const TOKEN = '/auth/public/token';
/** A token is renewed when it has less than this left, in milliseconds. */
const RENEW_BEFORE = 60_000;

const changes = new EventTarget();

let key = null;
let own = null;
let inside = null;
let renewing = null;

/** The sign-in was refused, or could not be asked for. */
export class SignInError extends Error {
  constructor(status) {
    super(`sign-in answered ${status}`);
    this.status = status;
  }
}

export const session = {
  /** What the page may know: null when nobody is signed in. */
  get current() {
    const grant = inside ?? own;
    return grant && {
      name: grant.name,
      organizationId: grant.organizationId,
      organizationName: grant.organizationName ?? null,
      roles: grant.roles,
      /** Whether an operator looks into somebody else's organization. */
      visiting: inside !== null,
    };
  },

  get operator() {
    return own?.roles.includes('operator') ?? false;
  },

  get platform() {
    return (inside ?? own)?.roles.includes('platform') ?? false;
  },

  /** @throws {SignInError} */
  async signIn(clientId, clientSecret) {
    const candidate = `Basic ${base64(`${clientId}:${clientSecret}`)}`;
    own = await ask(candidate);
    key = candidate;
    tell();
  },

  signOut() {
    key = own = inside = renewing = null;
    tell();
  },

  /** An operator goes into an organization; everything shown from then on is that organization's. */
  async enter(organizationId, organizationName) {
    inside = {...await visit(organizationId), organizationName};
    tell();
  },

  leave() {
    inside = null;
    tell();
  },

  nameOrganization(name) {
    const grant = inside ?? own;
    if (grant && grant.organizationName !== name) {
      grant.organizationName = name;
      tell();
    }
  },

  /** A token that holds for a while. Several callers share one renewal. */
  async token({fresh = false} = {}) {
    const grant = inside ?? own;
    if (!grant) {
      throw new SignInError(401);
    }
    if (!fresh && grant.expires - Date.now() > RENEW_BEFORE) {
      return grant.token;
    }
    renewing ??= renew().finally(() => {
      renewing = null;
    });
    await renewing;
    return (inside ?? own)?.token ?? Promise.reject(new SignInError(401));
  },

  /** Token of the operator, also while inside an organization. */
  async operatorToken() {
    if (own.expires - Date.now() <= RENEW_BEFORE) {
      own = {...own, ...await ask(key)};
    }
    return own.token;
  },

  /** Tells when somebody signs in or out, or goes elsewhere. Returns how to stop listening. */
  onChange(listener) {
    changes.addEventListener('change', listener);
    return () => changes.removeEventListener('change', listener);
  },
};

function tell() {
  changes.dispatchEvent(new Event('change'));
}

async function renew() {
  const started = key;
  const renewed = await ask(started);
  if (key !== started) {
    return;
  }
  own = {...own, ...renewed};
  if (inside) {
    inside = {...inside, ...await visit(inside.organizationId)};
  }
}

async function ask(authorization) {
  return grantOf(await fetch(TOKEN, {
    method: 'POST',
    headers: {'Authorization': authorization, 'Content-Type': 'application/json', 'Accept': 'application/json'},
    body: '{"grant_type": "client_credentials"}',
    cache: 'no-store',
  }));
}

async function visit(organizationId) {
  return grantOf(await fetch(`/ops/v1/organizations/${organizationId}/token`, {
    method: 'POST',
    headers: {
      'Authorization': `Bearer ${await session.operatorToken()}`,
      'Content-Type': 'application/json',
      'Accept': 'application/json',
    },
    body: '{}',
    cache: 'no-store',
  }));
}

async function grantOf(response) {
  if (!response.ok) {
    throw new SignInError(response.status);
  }
  const answer = await response.json();
  const claims = JSON.parse(utf8(atob(base64url(answer.access_token.split('.')[1]))));
  return {
    token: answer.access_token,
    expires: Date.now() + answer.expires_in * 1000,
    name: claims.upn ?? claims.sub,
    organizationId: claims.organization_id,
    roles: claims.groups ?? [],
  };
}

function base64(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function base64url(text) {
  return text.replaceAll('-', '+').replaceAll('_', '/');
}

function utf8(binary) {
  return new TextDecoder().decode(Uint8Array.from(binary, character => character.charCodeAt(0)));
}
