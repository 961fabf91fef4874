/**
 * Which view is shown: the URL says so and nothing else, filters and pages included, so that every state of the page can be
 * linked to, reloaded and gone back to.
 */

const BASE = '/app';
const changes = new EventTarget();

/** [pattern, element, module]; the module is fetched when the view is first shown. */
const ROUTES = [
  ['/', 'cb-overview', '../views/overview.js', 'overview'],
  ['/organizations', 'cb-organizations', '../views/organizations.js', 'organizations'],
  ['/connections', 'cb-connections', '../views/connections.js', 'connections'],
  ['/connections/new', 'cb-new-connection', '../views/new-connection.js', 'connections'],
  ['/connections/:id', 'cb-connection', '../views/connection.js', 'connections'],
  ['/disconnections', 'cb-disconnections', '../views/disconnections.js', 'connections'],
  ['/differences', 'cb-differences', '../views/differences.js', 'groups'],
  ['/groups', 'cb-groups', '../views/groups.js', 'groups'],
  ['/groups/:id', 'cb-group', '../views/group.js', 'groups'],
  ['/groups/:id/:part', 'cb-group', '../views/group.js', 'groups'],
  ['/snapshots', 'cb-snapshots', '../views/snapshots.js', 'snapshots'],
  ['/snapshots/test', 'cb-test-snapshot', '../views/test-snapshot.js', 'snapshots'],
  ['/snapshots/:id', 'cb-snapshot', '../views/snapshot.js', 'snapshots'],
  ['/carriers', 'cb-carriers', '../views/carriers.js', 'carriers'],
  ['/carriers/files/:id', 'cb-file', '../views/file.js', 'carriers'],
  ['/carriers/:id', 'cb-carrier', '../views/carrier.js', 'carriers'],
  ['/carriers/:id/:part', 'cb-carrier', '../views/carrier.js', 'carriers'],
  ['/developers', 'cb-developers', '../views/developers.js', 'developers'],
  ['/developers/:part', 'cb-developers', '../views/developers.js', 'developers'],
  ['/developers/webhooks/:id', 'cb-webhook', '../views/webhook.js', 'developers'],
].map(([pattern, element, module, section]) => ({pattern: pattern.split('/').slice(1), element, module, section}));

const NOWHERE = {element: 'cb-nowhere', module: '../views/nowhere.js', section: null};

/** Address of a view: link('/connections', {status: 'processing'}). */
export function link(path, query = {}) {
  const params = new URLSearchParams(
    Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== ''));
  const text = params.toString();
  return `${BASE}${path}${text === '' ? '' : `?${text}`}`;
}

export const router = {
  /** {element, module, section, params, query, path} of the address. */
  get current() {
    const path = location.pathname.startsWith(BASE) ? location.pathname.slice(BASE.length) || '/' : '/';
    const segments = (path === '/' ? '/' : path.replace(/\/$/, '')).split('/').slice(1);
    const query = new URLSearchParams(location.search);
    for (const route of ROUTES) {
      const params = match(route.pattern, segments);
      if (params) {
        return {...route, params, query, path};
      }
    }
    return {...NOWHERE, params: {}, query, path};
  },

  go(href) {
    history.pushState(null, '', href);
    tell('view');
  },

  /** Changes parameters of the query; null takes one away. A new entry of the history only where going back should undo it. */
  query(parameters, {replace = false} = {}) {
    const query = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(parameters)) {
      if (value === null || value === undefined || value === '') {
        query.delete(name);
      } else {
        query.set(name, value);
      }
    }
    const text = query.toString();
    history[replace ? 'replaceState' : 'pushState'](null, '', location.pathname + (text === '' ? '' : `?${text}`));
    tell('query');
  },

  onChange(listener) {
    changes.addEventListener('change', listener);
    return () => changes.removeEventListener('change', listener);
  },
};

function tell(what) {
  changes.dispatchEvent(new CustomEvent('change', {detail: what}));
}

function match(pattern, segments) {
  if (pattern.length !== segments.length) {
    return null;
  }
  const params = {};
  for (const [index, part] of pattern.entries()) {
    if (part.startsWith(':')) {
      params[part.slice(1)] = decodeURIComponent(segments[index]);
    } else if (part !== segments[index]) {
      return null;
    }
  }
  return params;
}

addEventListener('popstate', () => tell('view'));

addEventListener('click', event => {
  const anchor = event.composedPath().find(element => element instanceof HTMLAnchorElement);
  if (!anchor || event.defaultPrevented || event.button !== 0 || anchor.target || anchor.hasAttribute('download')
    || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    return;
  }
  const target = new URL(anchor.href);
  if (target.origin !== location.origin || !(target.pathname === BASE || target.pathname.startsWith(`${BASE}/`))
    || (target.hash && target.pathname === location.pathname)) {
    return;
  }
  event.preventDefault();
  router.go(target.pathname + target.search);
});
