/** Numbers, times and spans as people read them, in the reader's zone and in the page's language. */
import {t} from '../texts/common.js';

const LANGUAGE = 'en';

const number = new Intl.NumberFormat(LANGUAGE);
const day = new Intl.DateTimeFormat(LANGUAGE, {year: 'numeric', month: 'short', day: 'numeric'});
const plainDay = new Intl.DateTimeFormat(LANGUAGE, {year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC'});
const clock = new Intl.DateTimeFormat(LANGUAGE, {hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23'});
const relative = new Intl.RelativeTimeFormat(LANGUAGE, {numeric: 'auto'});

const STEPS = [[60, 'second'], [60, 'minute'], [24, 'hour'], [7, 'day'], [4.35, 'week'], [12, 'month'], [Infinity, 'year']];

export const count = value => number.format(value);

/** Epoch seconds as day and time of the reader's zone. */
export function instant(seconds) {
  const date = new Date(seconds * 1000);
  return `${day.format(date)}, ${clock.format(date)}`;
}

/** Epoch seconds to the exact instant, with the zone. */
export function exact(seconds) {
  const date = new Date(seconds * 1000);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return t.time.exact(instant(seconds), zone, date.toISOString());
}

/** Epoch seconds as distance from now: "3 minutes ago". */
export function distance(seconds, now = Date.now()) {
  let span = seconds - now / 1000;
  if (Math.abs(span) < 5) {
    return t.time.now;
  }
  for (const [size, unit] of STEPS) {
    if (Math.abs(span) < size) {
      return relative.format(Math.round(span), unit);
    }
    span /= size;
  }
  return '';
}

/** A length of time in seconds, by its two largest units: "2 h 5 min". */
export function span(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [[Math.floor(whole / 86400), 'd'], [Math.floor(whole / 3600) % 24, 'h'], [Math.floor(whole / 60) % 60, 'min'],
    [whole % 60, 's']];
  const first = parts.findIndex(([value]) => value > 0);
  return first < 0 ? '0 s' : parts.slice(first, first + 2).filter(([value]) => value > 0)
    .map(([value, unit]) => `${value} ${unit}`).join(' ');
}

/** A date of the API, "2026-01-31", which belongs to no zone. */
export function date(text) {
  return text ? plainDay.format(new Date(`${text}T00:00:00Z`)) : '';
}

/** An amount of money in dollars, however the API writes it. */
export function money(amount, currency = 'USD') {
  return new Intl.NumberFormat(LANGUAGE, {style: 'currency', currency, maximumFractionDigits: 2}).format(Number(amount));
}

/** The last day of what has none, as the API writes it. */
export const ENDLESS = '9999-12-31';

/** From one day to another, or on from it. */
export function days(start, end) {
  return end && end !== ENDLESS ? t.time.between(date(start), date(end)) : t.time.from(date(start));
}

/** A federal number of an employer, 12-3456789. */
export const ein = text => (text ? `${text.slice(0, 2)}-${text.slice(2)}` : '');

/** A word of the API as text: "carrier_authorization" is "carrier authorization". */
export const words = text => String(text).replaceAll('_', ' ');
