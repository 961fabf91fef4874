/** Values of a document as people read them, and what differs between two of them. */
import {count, date, money, words} from '../../core/format.js';
import {t} from '../../texts/snapshot.js';
import {OPEN_END} from './document.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const fieldName = name => t.fields[name] ?? words(name);

/** "a, b and c" */
export function listed(names) {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${t.change.and} ${names.at(-1)}`;
}

export function address(value) {
  return value ? [value.street_one, value.street_two, value.city, `${value.state ?? ''} ${value.zip_code ?? ''}`.trim()]
    .filter(Boolean).join(', ') : '';
}

export function salary(value) {
  return value ? `${money(value.amount)} ${words(value.unit ?? '')}`.trim() : '';
}

/** One value as text; nothing is said as "none". */
export function valueText(name, value) {
  if (value === null || value === undefined || value === '') {
    return t.part.notSet;
  }
  if (value === OPEN_END) {
    return t.coverages.goesOn;
  }
  if (typeof value === 'string') {
    return DAY.test(value) ? date(value) : value;
  }
  if (typeof value === 'number') {
    return name === 'volume' || name === 'amount' ? money(value).replace(/\.00$/, '') : count(value);
  }
  if (typeof value === 'boolean') {
    return String(value);
  }
  return isAddress(value) ? address(value) : JSON.stringify(value);
}

const isAddress = value => 'street_one' in value;

/** Rows {name, before, after} of what differs; objects are taken apart, except for addresses. */
export function differing(name, before, after) {
  const apart = [before, after].some(value => value && typeof value === 'object' && !Array.isArray(value) && !isAddress(value));
  if (!apart) {
    return JSON.stringify(before ?? null) === JSON.stringify(after ?? null) ? [] : [{name, before, after}];
  }
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names.flatMap(inner => differing(inner, before?.[inner], after?.[inner])
    .map(row => ({...row, name: row.name === inner ? `${name}.${inner}` : `${name}.${row.name}`})));
}

/** "employment.salary.amount" as words. */
export const pathText = path => path.split('.').map(fieldName).join(' › ');
