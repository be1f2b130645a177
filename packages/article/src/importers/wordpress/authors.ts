import { htmlToText } from '../../html/parse.js';
import type { Image, Person } from '../../generated/types.js';
import { compact } from '../../json.js';
import type { Source } from '../source.js';
import { ASK, embeddedIn } from './embedded.js';
import type { Head } from './head.js';

/** Fields in which plugins list several authors: Co-Authors Plus and what builds on it, Newspack, PublishPress Authors. */
const SEVERAL = ['coauthors', 'newspack_author_info', 'authors'];

/** Who wrote it. WordPress itself knows one author; a plugin's list of several is the better one. */
export function readBylines(post: Source, head: Head): Person[] | undefined {
  const embedded = embeddedIn(post, 'author');
  const field = SEVERAL.find((key) => post.objects(key).some((one) => nameKey(one)));
  const people = (field ? post.objects(field) : embedded).flatMap((one) => personOf(one) ?? []);
  if (field) {
    post.told(field, 'bylines');
    post.untold('author', `the bylines are those of \`${field}\``);
    for (const one of embedded) one.drop(`the bylines are those of \`${field}\``);
  }
  if (people.length) {
    post.told('author', 'bylines');
    return people;
  }
  const name = head.text('author');
  if (name) {
    post.ledger.degrade(post.at('author'), 'author', 'bylines', 'only the name is known');
    return [{ name }];
  }
  const isKnown = post.object('_embedded')?.has('author') ?? false;
  const isNobody = post.value.author === 0;
  post.untold('author', isNobody ? 'nobody' : isKnown ? 'WordPress does not say who it is' : ASK);
  return undefined;
}

function nameKey(person: Source): string | undefined {
  return ['display_name', 'name'].find((key) => person.text(key) !== undefined);
}

function personOf(person: Source): Person | undefined {
  const key = nameKey(person);
  const name = key && person.html(key, htmlToText, 'bylines');
  if (!name) {
    person.drop('an author without a name');
    return undefined;
  }
  person.map('bylines');
  return compact({
    name,
    url: person.link('link') ?? person.link('author_link') ?? person.link('url'),
    image: avatarOf(person),
    expertise: lineOf(person.html('description', htmlToText, 'bylines')),
  });
}

function lineOf(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim() || undefined;
}

/** The largest of the pictures, which come in squares of so many pixels. */
function avatarOf(person: Source): Image | undefined {
  const avatars = person.object('avatar_urls');
  if (!avatars) return undefined;
  const sizes = Object.keys(avatars.value)
    .filter((size) => Number(size) > 0)
    .sort((a, b) => Number(b) - Number(a));
  const [best] = sizes.filter((size) => avatars.file(size) !== undefined);
  if (best === undefined) return undefined;
  avatars.map('image');
  return { url: avatars.file(best)!, width: Number(best), height: Number(best) };
}
