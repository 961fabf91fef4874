/** The frame around every view: who is signed in, where one can go, whether events come, and what was just done. */
import {html, nothing} from 'lit';
import {Element} from '../core/view.js';
import {router, link} from '../core/router.js';
import {session} from '../core/session.js';
import {api} from '../core/http.js';
import {live} from '../core/live.js';
import {t} from '../texts/common.js';
import {failure, loading} from './states.js';
import './notices.js';
import './sign-in.js';
import './theme.js';

const SECTIONS = [
  ['overview', '/'], ['connections', '/connections'], ['groups', '/groups'], ['snapshots', '/snapshots'],
  ['carriers', '/carriers'], ['developers', '/developers'],
];

class Shell extends Element {
  constructor() {
    super();
    this.view = null;
    this.open = false;
    this.broken = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.stops = [
      router.onChange(event => this.follow(event.detail)),
      session.onChange(() => this.enter()),
      live.onState(() => this.requestUpdate()),
    ];
    this.enter();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stops.forEach(stop => stop());
  }

  /** Somebody has come, gone, or changed the organization: nothing of the one before may stay on screen. */
  enter() {
    const who = session.current;
    const place = who && `${who.name} ${who.organizationId} ${who.visiting}`;
    if (place === this.place) {
      this.requestUpdate();
      return;
    }
    this.place = place;
    this.view = null;
    if (session.platform) {
      live.start();
      api.get('/api/v1/organization').then(found => session.nameOrganization(found.name), () => {});
    } else {
      live.stop();
    }
    if (who) {
      this.follow('view');
    } else {
      document.title = t.title(t.signIn.title);
      this.requestUpdate();
    }
  }

  async follow(what) {
    this.open = false;
    if (!session.current) {
      return;
    }
    const route = router.current;
    // An operator outside any organization has the organizations, and what they share.
    if (!session.platform && route.section === 'overview') {
      router.go(link('/organizations'));
      return;
    }
    if (!session.operator && route.section === 'organizations') {
      router.go(link('/'));
      return;
    }
    if (!this.view || what === 'view') {
      try {
        await import(route.module);
        this.broken = null;
      } catch (error) {
        this.broken = error;
        this.requestUpdate();
        return;
      }
    }
    if (!session.current) {
      return;
    }
    if (this.view?.localName !== route.element) {
      this.view = document.createElement(route.element);
    }
    this.view.params = route.params;
    this.view.query = route.query;
    this.requestUpdate();
    if (what === 'view') {
      await this.updateComplete;
      await this.view.updateComplete;
      this.arrive();
    }
  }

  /** After a step to another view the reader stands at its heading. */
  arrive() {
    const heading = this.querySelector('main h1');
    document.title = t.title(heading?.textContent.trim() ?? '');
    if (heading && this.arrived) {
      heading.tabIndex = -1;
      heading.focus({preventScroll: true});
      scrollTo(0, 0);
    }
    this.arrived = true;
  }

  render() {
    if (!session.current) {
      return html`<cb-sign-in></cb-sign-in>`;
    }
    return html`
      <a class="skip" href="#main">${t.shell.skip}</a>
      ${this.banner()}
      <div class="frame">
        ${this.navigation()}
        <main id="main" tabindex="-1">
          ${this.lost()}
          ${this.broken ? failure(this.broken, () => location.reload()) : this.view ?? loading()}
        </main>
      </div>
      <cb-notices></cb-notices>`;
  }

  banner() {
    const who = session.current;
    return html`
      <header class="banner">
        <button type="button" class="quiet menu" aria-expanded=${this.open} aria-controls="navigation"
          @click=${() => { this.open = !this.open; this.requestUpdate(); }}>☰<span class="unseen">${t.shell.menu}</span></button>
        <a class="brand" href=${link('/')}><img src="/app/icon.svg" alt="" width="26" height="26"><span>Coverbridge</span></a>
        <p class="organization">
          ${who.visiting ? html`<span class="visiting">${t.shell.visiting}</span>` : nothing}
          <strong>${who.organizationName ?? (session.platform ? t.shell.unnamed : t.shell.operator)}</strong>
        </p>
        ${this.stream()}
        <cb-theme></cb-theme>
        ${who.visiting ? html`<button type="button" @click=${() => this.leave()}>${t.shell.leave}</button>` : nothing}
        <button type="button" class="sign-out" title=${who.name} @click=${() => session.signOut()}>${t.shell.signOut}</button>
      </header>`;
  }

  leave() {
    history.pushState(null, '', link('/organizations'));
    session.leave();
  }

  stream() {
    return session.platform
      ? html`<p class="stream ${live.state}" role="status"><span class="dot" aria-hidden="true"></span><span class="word">${t.live[live.state]}</span></p>`
      : nothing;
  }

  lost() {
    return live.state === 'lost' ? html`<p class="lost" role="alert">${t.live.explain}</p>` : nothing;
  }

  navigation() {
    const section = router.current.section;
    const sections = session.platform ? SECTIONS : SECTIONS.filter(([name]) => name === 'carriers');
    const all = session.operator ? [['organizations', '/organizations'], ...sections] : sections;
    return html`
      <nav id="navigation" class=${this.open ? 'open' : nothing} aria-label=${t.shell.main}>
        <ul>
          ${all.map(([name, path]) => html`
            <li><a href=${link(path)} aria-current=${name === section ? 'page' : nothing}>${t.sections[name]}</a></li>`)}
        </ul>
      </nav>`;
  }
}

customElements.define('cb-shell', Shell);
