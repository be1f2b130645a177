import type { Article } from '@broadsheet/article';
import { attrs, html, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { pictureHTML, videoFace } from './blocks/media.js';
import { tongue, type Context } from './context.js';

/** What stands above the story, in the header's slot `lead`. */
export function leadHTML(article: Article, context: Context): SafeHTML | undefined {
  const { lead } = article;
  if (!lead) return undefined;
  const marks = tongue(lead);
  if (!marks && lead.type === 'video') return videoFace(lead, context, true, 'lead');
  if (!marks && lead.type === 'image-set') {
    return lead.picture && pictureHTML(lead.picture, context, true, 'lead');
  }
  return html`<div${attrs({ slot: 'lead' })}${marks}>${leadBlock(lead, context)}</div>`;
}

function leadBlock(lead: NonNullable<Article['lead']>, context: Context) {
  if (lead.type === 'video') return videoFace(lead, context, true);
  if (lead.type === 'image-set') return lead.picture && pictureHTML(lead.picture, context, true);
  const { lang: _lang, dir: _dir, ...block } = lead;
  return context.blocks([block]);
}
