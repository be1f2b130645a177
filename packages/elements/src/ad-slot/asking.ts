/** One request of a slot. */
import { consent } from '../core/consent.js';
import { settings } from '../core/settings.js';
import { NewsAdBeforeRequestEvent, NewsAdRequestedEvent } from './ad-slot.events.js';
import type { Host } from './filling.js';
import type { Ad, AdProvider, AdRequest, AdTrigger, Targeting } from './providers/provider.js';
import type { AdSize } from './sizes.html.js';
import { Refusal } from './refusal.js';
import { ready, type Source } from './sources.js';
import { within } from './waiting.js';

/** An ad, and who gave it. */
export interface Answer {
  readonly ad: Ad;
  readonly name: string;
  readonly provider: AdProvider;
}

/** How long a provider may take to answer, and again to draw, in milliseconds. */
export const timeout = () => settings('ads').timeout ?? 3000;

/**
 * Resolves when nobody holds the request back.
 * @throws Refusal if a listener cancels it
 */
export async function released(host: Host, trigger: AdTrigger, signal: AbortSignal): Promise<void> {
  const event = new NewsAdBeforeRequestEvent(host.slot.unit, trigger);
  if (
    !host.slot.dispatchEvent(event) ||
    (event.waits.length &&
      !(await (await import('./hold.js')).isLetGo(event, host, signal, within)))
  )
    throw new Refusal(`a listener of ${event.type} cancelled it.`);
}

/**
 * Asks a source for an ad of one of `sizes`.
 * @param began hears who is asked: what it begins for the slot has to end, whether or not an ad comes
 */
export function ask(
  host: Host,
  source: Source,
  sizes: readonly AdSize[],
  trigger: AdTrigger,
  signal: AbortSignal,
  began: (provider: AdProvider) => void,
): Promise<Answer | null> {
  const { slot } = host;
  const { name } = source;
  slot.dispatchEvent(new NewsAdRequestedEvent(slot.unit, name, sizes, trigger));
  return within(timeout(), `"${name}" did not answer`, signal, async (signal) => {
    const provider = await ready(source, timeout());
    signal.throwIfAborted();
    began(provider);
    const request = requestOf(host, sizes, trigger, signal);
    const ad = await (trigger === 'time' && provider.refresh
      ? provider.refresh(request)
      : provider.request(request));
    return ad && { ad, name, provider };
  });
}

function requestOf(
  { slot, article, language }: Host,
  sizes: readonly AdSize[],
  trigger: AdTrigger,
  signal: AbortSignal,
): AdRequest {
  const { section = '', id = '' } = article.value ?? {};
  const { targeting, audience } = settings('ads');
  return {
    slot: slot.slotId,
    unit: slot.unit,
    sizes,
    targeting: { ...(targeting as Targeting), ...keyValues(slot.targeting) },
    section,
    articleId: id,
    language: language(),
    trigger,
    privacy: { ...consent.signals(), consent: consent.answer('ads'), audience },
    signal,
  };
}

function keyValues(text = '{}'): Targeting {
  try {
    return JSON.parse(text) as Targeting;
  } catch {
    throw new Error(`targeting is "${text}"; expected JSON, as in {"position": "top"}.`);
  }
}
