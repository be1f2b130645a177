/** Why a slot is as it is at this moment, in one sentence for a developer. */
import { consent } from '../../core/consent.js';
import type { SlotRecord } from './record.js';

export function reasonOf(record: SlotRecord): string {
  const { host, end, asked, times, trouble, drawing } = record;
  const { slot } = host;
  const { ads } = record.lent.readerAccess.get();
  const tier = slot.getAttribute('tier');
  if (ads === 'none' || (ads === 'light' && tier === 'full'))
    return `the reader's terms (${ads}) allow no ad here.`;
  if (!slot.checkVisibility() && !host.hasState('gone'))
    return 'the page does not show the slot, so it never comes near.';
  if (end === 'refused' || end === 'failed') return trouble!.words;
  if (end === 'empty')
    return times.asked ? `"${asked!.provider}" has no ad.` : 'no size fits the box, so nobody is asked.'; // prettier-ignore
  if (end === 'filled') return `an ad of "${drawing.shown?.provider ?? asked!.provider}" stands.`;
  if (times.answered) return 'an ad has come and waits to be drawn: for its turn, or to be nearer.';
  if (times.asked) return `"${asked!.provider}" has not answered yet.`;
  return waiting(record);
}

function waiting({ lent, host: { slot }, times }: SlotRecord): string {
  try {
    if (!lent.choice(slot)())
      return consent.answer('ads') === 'refused'
        ? 'the reader has refused ads, and no contextual provider is named.'
        : 'waits for the reader to agree to ads.';
  } catch (error) {
    return (error as Error).message;
  }
  return times.near
    ? 'near the viewport; held by a listener, or not asked yet.'
    : `waits to come within ${lent.margins().request} of the viewport.`;
}
