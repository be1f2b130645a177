/** `POST /access/webhook`: a shop tells what readers own. */
import type { Route } from '../service.js';
import type { Change, StoredEntitlements } from '../entitlements/stored.js';
import { accountKey } from '../login/account.js';
import { answer, Problem } from '../problem.js';
import { checkMethod, readText } from '../request.js';
import { accountHolder, readerHolder } from '../visit.js';
import { WebhookSecrets } from '../webhook-signature.js';

export const WEBHOOK_PATH = '/access/webhook';

export interface WebhookOptions {
  /** What the shop signs with. Two while one is being changed. */
  readonly secrets: readonly string[];
}

const MAX_BYTES = 65_536;

/**
 * The message is `{type: "entitlement.granted" | "entitlement.revoked", timestamp, data: {issuer, subject} | {reader},
 * product, until?}`, signed by Standard Webhooks. Sent twice, or later than a newer one, it changes nothing: it is
 * answered 200 all the same, and the shop stops sending it.
 */
export function webhookRoute(
  { secrets }: WebhookOptions,
  entitlements: StoredEntitlements,
  now: () => number,
): Route {
  const keys = new WebhookSecrets(secrets);
  return async (request) => {
    checkMethod(request, 'POST');
    const body = await readText(request, MAX_BYTES);
    await keys.check(request.headers, body, now());
    const changed = await entitlements.change(await changeIn(body));
    return answer(JSON.stringify({ changed }), 200, { 'Content-Type': 'application/json' });
  };
}

async function changeIn(body: string): Promise<Change> {
  const { type, timestamp, data } = fieldsOf(parsed(body));
  const { issuer, subject, reader, product, until } = fieldsOf(data);
  if (type !== 'entitlement.granted' && type !== 'entitlement.revoked')
    throw wrong('type', 'entitlement.granted or entitlement.revoked');
  if (typeof product !== 'string' || !product) throw wrong('data.product', 'a text');
  const end = until === undefined ? undefined : timeIn(until, 'data.until');
  return {
    holder: await holderIn(issuer, subject, reader),
    product,
    at: timeIn(timestamp, 'timestamp'),
    ...(end !== undefined && { until: end }),
    ...(type === 'entitlement.revoked' && { revoked: true }),
  };
}

async function holderIn(issuer: unknown, subject: unknown, reader: unknown): Promise<string> {
  if (typeof issuer === 'string' && typeof subject === 'string' && issuer && subject)
    return accountHolder(await accountKey({ issuer, subject }));
  if (typeof reader === 'string' && /^[0-9a-f]{32}$/.test(reader)) return readerHolder(reader);
  throw wrong('data', '"issuer" and "subject" of an account, or the id of a "reader"');
}

function timeIn(value: unknown, name: string): number {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  if (Number.isNaN(time)) throw wrong(name, 'a date and time like 2026-11-30T12:00:00Z');
  return time;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Problem(400, 'The body is not JSON.');
  }
}

/** Own fields only: `__proto__` in JSON is a name like any other. */
function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? Object.assign(Object.create(null), value)
    : {};
}

function wrong(name: string, expected: string): Problem {
  return new Problem(400, `${name}: expected ${expected}.`);
}
