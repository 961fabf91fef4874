/** Ids that a carrier takes for one of its own, and that end as a scenario wants it. */

const digit = () => String(crypto.getRandomValues(new Uint8Array(1))[0] % 10);

/** How often an id is thrown again that ends in a scenario by chance. */
const TRIES = 50;

/** Whether the carrier takes it; its pattern stands for the whole id. */
export const fits = (format, id) => new RegExp(`^(?:${format.pattern})$`, 'u').test(id);

/**
 * An id with digits of its own, from the example that the carrier gives.
 *
 * @param format {pattern, example} of the directory
 * @param end    what it has to end in; null for anything but {others}
 * @returns the id, or null if none of this kind fits the format
 */
export function fittingId(format, end, others = []) {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const found = end === null ? thrown(format.example) : endingIn(format, end);
    if (found === null || !fits(format, found)) {
      return null;
    }
    if (end !== null || !others.some(other => found.endsWith(other))) {
      return found;
    }
  }
  return null;
}

const thrown = text => text.replace(/[0-9]/g, digit);

/** The end in place of as many characters, in place of the last digits, or behind them: whichever fits. */
function endingIn(format, end) {
  const {example} = format;
  return [example.slice(0, -end.length), example.replace(/[0-9]+$/, ''), example]
    .map(start => thrown(start) + end)
    .find(id => fits(format, id)) ?? null;
}
