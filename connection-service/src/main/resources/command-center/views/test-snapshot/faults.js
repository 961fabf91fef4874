/** What is wrong with a document, each at its place in the text. */
import {html} from 'lit';
import {t} from '../../texts/test-snapshot.js';
import {lineOf, nearest, readJson} from './json-places.js';

/** Prefix of paths in the body of a dry run, which the document itself does not have. */
const ENVELOPE = 'member_snapshot.';

/** The fault of a text that is not JSON, as a list of one; empty if it is JSON. */
export function syntaxFaults(text) {
  const {fault} = readJson(text);
  return fault ? [{path: null, message: t.syntax[fault.what], from: fault.at, to: fault.at + 1}] : [];
}

/** Violations with {from, to} of what they are about, or of what it misses, in the order of the text. */
export function placed(violations, text) {
  const {places, value} = readJson(text);
  const wrapped = value?.member_snapshot !== undefined;
  return violations.map(({field, message}) => {
    const path = !wrapped && field.startsWith(ENVELOPE) ? field.slice(ENVELOPE.length) : field;
    return {path, message, ...nearest(places, path)};
  }).sort((one, other) => one.from - other.from);
}

/** Numbers of the lines at which faults begin. */
export const linesOf = (faults, text) => new Set(faults.map(({from}) => lineOf(text, from).line));

/** @param onChoose (from, to) => goes there */
export function faultList(faults, text, onChoose) {
  return html`
    <ol class="violations">
      ${faults.map(({path, message, from, to}) => {
        const {line, column} = lineOf(text, from);
        return html`
          <li>
            <button type="button" @click=${() => onChoose(from, to)}>${t.line(line, column)}</button>
            ${path === null ? '' : html`<code>${path === '' ? t.whole : path}</code>:`} ${message}
          </li>`;
      })}
    </ol>`;
}
