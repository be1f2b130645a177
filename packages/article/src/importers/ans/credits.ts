import type { Person, Picture } from '../../generated/types.js';
import { compact, lookup } from '../../json.js';
import type { Source } from '../source.js';
import { imageFile } from './media.js';

/** Usual names of groups of credits, as roles. */
const ROLES: Record<string, string> = {
  photos_by: 'photographer',
  photography_by: 'photographer',
  illustrations_by: 'illustrator',
  graphics_by: 'graphics',
  edited_by: 'editor',
  videos_by: 'video',
};

/** Who wrote it (`by`), and who else worked on it. */
export function readCredits(story: Source): { bylines?: Person[]; credits?: Person[] } {
  const groups = story.object('credits');
  if (!groups) return {};
  story.ledger.map(groups.pointer, 'credits', 'bylines');
  const bylines = people(groups, 'by');
  const credits = Object.keys(groups.value)
    .filter((group) => group !== 'by')
    .flatMap((group) => people(groups, group, lookup(ROLES, group) ?? group.replace(/_/g, ' ')));
  return compact({
    bylines: bylines.length ? bylines : undefined,
    credits: credits.length ? credits : undefined,
  });
}

function people(groups: Source, group: string, role?: string): Person[] {
  return groups.objects(group).flatMap((person) => {
    if (person.type === 'reference') {
      person.drop('a reference to a document elsewhere: nothing but its id is known here');
      person.object('referent')?.drop('part of a reference');
      return [];
    }
    const name = person.text('byline') ?? person.text('name');
    if (!name) {
      person.drop('a credit without a name');
      return [];
    }
    person.text('name');
    person.map(role ? 'credits' : 'bylines');
    return [personOf(person, name, role)];
  });
}

function personOf(person: Source, name: string, role?: string): Person {
  const picture = person.object('image');
  const image = picture && imageFile(picture);
  if (picture && image) picture.map('image');
  else picture?.drop('a picture without an address that is allowed');
  return compact({
    name,
    url: person.link('url'),
    image,
    role,
    jobTitle: person.text('role'),
    expertise: person.text('expertise'),
    organization: person.text('affiliation') ?? person.text('org'),
    location: person.text('location'),
  });
}

/** The credit line of a film or sound: as printed elsewhere where the newsroom set one, else its people and where they come from. */
export function creditLine(media: Source): string | undefined {
  const vanity = vanityLine(media);
  const own = media.object('credits');
  if (vanity === undefined) {
    const { people, from } = madeBy(own);
    return lineOf(people, from);
  }
  for (const person of own?.objects('by') ?? [])
    person.drop('another credit line is set for print');
  return vanity;
}

/**
 * Who made a picture: the line that the newsroom set, and each person with what they did.
 * @param role what those did of whom it says no more than `by`
 */
export function pictureCredits(media: Source, role?: string): Pick<Picture, 'credit' | 'credits'> {
  const { people, from } = madeBy(media.object('credits'));
  const named = people.map((person) =>
    compact({ ...person, role: person.role ?? role, organization: person.organization ?? from }),
  );
  const house: Person[] = from ? [{ name: from, kind: 'organization' }] : [];
  const credits = named.length > 0 ? named : house;
  return compact({ credit: vanityLine(media), credits: credits.length > 0 ? credits : undefined });
}

function vanityLine(media: Source): string | undefined {
  const { people, from } = madeBy(media.object('vanity_credits'));
  return lineOf(people, from);
}

function lineOf(people: readonly Person[], from: string | undefined): string | undefined {
  return [people.map(({ name }) => name).join(', '), from].filter(Boolean).join(' / ') || undefined;
}

function madeBy(groups: Source | undefined): { people: Person[]; from: string | undefined } {
  if (!groups) return { people: [], from: undefined };
  const from = groups.objects('affiliation').flatMap((place) => creditName(place) ?? []);
  const others = Object.keys(groups.value).filter(
    (group) => group !== 'by' && group !== 'affiliation',
  );
  const people = ['by', ...others].flatMap((group) => makers(groups, group));
  return { people, from: from.join(', ') || undefined };
}

function makers(groups: Source, group: string): Person[] {
  const role = group === 'by' ? undefined : (lookup(ROLES, group) ?? group.replace(/_/g, ' '));
  return groups.objects(group).flatMap((person) => {
    const name = creditName(person);
    const organization = name && (person.text('affiliation') ?? person.text('org'));
    return name ? [compact({ name, role, organization, url: person.link('url') })] : [];
  });
}

function creditName(person: Source): string | undefined {
  const name = person.text('byline') ?? person.text('name');
  if (!name) {
    person.drop(
      person.type === 'reference'
        ? 'a reference to a document elsewhere'
        : 'a credit without a name',
    );
    return undefined;
  }
  person.text('name');
  person.map('credit');
  return name;
}
