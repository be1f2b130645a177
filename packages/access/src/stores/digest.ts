/**
 * The name under which something is stored: a fixed length for any text, and no reader's id that could be read in a
 * backup. Of UTF-16 code units, because in UTF-8 all lone surrogates become the same character.
 */
export async function digest(text: string): Promise<string> {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  const hash = await crypto.subtle.digest('SHA-256', units);
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '');
}
