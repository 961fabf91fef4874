/** JSON with places: where in the text each value stands, and where and why a text is not JSON. */

/** Deeper documents than this are refused; the service refuses them as well. */
const DEEPEST = 200;
const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/**
 * @returns {{value, places: Map<string, {from: number, to: number}>, fault: ?{at: number, what: string}}} places by path
 *          (coverages[0].plan_id) as offsets: a field's from its name, an item's from its value; {what} is a key of the texts
 */
export function readJson(text) {
  const places = new Map();
  try {
    new Reader(text, places).document();
    return {value: JSON.parse(text), places, fault: null};
  } catch (fault) {
    if (!(fault instanceof Fault)) {
      throw fault;
    }
    return {value: undefined, places, fault: {at: fault.at, what: fault.what}};
  }
}

class Fault extends Error {
  constructor(at, what) {
    super(what);
    this.at = at;
    this.what = what;
  }
}

class Reader {
  constructor(text, places) {
    this.text = text;
    this.places = places;
    this.at = 0;
  }

  document() {
    this.space();
    if (this.at === this.text.length) {
      throw new Fault(this.at, 'empty');
    }
    this.value('', this.at, 0);
    this.space();
    if (this.at < this.text.length) {
      throw new Fault(this.at, 'rest');
    }
  }

  value(path, from, depth) {
    if (depth > DEEPEST) {
      throw new Fault(this.at, 'deep');
    }
    // Noted before its content is read, so that a fault inside it still has it.
    this.places.set(path, {from, to: this.at + 1});
    const next = this.peek();
    if (next === '{') {
      this.object(path, depth);
    } else if (next === '[') {
      this.array(path, depth);
    } else {
      this.scalar(next);
      this.places.set(path, {from, to: this.at});
    }
  }

  scalar(next) {
    if (next === '"') {
      this.take(STRING, 'string');
    } else if (/[-\d.+]/.test(next)) {
      this.take(NUMBER, 'number');
      if (/[\w.+-]/.test(this.peek())) {
        throw new Fault(this.at, 'number');
      }
    } else {
      this.take(WORD, 'value');
    }
  }

  object(path, depth) {
    this.list('}', 'commaOrBrace', () => {
      if (this.peek() !== '"') {
        throw this.expected('name');
      }
      const from = this.at;
      const name = JSON.parse(this.take(STRING, 'string'));
      this.space();
      if (this.peek() !== ':') {
        throw this.expected('colon');
      }
      this.at++;
      this.space();
      this.value(path === '' ? name : `${path}.${name}`, from, depth + 1);
    });
  }

  array(path, depth) {
    let index = 0;
    this.list(']', 'commaOrBracket', () => this.value(`${path}[${index++}]`, this.at, depth + 1));
  }

  list(close, separator, entry) {
    this.at++;
    this.space();
    if (this.peek() === close) {
      this.at++;
      return;
    }
    for (;;) {
      entry();
      this.space();
      if (this.peek() === close) {
        this.at++;
        return;
      }
      if (this.peek() !== ',') {
        throw this.expected(separator);
      }
      const comma = this.at++;
      this.space();
      if (this.peek() === close) {
        throw new Fault(comma, 'comma');
      }
    }
  }

  space() {
    SPACE.lastIndex = this.at;
    SPACE.exec(this.text);
    this.at = SPACE.lastIndex;
  }

  peek() {
    return this.text[this.at] ?? '';
  }

  take(pattern, what) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found || found[0] === '') {
      throw this.expected(what);
    }
    this.at = pattern.lastIndex;
    return found[0];
  }

  expected(what) {
    return new Fault(this.at, this.at >= this.text.length ? 'end' : what);
  }
}

/** Line and column, from 1, of an offset. */
export function lineOf(text, offset) {
  const before = text.slice(0, offset);
  return {line: before.split('\n').length, column: offset - before.lastIndexOf('\n')};
}

/** Where a path stands, or what is nearest to it: for a field that is missing, what misses it. */
export function nearest(places, path) {
  for (let at = path; at !== ''; at = at.replace(/(\.?[^.[\]]+|\[\d+\])$/, '')) {
    if (places.has(at)) {
      return places.get(at);
    }
  }
  return places.get('') ?? {from: 0, to: 0};
}
