import type { ImageObjectLeaf, OrganizationLeaf, PersonLeaf } from 'schema-dts';
import { pictureRole } from '@broadsheet/elements/figure/html.js';
import { imageObject, type SharedImage } from './images.js';
import { personObject } from './people.js';

/** A picture with who made it and whose it is. */
export function pictureObject(image: SharedImage, origin: string): ImageObjectLeaf {
  const { credits, copyright } = image;
  return {
    ...imageObject(image),
    // What the credits are about (Google, "Image metadata", `contentUrl`).
    contentUrl: image.credit || copyright ? image.url : undefined,
    creator: credits && creators(credits, origin),
    copyrightNotice: copyright,
  };
}

/** Whoever had the facts of a chart made none of it. */
function creators(credits: NonNullable<SharedImage['credits']>, origin: string) {
  const makers = credits.filter(({ role = '' }) => pictureRole(role) !== 'source');
  // schema-dts has no list of two kinds.
  return makers.map((person) => personObject(person, origin)) as (PersonLeaf & OrganizationLeaf)[];
}
