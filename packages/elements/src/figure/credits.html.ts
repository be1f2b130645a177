import { listParts } from '../core/format.js';
import { html, url, type Renderable } from '../core/html.js';
import { pictureRole, roleWords, type RoleWords } from './roles.html.js';

/** Somebody who made a picture. */
export interface PictureCredit {
  name: string;
  /** What they did: photographer, illustrator … is said in the language of the page, any other word stands as it is. */
  role?: string | undefined;
  /** Agency or employer. */
  organization?: string | undefined;
  /** Page about them. */
  url?: string | undefined;
}

/** "Photograph: Ada Wong and Bo Nilsson / Tide Pictures; Source: Harbour Office" */
export function creditLine(credits: readonly PictureCredit[], lang: string): string {
  return piecesOf(credits, lang)
    .map((piece) => (typeof piece === 'string' ? piece : piece.name))
    .join('');
}

/** The same with each name by itself, and linked where its owner has a page. */
export function creditHTML(credits: readonly PictureCredit[], lang: string): Renderable {
  return piecesOf(credits, lang).map((piece) => {
    if (typeof piece === 'string') return piece;
    const name = html`<bdi>${piece.name}</bdi>`;
    return url(piece.url) ? html`<a href="${piece.url}">${name}</a>` : name;
  });
}

type Piece = string | PictureCredit;

/** Names, and what stands between them. Who did the same for the same house is named together. */
function piecesOf(credits: readonly PictureCredit[], lang: string): Piece[] {
  const words = roleWords(lang);
  const groups = new Map<string, PictureCredit[]>();
  for (const credit of credits) {
    const key = JSON.stringify([roleOf(credit, words), credit.organization]);
    groups.set(key, [...(groups.get(key) ?? []), credit]);
  }
  return [...groups.values()].flatMap((group, at) => [
    ...(at > 0 ? [words.between] : []),
    ...groupPieces(group, lang, words),
  ]);
}

function groupPieces(group: readonly PictureCredit[], lang: string, words: RoleWords): Piece[] {
  const [first] = group;
  const role = first && roleOf(first, words);
  const names = listParts(
    group.map(({ name }) => name),
    lang,
  ).map(textOrName(group));
  return [
    ...(role ? [role + words.colon] : []),
    ...names,
    ...(first?.organization ? [` / ${first.organization}`] : []),
  ];
}

/** `Intl` keeps the order of the names. */
function textOrName(group: readonly PictureCredit[]) {
  let at = 0;
  return ({ type, value }: { type: string; value: string }): Piece =>
    type === 'element' ? group[at++]! : value;
}

function roleOf({ role }: PictureCredit, words: RoleWords): string | undefined {
  const known = role && pictureRole(role);
  return known ? words[known] : role?.trim() || undefined;
}
