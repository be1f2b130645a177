/** Consent from a platform of the Global Privacy Platform, 1.1, by `window.__gpp`. */
import type { ConsentSource } from '../consent.js';
import { disclosedIn } from './disclosed.js';
import { platformSource, privacyControl, show } from './platform.js';
import {
  ALL_GRANTED,
  answersBy,
  answersFrom,
  inEurope,
  OPTED_OUT,
  type Answers,
  type Basis,
  type Has,
  type Reading,
} from './reading.js';

type Fields = Record<string, unknown>;

/** The parts of the standard's event that are read here. All of it comes from elsewhere, so nothing of it is certain. */
interface GPPEvent {
  eventName?: unknown;
  data?: unknown;
  pingData?: {
    cmpStatus?: unknown;
    signalStatus?: unknown;
    applicableSections?: unknown;
    sectionList?: unknown;
    supportedAPIs?: unknown;
    gppString?: unknown;
    parsedSections?: Record<string, Fields | Fields[] | undefined>;
  };
}
type Ping = NonNullable<GPPEvent['pingData']>;

const EUROPE = 2;
/** Names of sections by number. Newer ones are read by the names that the platform gives them itself. */
const SECTIONS: readonly (string | undefined)[] = [
  ...[undefined, undefined, 'tcfeuv2', undefined, undefined, 'tcfcav1', 'uspv1', 'usnat'],
  ...'usca usva usco usut usct usfl usmt usor ustx usde usia usne usnh usnj ustn usmn usmd usin usky usri'.split(
    ' ',
  ),
];

export function source(): ConsentSource {
  return platformSource({
    name: 'gpp',
    api: '__gpp',
    listen: (api, hear) => api('addEventListener', hear),
    read,
  });
}

function read({ eventName, data, pingData: ping }: GPPEvent): Reading | undefined {
  if (eventName === 'error') throw new Error(`window.__gpp reports an error: ${show(data)}.`);
  const status = ping?.signalStatus;
  if (!ping || (status !== 'ready' && status !== 'not ready'))
    throw wrong('pingData.signalStatus', status, '"ready" or "not ready"');
  if (ping.cmpStatus === 'error') throw wrong('pingData.cmpStatus', 'error', '"loaded"');
  if (status !== 'ready') return undefined;
  const { applicableSections: ids, gppString } = ping;
  if (!Array.isArray(ids) || !ids.every(Number.isInteger))
    throw wrong('pingData.applicableSections', ids, 'a list of numbers');
  // -1 stands for no section, and is not always alone in saying so: an empty list does too.
  const sections = (ids as number[]).filter((id) => id !== -1);
  const tcString = sectionString(ping, EUROPE);
  const all = sections.map((id) => answersOf(id, ping, tcString));
  return {
    // Where two sections apply, what either refuses is refused.
    answers: answersBy((purpose) =>
      all.some((answers) => answers[purpose] === 'refused') ? 'refused' : 'granted',
    ),
    signals: {
      gppSections: ids as number[],
      ...(typeof gppString === 'string' && { gppString }),
      gdprApplies: sections.includes(EUROPE),
      ...(sections.includes(EUROPE) && tcString && { tcString }),
      optedOut: all.includes(OPTED_OUT),
    },
  };
}

/** @throws where the section is not known or not as its specification says: then nobody knows what the reader wants */
function answersOf(id: number, ping: Ping, tcString: string | undefined): Answers {
  const name = SECTIONS[id] ?? nameFrom(ping.supportedAPIs, id);
  if (!name)
    throw wrong(
      'pingData.applicableSections',
      id,
      'sections of Europe, Canada or the United States; a newer one needs its name in supportedAPIs',
    );
  const section = ping.parsedSections?.[name];
  if (typeof section !== 'object' || !section)
    throw wrong(`pingData.parsedSections.${name}`, section, 'an object');
  // Some platforms give the section's segments as a list.
  const fields = Object.assign({}, ...[section].flat()) as Fields;
  if (name === 'tcfeuv2') return europe(fields, tcString);
  if (name === 'tcfcav1') return canada(fields);
  return optsOut(name, fields) || privacyControl() ? OPTED_OUT : ALL_GRANTED;
}

function optsOut(name: string, fields: Fields): boolean {
  if (name === 'uspv1') {
    // 1YNN: version, notice given, opted out of sale, covered by the agreement.
    const { OptOutSale: sale = String(fields.uspString)[2] } = fields;
    if (!['Y', 'N', '-'].includes(sale as string))
      throw wrong('pingData.parsedSections.uspv1.OptOutSale', sale, '"Y", "N" or "-"');
    return sale === 'Y';
  }
  const { SaleOptOut, SharingOptOut, TargetedAdvertisingOptOut, Gpc } = fields;
  // Every state has this field: without it the section is something else.
  if (![0, 1, 2].includes(SaleOptOut as number))
    throw wrong(`pingData.parsedSections.${name}.SaleOptOut`, SaleOptOut, '0, 1 or 2');
  return [SaleOptOut, SharingOptOut, TargetedAdvertisingOptOut].includes(1) || Gpc === true;
}

function europe(fields: Fields, tcString = ''): Answers {
  return answersFrom({
    ...inEurope(
      basis(fields, 'PurposeConsents', 'VendorConsents'),
      basis(fields, 'PurposeLegitimateInterests', 'VendorLegitimateInterests'),
    ),
    restrictions: restrictions(fields.PublisherRestrictions),
    disclosed: disclosedIn(tcString) ?? disclosed(fields.VendorsDisclosed),
  });
}

/** In Canada consent is express or implied, for purposes and for vendors. */
function canada(fields: Fields): Answers {
  return answersFrom({
    consent: basis(fields, 'PurposesExpressConsent', 'VendorExpressConsent'),
    other: basis(fields, 'PurposesImpliedConsent', 'VendorImpliedConsent'),
    restrictions: restrictions(fields.PubRestrictions),
    disclosed: disclosed(fields.DisclosedVendors),
  });
}

/** @param purposes name of a list of flags, the first for purpose 1. @param vendors name of a list of ids */
function basis(fields: Fields, purposes: string, vendors: string): Basis {
  const [flags, ids] = [purposes, vendors].map((name) => {
    const list = fields[name];
    if (!Array.isArray(list)) throw wrong(`pingData.parsedSections: ${name}`, list, 'a list');
    return list as unknown[];
  });
  return { purpose: (id) => flags![id - 1] === true, vendor: (id) => ids!.includes(id) };
}

/** Platforms give an empty list where the string has no such segment. */
function disclosed(ids: unknown): Has | undefined {
  return Array.isArray(ids) && ids.length ? (id) => ids.includes(id) : undefined;
}

function restrictions(given: unknown) {
  const entries = (Array.isArray(given) ? given : []) as Partial<Record<string, unknown>>[];
  return (purpose: number): Record<number, number> =>
    Object.fromEntries(
      entries
        .filter(({ key, purposeId }) => (key ?? purposeId) === purpose)
        .flatMap(({ ids, type }) => ((ids ?? []) as number[]).map((id) => [id, type as number])),
    );
}

/** The name of a section that came after this was written, like `28:usxx`, where it is of the United States. */
function nameFrom(supportedAPIs: unknown, id: number): string | undefined {
  const names = Array.isArray(supportedAPIs) ? supportedAPIs : [];
  return names.map((one) => new RegExp(`^${id}:(us.+)`).exec(String(one))?.[1]).find(Boolean);
}

/** A section as the string has it: sections follow the header in the order of `sectionList`. */
function sectionString({ gppString, sectionList }: Ping, id: number): string | undefined {
  if (typeof gppString !== 'string' || !Array.isArray(sectionList)) return undefined;
  return sectionList.includes(id) ? gppString.split('~')[1 + sectionList.indexOf(id)] : undefined;
}

function wrong(name: string, value: unknown, expected: string): Error {
  return new Error(
    `window.__gpp answers with ${name} ${show(value)}; expected ${expected}, as GPP 1.1 has it.`,
  );
}
