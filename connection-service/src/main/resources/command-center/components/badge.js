/** A status: a shape and a word; the colour only helps. */
import {html, svg} from 'lit';
import {label, tone} from '../core/status.js';

const SHAPES = {
  open: svg`<circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="16 6"/>`,
  wait: svg`<circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M6 3.6V6l1.8 1.2" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round"/>`,
  act: svg`<path d="M6 .9 11.4 10.8H.6Z" fill="currentColor"/><path d="M6 4.4v3M6 8.7v.7" stroke="var(--badge)" stroke-width="1.3"/>`,
  good: svg`<path d="m1.6 6.4 2.9 2.9 6-6.4" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`,
  bad: svg`<path d="m2.2 2.2 7.6 7.6m0-7.6-7.6 7.6" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>`,
  off: svg`<path d="M2 6h8" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>`,
};

/** The shape of a tone alone. */
export const shape = name => html`<svg class="shape" viewBox="0 0 12 12" aria-hidden="true">${SHAPES[name]}</svg>`;

/** The same within a drawing, where sizes are attributes. */
export const mark = (name, size) => svg`<svg width=${size} height=${size} viewBox="0 0 12 12" aria-hidden="true">${SHAPES[name]}</svg>`;

/** @param kind connection, snapshot, fulfillment, disconnection, difference, subscription, delivery, audit */
export function badge(kind, status) {
  const name = tone(kind, status);
  return html`<span class="badge ${name}">${shape(name)}${label(kind, status)}</span>`;
}
