/** Consent from a platform of the Transparency and Consent Framework, 2.2 and later, by `window.__tcfapi`. */
import type { ConsentSource } from '../consent.js';
import { disclosedIn } from './disclosed.js';
import { platformSource, show } from './platform.js';
import {
  ALL_GRANTED,
  answersFrom,
  inEurope,
  type Choices,
  type Has,
  type Reading,
} from './reading.js';

type Flags = Record<string, unknown> | undefined;

/** The parts of the standard's TCData that are read here. All of it comes from elsewhere, so nothing of it is certain. */
interface TCData {
  cmpStatus?: unknown;
  eventStatus?: unknown;
  gdprApplies?: unknown;
  tcString?: unknown;
  purpose?: { consents?: Flags; legitimateInterests?: Flags };
  vendor?: { consents?: Flags; legitimateInterests?: Flags; disclosedVendors?: Flags };
  publisher?: { restrictions?: Record<string, Record<string, number> | undefined> };
}

const STATUSES = ['stub', 'loading', 'loaded', 'error'];
const EVENTS = ['tcloaded', 'cmpuishown', 'useractioncomplete'];

export function source(): ConsentSource {
  return platformSource({
    name: 'tcf',
    api: '__tcfapi',
    listen: (api, hear) => api('addEventListener', 2, hear),
    read,
  });
}

/**
 * Platforms answer early: while they load, before they know whether the law applies, before there is a string. None of
 * this is an answer. A "does not apply" is one, but can be corrected by the next event.
 */
function read(data: TCData, last: Reading | undefined): Reading | undefined {
  const { cmpStatus, eventStatus, gdprApplies, tcString } = data;
  if (!STATUSES.includes(cmpStatus as string))
    throw wrong('cmpStatus', cmpStatus, STATUSES.join(', '));
  if (cmpStatus === 'error') throw wrong('cmpStatus', cmpStatus, 'loaded');
  if (cmpStatus !== 'loaded' || gdprApplies === undefined) return undefined;
  if (typeof gdprApplies !== 'boolean') throw wrong('gdprApplies', gdprApplies, 'true or false');
  if (!EVENTS.includes(eventStatus as string))
    throw wrong('eventStatus', eventStatus, EVENTS.join(', '));
  // While the dialog is open, what the reader said last still holds.
  if (eventStatus === 'cmpuishown')
    return last?.signals.gdprApplies === gdprApplies ? last : undefined;
  if (!gdprApplies) return { answers: ALL_GRANTED, signals: { gdprApplies } };
  if (tcString === undefined || tcString === null || tcString === '') return undefined;
  if (typeof tcString !== 'string') throw wrong('tcString', tcString, 'a string');
  return {
    answers: answersFrom(choicesOf(data, tcString)),
    signals: { gdprApplies, tcString },
  };
}

function choicesOf({ purpose, vendor, publisher }: TCData, tcString: string): Choices {
  if (!purpose?.consents || !vendor?.consents)
    throw wrong(purpose?.consents ? 'vendor' : 'purpose', undefined, 'an object with consents');
  const listed = vendor.disclosedVendors;
  return {
    ...inEurope(
      { purpose: within(purpose.consents), vendor: within(vendor.consents) },
      { purpose: within(purpose.legitimateInterests), vendor: within(vendor.legitimateInterests) },
    ),
    restrictions: (id) => publisher?.restrictions?.[id] ?? {},
    // Platforms give an empty object where the string has no such segment.
    disclosed:
      disclosedIn(tcString) ?? (listed && Object.keys(listed).length ? within(listed) : undefined),
  };
}

const within =
  (flags: Flags): Has =>
  (id) =>
    flags?.[id] === true;

function wrong(name: string, value: unknown, expected: string): Error {
  return new Error(
    `window.__tcfapi answers with ${name} ${show(value)}; expected ${expected}, as TCF 2.2 has it.`,
  );
}
