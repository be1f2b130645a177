import { Mistake } from './mistake.js';

/** The origin of an address that was given for a flag. */
export function originOf(text: string, flag: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url.origin;
  throw new Mistake(`${flag} ${text}: expected an address like https://paper.example`);
}

/** An address of a file that a page loads, whole or from the site's root, as it was given for a flag. */
export function addressOf(text: string | undefined, flag: string): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text, 'https://site.invalid')
    ? new URL(text, 'https://site.invalid')
    : undefined;
  if (text.trim() !== '' && url && /^https?:$/.test(url.protocol)) return text;
  throw new Mistake(`${flag} ${text}: expected an address like /kit/ or https://cdn.example/kit/`);
}
