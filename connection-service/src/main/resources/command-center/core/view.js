/** What views are made of: elements without shadow trees, so that styles, labels and the address bar reach everything. */
import {LitElement, html, nothing} from 'lit';
import {ApiError} from './http.js';
import {live} from './live.js';
import {failure, loading} from '../components/states.js';

export {html, nothing};

/** Least time between two loads that events cause, in milliseconds: a busy hour must not become a storm of requests. */
const BREATH = 400;

/** An element in the page's own tree. */
export class Element extends LitElement {
  createRenderRoot() {
    return this;
  }
}

/** A view: {params} of its address and {query}, both set anew by the shell when the address changes. */
export class View extends Element {
  static properties = {params: {attribute: false}, query: {attribute: false}};

  constructor() {
    super();
    this.params = {};
    this.query = new URLSearchParams();
  }
}

/**
 * Something that comes from the API: what it is, whether it is on its way, or why it is not here. A newer run supersedes an
 * older one; while it runs, what was there stays on screen.
 */
export class Load {
  constructor(host, fetcher) {
    this.host = host;
    this.fetcher = fetcher;
    this.value = undefined;
    this.error = null;
    this.busy = false;
    host.addController(this);
  }

  hostDisconnected() {
    this.abort?.abort();
    this.abort = null;
    this.busy = false;
  }

  /** Loads; {keep: false} forgets what was there at once, for another record under the same element. */
  async run({keep = true} = {}) {
    this.abort?.abort();
    const abort = this.abort = new AbortController();
    this.busy = true;
    if (!keep) {
      this.value = undefined;
    }
    this.host.requestUpdate();
    try {
      const value = await this.fetcher(abort.signal);
      if (this.abort === abort) {
        this.value = value;
        this.error = null;
      }
    } catch (error) {
      if (abort.signal.aborted) {
        return;
      }
      if (!(error instanceof ApiError)) {
        console.error(error);
      }
      this.error = error;
    }
    if (this.abort === abort) {
      this.busy = false;
      this.host.requestUpdate();
    }
  }

  /** The content when it is here; otherwise what is to be seen in its place. A failed reload tells and keeps the content. */
  show(content) {
    if (this.value !== undefined) {
      return html`${this.error ? failure(this.error, () => this.run(), {stale: true}) : nothing}${content(this.value)}`;
    }
    return this.error ? failure(this.error, () => this.run()) : loading();
  }
}

/** Runs a reload when an event concerns a view: soon after the first, and not more often than every BREATH. */
export class Follow {
  constructor(host, concerns, reload) {
    this.concerns = concerns;
    this.reload = reload;
    this.timer = null;
    this.last = 0;
    host.addController(this);
  }

  hostConnected() {
    this.stop = live.onEvent(event => {
      if ((event === null || this.concerns(event)) && this.timer === null) {
        const wait = Math.max(50, this.last + BREATH - Date.now());
        this.timer = setTimeout(() => {
          this.timer = null;
          this.last = Date.now();
          this.reload();
        }, wait);
      }
    });
  }

  hostDisconnected() {
    this.stop();
    clearTimeout(this.timer);
    this.timer = null;
  }
}

/** Something that the user does: {busy} while it is under way, {error} when it was refused. */
export class Action {
  constructor(host, run) {
    this.host = host;
    this.act = run;
    this.busy = false;
    this.error = null;
    host.addController(this);
  }

  /** @returns {Promise<boolean>} whether it was done */
  async run(...args) {
    if (this.busy) {
      return false;
    }
    this.busy = true;
    this.error = null;
    this.host.requestUpdate();
    try {
      await this.act(...args);
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) {
        console.error(error);
      }
      this.error = error;
      return false;
    } finally {
      this.busy = false;
      this.host.requestUpdate();
    }
  }

  clear() {
    this.error = null;
    this.host.requestUpdate();
  }
}
