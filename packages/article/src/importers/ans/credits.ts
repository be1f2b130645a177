import type { Person } from '../../generated/types.js';
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

/** The credit line of a picture or video: as printed elsewhere where the newsroom set one, else its people and where they come from. */
export function creditLine(media: Source): string | undefined {
  const vanity = media.object('vanity_credits');
  const own = media.object('credits');
  const groups = vanity && Object.keys(vanity.value).length ? vanity : own;
  if (groups === vanity && own)
    for (const person of own.objects('by')) person.drop('another credit line is set for print');
  if (!groups) return undefined;
  const names = groups.objects('by').flatMap((person) => creditName(person) ?? []);
  const from = groups.objects('affiliation').flatMap((place) => creditName(place) ?? []);
  const others = Object.keys(groups.value).filter(
    (group) => group !== 'by' && group !== 'affiliation',
  );
  const more = others.flatMap((group) =>
    groups.objects(group).flatMap((person) => creditName(person) ?? []),
  );
  return [[...names, ...more].join(', '), from.join(', ')].filter(Boolean).join(' / ') || undefined;
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
