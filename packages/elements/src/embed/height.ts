/**
 * What frames say of their height. The shapes are those of the sites' own scripts (see README.md); which site sent
 * one does not matter, since only the frame's own window and origin are listened to.
 */

/** No piece is taller, in CSS pixels: what says so is mistaken, and scrolls in its box. */
const TALLEST = 3000;

/** The height in a message, in CSS pixels, where there is a sound one. */
export function heightIn(data: unknown): number | undefined {
  const height = said(typeof data === 'string' ? parsed(data) : data);
  if (typeof height !== 'number' || !(height > 0)) return undefined;
  return Math.min(Math.ceil(height), TALLEST);
}

function said(data: unknown): unknown {
  // Threads sends the bare number.
  if (typeof data === 'number') return data;
  const message = asRecord(data);
  const { type, height } = message;
  const ofX = asRecord(message['twttr.embed']);
  if (ofX.method)
    return ofX.method === 'twttr.private.resize' ? first(ofX.params).height : undefined;
  const ofDatawrapper = message['datawrapper-height'];
  if (ofDatawrapper) return Object.values(asRecord(ofDatawrapper))[0];
  if (type === 'MEASURE') return asRecord(message.details).height; // Instagram
  if (type === 'resize.embed') return message.data; // Reddit
  // Flourish, Infogram and all who follow Embedly: `iframe.resize`; Mastodon: `setHeight`; Bluesky names no type.
  return height;
}

function first(list: unknown): Record<string, unknown> {
  return asRecord(Array.isArray(list) ? list[0] : undefined);
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
