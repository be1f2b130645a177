/** What is said when no ad can stand in a slot. */
import { NewsAdFailedEvent, NewsAdRefusedEvent } from './ad-slot.events.js';
import type { Host } from './filling.js';

const REASONS = new Map([
  ['TimeoutError', 'late'],
  ['AdUnreachableError', 'unreachable'],
] as const);

/** A refusal is the slot's own doing; everything else is named to whoever can mend it. */
export function tell({ slot, report }: Host, error: Error): void {
  if (error.name === 'Refusal')
    return void slot.dispatchEvent(new NewsAdRefusedEvent(slot.unit, error.message));
  const reason = REASONS.get(error.name as 'TimeoutError') ?? 'error';
  report(error.message, error);
  slot.dispatchEvent(new NewsAdFailedEvent(slot.unit, error.message, reason));
}
