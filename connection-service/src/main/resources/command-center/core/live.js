/**
 * Events as they happen: one stream for the whole page, read with fetch because EventSource cannot send a token. It comes back
 * by itself, goes on behind the last event it has seen, and says while it is away.
 */
import {session} from './session.js';

const PATH = '/api/v1/events';
/** Waits before the next try, in seconds; the last one repeats. */
const WAITS = [0.2, 1, 2, 5, 10];
/** A stream that says nothing for this long is dead, whatever TCP believes; heartbeats come more often. In seconds. */
const SILENCE = 45;
/** An interruption shorter than this is nobody's business, in milliseconds. */
const UNSEEN = 1500;

const listeners = new Set();
const watchers = new Set();

let state = 'off';
let run = null;

export const live = {
  /** 'off', 'connecting', 'live' or 'lost'. */
  get state() {
    return state;
  },

  /** Calls with each event {id, type, subject, occurred, sequence, cursor, data}, and with null after a gap. */
  onEvent(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  onState(watcher) {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },

  start() {
    live.stop();
    run = new AbortController();
    follow(run.signal);
  },

  stop() {
    run?.abort();
    run = null;
    become('off');
  },
};

function become(next) {
  if (state !== next) {
    state = next;
    watchers.forEach(watcher => watcher(next));
  }
}

async function follow(signal) {
  let cursor = null;
  let failures = 0;
  let wasLive = false;
  become('connecting');
  while (!signal.aborted) {
    const seen = cursor;
    const patience = setTimeout(() => signal.aborted || become(wasLive ? 'lost' : 'connecting'), UNSEEN);
    try {
      const response = await connect(cursor, signal);
      if (response.status === 410 || response.status === 422) {
        // What lies behind our place is gone: begin at the present, and let everybody read again.
        cursor = null;
        listeners.forEach(listener => listener(null));
        continue;
      }
      if (!response.ok) {
        throw new Error(`stream answered ${response.status}`);
      }
      clearTimeout(patience);
      become('live');
      if (wasLive && cursor === null) {
        listeners.forEach(listener => listener(null));
      }
      wasLive = true;
      failures = 0;
      for await (const frame of frames(response.body)) {
        cursor = frame.id ?? cursor;
        if (frame.data !== '') {
          const event = JSON.parse(frame.data);
          listeners.forEach(listener => listener(event));
        }
      }
    } catch (failure) {
      if (signal.aborted) {
        return;
      }
    } finally {
      clearTimeout(patience);
    }
    if (signal.aborted) {
      return;
    }
    if (cursor === seen) {
      failures++;
    }
    const late = setTimeout(() => signal.aborted || become('lost'), UNSEEN);
    await new Promise(resolve => setTimeout(resolve, WAITS[Math.min(failures, WAITS.length - 1)] * (750 + Math.random() * 500)));
    clearTimeout(late);
  }
}

async function connect(cursor, signal) {
  const headers = {'Authorization': `Bearer ${await session.token()}`, 'Accept': 'text/event-stream'};
  if (cursor) {
    headers['Last-Event-ID'] = cursor;
  }
  return fetch(PATH, {headers, signal, cache: 'no-store'});
}

/** The frames of a stream, as the HTML standard has them (server-sent events). */
export async function* frames(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const {done, value} = await within(SILENCE, reader.read());
      if (done) {
        return;
      }
      const blocks = (rest + value).split(/\r\n\r\n|\n\n|\r\r/);
      rest = blocks.pop();
      for (const block of blocks) {
        yield frameOf(block);
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function frameOf(block) {
  const frame = {id: null, event: 'message', data: ''};
  const data = [];
  for (const line of block.split(/\r\n|\n|\r/)) {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') {
      data.push(value);
    } else if (name === 'id' || name === 'event') {
      frame[name] = value;
    }
  }
  frame.data = data.join('\n');
  return frame;
}

function within(seconds, promise) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('silence')), seconds * 1000);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
