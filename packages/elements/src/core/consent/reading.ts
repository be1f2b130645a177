/** What a consent platform said, in the kit's purposes. The rules of TCF, in Europe and in Canada, and of opting out. */
import type { Answer, ConsentSignals, Purpose } from '../consent.js';
import { settings } from '../settings.js';

export type Answers = Readonly<Record<Purpose, Answer>>;

export interface Reading {
  readonly answers: Answers;
  readonly signals: ConsentSignals;
}

/** Whether a purpose or a vendor is among those that were agreed to. */
export type Has = (id: number) => boolean;

/** One ground for using data: which purposes have it, and which vendors. */
export interface Basis {
  readonly purpose: Has;
  readonly vendor: Has;
}

export interface Choices {
  /** Consent; in Canada the express one. */
  readonly consent: Basis;
  /** Legitimate interest that nobody objected to; in Canada implied consent. */
  readonly other: Basis;
  /** What the publisher forbids vendors, by vendor: 0 the purpose, 1 all but consent, 2 all but the other basis. */
  readonly restrictions: (purpose: number) => Readonly<Record<number, number>>;
  /** The vendors that the reader was told of, where the platform says so (from TCF 2.3 on it must). */
  readonly disclosed?: Has | undefined;
}

/**
 * Purposes of the TCF: 1 storage on the device, 2 ads chosen by little data, 3 and 4 profiles for ads and their use,
 * 7 and 8 how ads and content perform, 9 statistics of audiences.
 */
const PURPOSES: Record<Purpose, readonly number[]> = {
  ads: [1, 2],
  personalisation: [3, 4],
  measurement: [7, 8, 9],
  embeds: [1],
};
const NAMES = Object.keys(PURPOSES) as Purpose[];

/** Every purpose with the answer that `of` gives it. */
export function answersBy(of: (purpose: Purpose) => Answer): Answers {
  return Object.fromEntries(NAMES.map((purpose) => [purpose, of(purpose)])) as Record<
    Purpose,
    Answer
  >;
}

export const ALL_GRANTED = answersBy(() => 'granted');

/**
 * After an opt-out of sale, sharing or targeted advertising, ads go on without a profile. What a vendor measures it
 * learns of the reader, which is the sharing that was refused.
 */
export const OPTED_OUT = answersBy((purpose) =>
  purpose === 'personalisation' || purpose === 'measurement' ? 'refused' : 'granted',
);

/** Answers by the rules of TCF. An embed is of no listed vendor, so it asks for the purpose alone. */
export function answersFrom(choices: Choices): Answers {
  const vendors = wantedVendors();
  return answersBy((name) => {
    const asked = name === 'embeds' ? [] : vendors;
    const isAllowed =
      PURPOSES[name].every((id) =>
        asked.length ? asked.every((vendor) => mayUse(choices, id, vendor)) : may(choices, id),
      ) && asked.every((vendor) => choices.disclosed?.(vendor) ?? true);
    return isAllowed ? 'granted' : 'refused';
  });
}

/** Consent and legitimate interest. From TCF 2.2 on, storage and profiles need consent; so does, here, every vendor. */
export function inEurope(consent: Basis, interest: Basis): Pick<Choices, 'consent' | 'other'> {
  return {
    consent,
    other: {
      purpose: (id) => (id === 2 || id > 6) && interest.purpose(id),
      vendor: (id) => consent.vendor(id) && interest.vendor(id),
    },
  };
}

function mayUse({ consent, other, restrictions }: Choices, id: number, vendor: number): boolean {
  const limit = restrictions(id)[vendor];
  const by = (basis: Basis) => basis.purpose(id) && basis.vendor(vendor);
  return limit !== 0 && ((limit !== 2 && by(consent)) || (limit !== 1 && by(other)));
}

/** For whatever vendor: a restriction could be meant for it, and then consent alone is sure. */
function may({ consent, other, restrictions }: Choices, id: number): boolean {
  return consent.purpose(id) || (other.purpose(id) && Object.keys(restrictions(id)).length === 0);
}

/** @throws where the setting is no list of numbers: then nobody knows whom to ask for */
function wantedVendors(): readonly number[] {
  const { vendors = '' } = settings('consent');
  const ids = vendors.split(',').filter((part) => part.trim());
  const numbers = ids.map(Number);
  if (numbers.every((id) => Number.isInteger(id) && id > 0)) return numbers;
  throw new Error(
    `the setting "consent.vendors" is ${JSON.stringify(vendors)}; expected ids of TCF vendors, like "755, 76".`,
  );
}
