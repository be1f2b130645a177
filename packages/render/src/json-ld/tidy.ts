/** The value without what is not known: no undefined, no empty text or list, no object that has only a type. */
export function tidy<T extends object>(value: T): T {
  const kept = Object.entries(value).flatMap(([key, given]) => {
    const known = tidyValue(given);
    return known === undefined ? [] : [[key, known]];
  });
  return Object.fromEntries(kept) as T;
}

function tidyValue(value: unknown): unknown {
  if (value === '' || value === null) return undefined;
  if (Array.isArray(value)) {
    const kept = value.map(tidyValue).filter((item) => item !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (typeof value !== 'object') return value;
  const kept = tidy(value);
  return Object.keys(kept).some((key) => key !== '@type') ? kept : undefined;
}
