/** For tests of consent: real platforms of the two frameworks with chosen answers, and fakes of broken ones. */
import { CmpApi as TCFPlatform, CmpApiModel } from '@iabtechlabtcf/cmpapi';
import { GVL, PurposeRestriction, TCModel, TCString } from '@iabtechlabtcf/core';
import { CmpApi as GPPPlatform } from '@iabgpp/cmpapi';
// Imported, it puts itself on the window.
import '@iabtechlabtcf/stub';

type API = (...args: unknown[]) => unknown;
const page = window as unknown as { __tcfapi?: API | undefined; __gpp?: API | undefined };
const tcfStub = page.__tcfapi!;
delete page.__tcfapi;

export interface TCFChoices {
  /** Whether the reader agrees to everything, or to which purposes. */
  granted: boolean | readonly number[];
  /** Vendors that are on the list; a reader who agrees to anything agrees to all of them. */
  vendors?: readonly number[];
  /** Vendors that the reader was told of; all of the list by default. */
  disclosed?: readonly number[];
  /** Purposes of legitimate interest that the reader does not object to, for all vendors. */
  interests?: readonly number[];
  /** Purpose, vendor, and what it is limited to: 0 nothing, 1 consent, 2 legitimate interest. */
  restrictions?: readonly (readonly [purpose: number, vendor: number, type: number])[];
}

const EVERY_PURPOSE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** A list of vendors of our own making: each may use everything, purpose 2 on either basis. */
export function vendorList(ids: readonly number[]): GVL {
  const purposes = EVERY_PURPOSE.map((id) => [
    id,
    { id, name: `Purpose ${id}`, description: '', illustrations: [] },
  ]);
  const vendors = ids.map((id) => [
    id,
    {
      id,
      name: `Vendor ${id}`,
      purposes: [1, 2, 3, 4, 5, 6],
      legIntPurposes: [2, 7, 8, 9, 10, 11],
      flexiblePurposes: [2, 7, 8, 9, 10, 11],
      specialPurposes: [],
      features: [],
      specialFeatures: [],
      urls: [],
    },
  ]);
  return new GVL({
    gvlSpecificationVersion: 3,
    vendorListVersion: 1,
    tcfPolicyVersion: 5,
    lastUpdated: '2026-01-01T00:00:00Z',
    purposes: Object.fromEntries(purposes),
    specialPurposes: {},
    features: {},
    specialFeatures: {},
    stacks: {},
    vendors: Object.fromEntries(vendors),
  } as never);
}

/** What a reader's choices are as a string, by the reference encoder. */
export function tcStringOf({
  granted,
  vendors = [755],
  disclosed = vendors,
  interests = [],
  restrictions = [],
}: TCFChoices): string {
  const list = vendorList(vendors);
  const model = new TCModel(list);
  Object.assign(model, { cmpId: 31, cmpVersion: 1, publisherCountryCode: 'DE' });
  model.isServiceSpecific = true;
  const purposes = granted === true ? EVERY_PURPOSE : granted || [];
  model.purposeConsents.set([...purposes]);
  if (purposes.length) model.vendorConsents.set([...vendors]);
  model.purposeLegitimateInterests.set([...interests]);
  if (interests.length) model.vendorLegitimateInterests.set([...vendors]);
  model.vendorsDisclosed.set([...disclosed]);
  model.publisherRestrictions.gvl = list;
  for (const [purposeId, vendor, restrictionType] of restrictions)
    model.publisherRestrictions.add(vendor, new PurposeRestriction(purposeId, restrictionType));
  return TCString.encode(model);
}

/** The stub alone: it keeps what is asked until `installTCF`. */
export function installTCFStub(): void {
  (tcfStub() as unknown[]).length = 0;
  page.__tcfapi = tcfStub;
}

export interface InstalledTCF {
  /** Of the choices that were made last. */
  readonly tcString: string;
  /** The platform itself, for what is out of the ordinary. */
  readonly platform: TCFPlatform;
  /** The reader changes their mind; what is not given stays. */
  change(next: boolean | Partial<TCFChoices>): void;
  /** The dialog opens, over the choices of before. */
  open(): void;
  remove(): void;
}

/** A real `window.__tcfapi`, loaded, of a reader who made their choices before. */
export function installTCF(given: TCFChoices): InstalledTCF {
  if (!page.__tcfapi) installTCFStub();
  CmpApiModel.reset();
  const platform = new TCFPlatform(31, 1);
  let choices = given;
  let tcString = tcStringOf(choices);
  platform.update(tcString);
  return {
    platform,
    get tcString() {
      return tcString;
    },
    change(next) {
      choices = { ...choices, ...(typeof next === 'object' ? next : { granted: next }) };
      tcString = tcStringOf(choices);
      platform.update(tcString);
    },
    open: () => platform.update(tcString, true),
    remove() {
      delete page.__tcfapi;
      CmpApiModel.reset();
    },
  };
}

/** A `window.__tcfapi` of the test's own making. */
export function fakeTCF(api: unknown): void {
  page.__tcfapi = api as API;
}

/** What a TCF platform hands to listeners of a reader who agreed to everything. */
export function tcData(more: object = {}): Record<string, unknown> {
  const purposes = Object.fromEntries(EVERY_PURPOSE.map((id) => [id, true]));
  return {
    cmpStatus: 'loaded',
    eventStatus: 'tcloaded',
    gdprApplies: true,
    tcString: tcStringOf({ granted: true }),
    purpose: { consents: purposes, legitimateInterests: {} },
    vendor: { consents: { 755: true }, legitimateInterests: {} },
    publisher: { restrictions: {} },
    ...more,
  };
}

export interface InstalledGPP {
  readonly platform: GPPPlatform;
  /** Sets fields of sections, by their names, says which sections apply, and tells every listener. */
  say(applicable: number[], sections?: Record<string, Record<string, unknown>>): void;
  remove(): void;
}

/** A real `window.__gpp` that has nothing to say yet. */
export function installGPP(): InstalledGPP {
  // The platform asks whoever was there before for what was asked of it.
  page.__gpp ??= () => [];
  const platform = new GPPPlatform(31, 1);
  return {
    platform,
    say(applicable, sections = {}) {
      platform.setSignalStatus('not ready' as never);
      for (const [name, fields] of Object.entries(sections))
        for (const [field, value] of Object.entries(fields))
          platform.setFieldValue(name, field, value);
      platform.setApplicableSections(applicable);
      platform.setSignalStatus('ready' as never);
    },
    remove: () => void delete page.__gpp,
  };
}

/** A `window.__gpp` of the test's own making. */
export function fakeGPP(api: unknown): void {
  page.__gpp = api as API;
}

export function removePlatforms(): void {
  delete page.__tcfapi;
  delete page.__gpp;
}

/** What the console is told while `act` runs. */
export async function complaints(act: () => unknown): Promise<string[]> {
  const { error } = console;
  const said: string[] = [];
  console.error = (message: unknown) => said.push(String(message));
  try {
    await act();
  } finally {
    console.error = error;
  }
  return said;
}
