import { Mistake } from './mistake.js';

/** The origin of an address that was given for a flag. */
export function originOf(text: string, flag: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url.origin;
  throw new Mistake(`${flag} ${text}: expected an address like https://paper.example`);
}
