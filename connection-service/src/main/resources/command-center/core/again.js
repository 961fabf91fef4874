/** What no event tells is asked for again while somebody looks at it. */

/** How often, in milliseconds, unless a view says otherwise. */
const AGAIN = 3_000;

/** A controller that runs loads again and again, but none that is under way, and not while the page is hidden. */
export class Again {
  /** @param loads () => Loads; what is missing is passed over */
  constructor(host, loads, every = AGAIN) {
    this.loads = loads;
    this.every = every;
    host.addController(this);
  }

  hostConnected() {
    this.timer = setInterval(() => document.hidden || this.loads().forEach(load => load && !load.busy && load.run()), this.every);
  }

  hostDisconnected() {
    clearInterval(this.timer);
  }
}
