/** How a carrier is doing, by a rule that the page states beside the word. */
import {CONNECTION_NEEDS, CONNECTION_OPEN} from '../../core/status.js';
import {among} from './flow.js';

/** What waits for a carrier longer than this is slow, in seconds. */
export const SLOW_AFTER = 3600;
const WAITING_PARTS = ['processing', 'valid', 'scheduled'];

/**
 * Judges a carrier.
 *
 * @param connections its statuses in /api/v1/group_connections/summary
 * @param parts       its statuses in /api/v1/member_snapshots/summary
 * @param now         epoch seconds
 * @returns {{word: 'idle' | 'well' | 'slow' | 'failing', connected, waiting, needing, refused, oldest}}
 */
export function healthOf(connections, parts, now) {
  const needing = among(connections, CONNECTION_NEEDS);
  const refused = among(parts, ['invalid']);
  const connecting = among(connections, CONNECTION_OPEN);
  // What is scheduled waits for its day or its file and not for the carrier: it counts as waiting, not as late.
  const late = [connecting.since, among(parts, ['processing', 'valid']).since].filter(since => since !== null);
  const oldest = late.length === 0 ? null : Math.min(...late);
  const numbers = {
    connected: among(connections, ['completed']).count,
    waiting: connecting.count + among(parts, WAITING_PARTS).count,
    needing: needing.count,
    refused: refused.count,
    oldest,
  };
  const unable = among(connections, ['unable_to_connect']).count;
  if (connections.length === 0 && parts.length === 0) {
    return {word: 'idle', ...numbers};
  }
  if (unable > numbers.connected) {
    return {word: 'failing', ...numbers};
  }
  if (oldest !== null && now - oldest > SLOW_AFTER) {
    return {word: 'slow', ...numbers};
  }
  return {word: 'well', ...numbers};
}
