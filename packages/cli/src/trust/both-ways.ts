/** Whether those whom a trust.txt names say the same of it. */
import type { TrustLink, TrustRelation, TrustTxtResult } from '@broadsheet/render';
import { askFor, type Answer } from './ask.js';
import { COUNTERPARTS, isSameSite, readTrustTxt, type Entry } from './trust-txt.js';

/** What a trust.txt says beside what the badge shows. */
export interface TrustResult extends TrustTxtResult {
  links: TrustLink[];
  social: string[];
  disclosure: string[];
  contact: string[];
  /** Whether machines may be trained with what the site publishes; left out where it does not say. */
  dataTrainingAllowed?: boolean;
}

/** Further ones are told of, and not asked: an association has members by the thousand. */
const MOST = 100;
const AT_A_TIME = 8;

/**
 * @param site whose entries they are: `https://paper.example/`
 * @param ask for the file of an origin
 */
export async function checkBothWays(
  site: string,
  entries: readonly Entry[],
  ask: (origin: string) => Promise<Answer> = askFor,
): Promise<TrustResult> {
  const values = (wanted: Entry['attribute']) =>
    entries.filter(({ attribute }) => attribute === wanted).map(({ value }) => value);
  const [training] = values('datatrainingallowed');
  return {
    format: 'broadsheet-trust',
    version: 1,
    site,
    checked: new Date().toISOString(),
    links: await linksOf(site, entries, ask),
    social: values('social'),
    disclosure: values('disclosure'),
    contact: values('contact'),
    ...(training && { dataTrainingAllowed: training.toLowerCase() === 'yes' }),
  };
}

async function linksOf(
  site: string,
  entries: readonly Entry[],
  ask: (origin: string) => Promise<Answer>,
): Promise<TrustLink[]> {
  const links = entries.flatMap(
    ({ attribute, value }): TrustLink[] =>
    attribute in COUNTERPARTS ? [{ relation: attribute as TrustRelation, url: value, state: 'not-checked' }] : [], // prettier-ignore
  );
  // Each origin once, however often it is named.
  const answers = new Map<string, Promise<Answer>>();
  const waiting = links.slice(0, MOST);
  const lane = async () => {
    for (let link = waiting.shift(); link; link = waiting.shift()) {
      const { origin } = new URL(link.url);
      const answer = answers.get(origin) ?? ask(origin);
      answers.set(origin, answer);
      Object.assign(link, judge(site, link.relation, await answer));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  for (const link of links.slice(MOST)) link.reason = `only ${MOST} are asked`;
  return links;
}

function judge(site: string, relation: TrustRelation, answer: Answer): Partial<TrustLink> {
  if ('unknown' in answer) return { state: 'not-checked', reason: answer.unknown };
  if ('none' in answer) return { state: 'claimed', reason: answer.none };
  const { file, text } = answer;
  const wanted = COUNTERPARTS[relation];
  const agrees = readTrustTxt(text).entries.some(
    ({ attribute, value }) => attribute === wanted && isSameSite(value, site),
  );
  if (agrees) return { state: 'linked-both-ways', file };
  return { state: 'claimed', file, reason: `${file} has no line ${wanted}=${site}` };
}
