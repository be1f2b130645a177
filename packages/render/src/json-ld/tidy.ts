/** The value without what is not known: no undefined, no empty text or list, no object that has only a type. */
export function tidy<T extends object>(value: T): T {
  const kept: Partial<T> = {};
  for (const key in value) {
    const known = tidyValue(value[key]) as T[typeof key] | undefined;
    if (known !== undefined) kept[key] = known;
  }
  return kept as T;
}

function tidyValue(value: unknown): unknown {
  if (value === '' || value === null) return undefined;
  if (Array.isArray(value)) {
    const kept = value.map(tidyValue).filter((item) => item !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (typeof value !== 'object') return value;
  const kept = tidy(value);
  for (const key in kept) if (key !== '@type') return kept;
  return undefined;
}
