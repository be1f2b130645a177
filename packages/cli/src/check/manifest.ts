/** What the kit's tags take, read from the custom elements manifest that ships with the elements. */
import { kitManifest } from '@broadsheet/site';

export interface Tag {
  /** Attribute names, with the words that each may hold where there is a list. */
  attributes: ReadonlyMap<string, readonly string[] | undefined>;
  /** Slot names; '' is the default slot. */
  slots: ReadonlySet<string>;
}

export type Tags = ReadonlyMap<string, Tag>;

interface Declaration {
  tagName?: string;
  attributes?: { name: string; type?: { text?: string } }[];
  slots?: { name?: string }[];
}

interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

export function readTags(): Tags {
  return tagsOf(kitManifest() as Manifest);
}

export function tagsOf(manifest: Manifest): Tags {
  const tags = new Map<string, Tag>();
  for (const { declarations = [] } of manifest.modules) {
    for (const { tagName, attributes = [], slots = [] } of declarations) {
      if (!tagName) continue;
      tags.set(tagName, {
        attributes: new Map(attributes.map(({ name, type }) => [name, literals(type?.text)])),
        slots: new Set(slots.map(({ name }) => name ?? '')),
      });
    }
  }
  return tags;
}

/** The words of a type like `'free' | 'metered' | undefined`; undefined for every other type. */
function literals(type = ''): string[] | undefined {
  const parts = type
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part && part !== 'undefined');
  const words = parts.map((part) => /^(['"])([^'"]*)\1$/.exec(part)?.[2]);
  return parts.length > 0 && words.every((word) => word !== undefined)
    ? (words as string[])
    : undefined;
}
