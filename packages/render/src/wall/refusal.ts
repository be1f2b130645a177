/** What is told to a reader who asked and was refused. */
import { pageWords } from '../words/all.js';
import type { WallMeter } from './access-state.js';
import { meterSays } from './meter.js';
import type { WallWords } from './wall-words.js';

/** The access service's words for why not. */
export type Refused = 'subscriber' | 'registration' | 'meter' | 'ask' | 'unavailable';

export interface Refusal {
  reason: Refused;
  meter?: WallMeter;
}

/** The same words for the answer to a script: `explain` of `@broadsheet/access`. @param language of the article */
export function refusalWords(refusal: Refusal, language: string): string {
  return refusalSays(refusal, pageWords(language).wall, language);
}

export function refusalSays({ reason, meter }: Refusal, wall: WallWords, lang: string): string {
  if (reason === 'unavailable') return wall.unavailable;
  const counted = meterSays(meter, wall, lang);
  if (reason === 'registration') return counted ?? wall.forAccounts;
  return (reason === 'meter' && counted) || wall.noSubscription;
}
