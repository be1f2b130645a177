/**
 * What a map holds under a key, or what is made of the key and put there. With `most` in it, it forgets them all: whoever
 * writes a document can name any language, date or address, so what is remembered has an end.
 */
export function recent<K, T>(map: Map<K, T>, key: K, most: number, make: (key: K) => T): T {
  const held = map.get(key);
  // Nothing may be what was made.
  if (held !== undefined || map.has(key)) return held as T;
  const made = make(key);
  if (map.size >= most) map.clear();
  map.set(key, made);
  return made;
}
