/** What lines of coverage and kinds of plans are called. */
import {words} from '../core/format.js';

const NAMES = {
  std: 'Short-term disability', ltd: 'Long-term disability', add: 'AD&D',
};

/** Kinds of plans that are words; all others are abbreviations. */
const PLAN_WORDS = ['basic', 'voluntary', 'indemnity', 'pharmacy', 'wellness'];

/** @param line of the API: "critical_illness" */
export function lineOf(line) {
  return capital(NAMES[line] ?? words(line));
}

/** @param type of a plan: "ppo" */
export function planTypeOf(type) {
  return PLAN_WORDS.includes(type) ? capital(type) : type.toUpperCase();
}

const capital = text => text.charAt(0).toUpperCase() + text.slice(1);
