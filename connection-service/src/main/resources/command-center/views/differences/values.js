/** What two sides say, value by value. */
import {count, date, ENDLESS, words} from '../../core/format.js';
import {t} from '../../texts/differences.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isObject = value => value !== null && typeof value === 'object';

/**
 * The values in which two sides differ: [[name, platform's, carrier's]]. Of an address or a salary only what is not the same;
 * undefined is what a side does not tell.
 */
export function differing(fields) {
  return fields.flatMap(({name, platform_value: ours, carrier_value: theirs}) => pairs(t.fields[name] ?? words(name), ours, theirs));
}

function pairs(label, ours, theirs) {
  if (isObject(ours) || isObject(theirs)) {
    const [one, other] = [isObject(ours) ? ours : {}, isObject(theirs) ? theirs : {}];
    return [...new Set([...Object.keys(one), ...Object.keys(other)])]
      .flatMap(key => pairs(`${label}, ${part(key)}`, one[key], other[key]));
  }
  return (ours ?? undefined) === (theirs ?? undefined) ? [] : [[label, ours, theirs]];
}

/** All that an object says: [[name, value]]. */
export const leaves = object => differing(Object.entries(object).map(([name, value]) => ({name, platform_value: value})))
  .map(([name, value]) => [name, value]);

/** Entries of an array are counted as people count. */
const part = key => (/^\d+$/.test(key) ? Number(key) + 1 : words(key));

/** One value as text. {names} knows the ids in it. */
export function valueOf(value, names = new Map()) {
  switch (typeof value) {
    case 'number':
      return count(value);
    case 'boolean':
      return value ? t.yes : t.no;
    case 'string':
      return value === ENDLESS ? t.endless : DAY.test(value) ? date(value) : names.get(value) ?? value;
    default:
      return '';
  }
}
