import type { Article, BodyBlock, Image, Lead } from '../../generated/types.js';
import type { Source } from '../source.js';
import type { Context } from './context.js';
import { custom, oembed, rawHtml } from './embeds.js';
import { gallery, imageFile, imageSet, video } from './media.js';

const LEADS = new Set(['image-set', 'video', 'youtube-video', 'vimeo-video', 'gallery', 'embed']);

/** What stands above the story: `lead_art`, where there is one, else `basic`, which is then also the picture on cards. */
export function readLead(
  story: Source,
  context: Context,
  firstBlock?: BodyBlock,
): Pick<Article, 'lead' | 'socialImage'> {
  const promo = story.object('promo_items');
  if (!promo) return {};
  story.ledger.map(promo.pointer, 'promo_items', 'lead');
  const art = promo.object('lead_art');
  const basic = promo.object('basic');
  const lead = art && readItem(art, context);
  if (lead) return { lead, ...socialOf(basic) };
  const item = basic && readItem(basic, context);
  if (!item || !basic) return {};
  if (!isSamePicture(item, firstBlock)) return { lead: item };
  basic.degrade(
    'socialImage',
    'the story begins with the same picture: it does not stand above it a second time',
  );
  return item.type === 'image-set' && item.picture
    ? { socialImage: item.picture.fallbackImage }
    : {};
}

/** A promo item may share its id with a block of the body: it is the same picture. */
function readItem(item: Source, context: Context): Lead | undefined {
  const block = readBlock(item, { ...context, ids: new Set() });
  if (block && LEADS.has(block.type)) return block as Lead;
  item.drop(`a ${item.type} cannot stand above a story, or nothing in it can be shown`);
  return undefined;
}

function readBlock(item: Source, context: Context): BodyBlock | undefined {
  switch (item.type) {
    case 'image':
      return imageSet(item, context);
    case 'video':
      return video(item, context);
    case 'gallery':
      return gallery(item, context);
    case 'raw_html':
      return rawHtml(item, context)?.find(({ type }) => LEADS.has(type));
    case 'oembed_response':
      return oembed(item, context);
    case 'custom_embed':
      return custom(item, context);
    default:
      return undefined;
  }
}

function socialOf(basic: Source | undefined): { socialImage?: Image } {
  if (basic?.type !== 'image') return {};
  const socialImage = imageFile(basic);
  if (socialImage) basic.map('socialImage');
  return socialImage ? { socialImage } : {};
}

function isSamePicture(lead: Lead, block?: BodyBlock): boolean {
  if (lead.type !== 'image-set' || block?.type !== 'image-set') return false;
  return (
    lead.picture !== undefined &&
    lead.picture.fallbackImage.url === block.picture?.fallbackImage.url
  );
}
