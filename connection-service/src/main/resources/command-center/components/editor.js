/** A text of many lines with their numbers; wrong ones are marked, and files can be dropped on it. */
import {html, nothing} from 'lit';
import {Element} from '../core/view.js';

/** Lines that stay above one that is gone to. */
const ABOVE = 3;

/**
 * {name}: id of the text area, for its label; {value}: the text when it is set from outside; {marks}: Set of numbers of wrong
 * lines; {describedBy}; {invalid}; {onText}: (text) => told of every change; {onFile}: (file) => told of a dropped one
 */
class Editor extends Element {
  static properties = {
    name: {attribute: false}, value: {attribute: false}, marks: {attribute: false}, describedBy: {attribute: false},
    invalid: {attribute: false}, onText: {attribute: false}, onFile: {attribute: false}, over: {state: true},
  };

  constructor() {
    super();
    this.value = '';
    this.marks = new Set();
    this.over = false;
  }

  get area() {
    return this.querySelector('textarea');
  }

  /** Selects a part of the text and brings it into view. */
  choose(from, to) {
    const area = this.area;
    const line = area.value.slice(0, from).split('\n').length;
    area.focus({preventScroll: true});
    area.setSelectionRange(from, to);
    area.scrollTop = Math.max(0, line - 1 - ABOVE) * parseFloat(getComputedStyle(area).lineHeight);
    area.scrollLeft = 0;
    this.querySelector('.editor').scrollIntoView({block: 'nearest'});
  }

  typed(event) {
    this.value = event.target.value;
    this.onText?.(this.value);
  }

  dropped(event) {
    event.preventDefault();
    this.over = false;
    const [file] = event.dataTransfer.files;
    if (file) {
      this.onFile?.(file);
    }
  }

  dragged(event, over) {
    if ([...event.dataTransfer.types].includes('Files')) {
      event.preventDefault();
      this.over = over;
    }
  }

  render() {
    return html`
      <div class="editor ${this.over ? 'over' : ''}" @dragover=${event => this.dragged(event, true)}
        @dragleave=${event => this.dragged(event, false)} @drop=${event => this.dropped(event)}>
        <div class="lines" aria-hidden="true">${this.numbers()}</div>
        <textarea id=${this.name} name=${this.name} wrap="off" spellcheck="false" autocomplete="off" autocapitalize="off"
          .value=${this.value} aria-describedby=${this.describedBy ?? nothing} aria-invalid=${this.invalid ?? nothing}
          @input=${event => this.typed(event)} @scroll=${event => this.scrolled(event.target)}></textarea>
      </div>`;
  }

  /** The numbers go with the text. */
  scrolled(area) {
    this.querySelector('.lines').scrollTop = area.scrollTop;
  }

  numbers() {
    const lines = this.value.split('\n').length;
    return Array.from({length: lines}, (_, index) =>
      html`<span class=${this.marks.has(index + 1) ? 'wrong' : nothing}>${index + 1}</span>`);
  }
}

customElements.define('cb-editor', Editor);
