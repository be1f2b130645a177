import {
  anything,
  byType,
  date,
  flag,
  later,
  list,
  matching,
  number,
  object,
  oneOf,
  record,
  shape,
  text,
  type Rule,
} from '../shape.js';

/**
 * What a story in ANS 0.8 to 0.10 has to look like before it is read: strict about what changes the article, and about names that
 * nobody has heard of; relaxed about what the newsroom keeps for itself.
 */
const NAME = /^[a-zA-Z0-9_]+$/;
const dictionary = record(text);
const reference = shape(
  { referent: shape({ id: text, type: text }, { required: ['id'] }) },
  { required: ['referent'] },
);

/** `rule`, or a reference to something of the kind. */
const orReference = (types: Record<string, Rule>): Rule =>
  byType({ ...types, reference }, oneType(Object.keys(types)));
const oneType =
  (types: string[]): Rule =>
  (value, at) =>
    oneOf(...types, 'reference')((value as { type: unknown }).type, `${at}/type`);

const image: Rule = later(() =>
  shape({
    url: text,
    alt_text: text,
    caption: text,
    subtitle: text,
    width: number,
    height: number,
    credits,
    vanity_credits: credits,
    alignment: oneOf('left', 'right', 'center'),
    created_date: date,
  }),
);
/** Newsrooms write the picture of an author without a type. */
const author = shape(
  { name: text, byline: text, url: text, role: text, image: shape({ url: text }) },
  { required: ['name'] },
);
/** `by` is a list of people. Older documents name their groups freely, with spaces. */
const credits = record(list(orReference({ author })));

const section = shape({ name: text, path: text }, { required: ['name'] });
const tag = shape(
  { text, slug: text, description: text, type: oneOf('tag') },
  { required: ['text'] },
);
const keyword = shape(
  { keyword: text, score: number, frequency: number },
  { required: ['keyword', 'score'] },
);
const taxonomy = shape(
  {
    tags: list(tag),
    keywords: list(keyword),
    named_entities: list(object),
    sections: list(orReference({ section })),
    primary_section: orReference({ section }),
    sites: list(orReference({ site: section })),
    primary_site: orReference({ site: section }),
    seo_keywords: list(text),
    stock_symbols: list(text),
    associated_tasks: list(matching(/^[0-9a-f]{24}$/i, 'an id of 24 hexadecimal digits'), 200),
    topics: list(object),
    auxiliaries: list(object),
    categories: list(object),
    content_topics: list(object),
    entities: list(object),
    custom_categories: list(object),
    custom_entities: list(object),
    additional_properties: object,
  },
  { open: false },
);

const correction = shape(
  { text, correction_type: text, type: oneOf('correction') },
  { required: ['type', 'text'] },
);
const words = (...more: string[]) => shape({ content: text }, { required: ['content', ...more] });
const elements: Rule = later(() => list(element));
const textElement = shape(
  { content: text, block_properties: shape({ dropcap: oneOf('letter') }) },
  { required: ['content'] },
);
const citation = byType({ text: textElement }, oneType(['text']));
const link = shape(
  { url: text, content: text, description: textElement, image: orReference({ image }) },
  { required: ['url', 'content'] },
);

const video = shape({
  headlines: dictionary,
  description: dictionary,
  duration: number,
  streams: list(shape({ url: text, stream_type: text })),
  credits,
  subtitles: shape({ urls: list(shape({ url: text, format: text })) }),
  promo_image: image,
  promo_items: later(() => promoItems),
  embed_html: text,
});

const ELEMENTS: Record<string, Rule> = {
  text: textElement,
  header: shape({ content: text, level: number }, { required: ['content'] }),
  raw_html: words(),
  blockquote: words(),
  code: words(),
  quote: shape({ content_elements: elements, citation }, { required: ['content_elements'] }),
  list: shape({
    list_type: text,
    items: later(() =>
      list(byType({ list: ELEMENTS.list!, text: textElement }, oneType(['list', 'text']))),
    ),
  }),
  correction,
  interstitial_link: link,
  link_list: shape(
    {
      title: text,
      items: list(
        byType(
          { interstitial_link: link, text: textElement },
          oneType(['interstitial_link', 'text']),
        ),
      ),
    },
    { required: ['items'] },
  ),
  element_group: shape({ content_elements: elements }, { required: ['content_elements'] }),
  numeric_rating: shape(
    { numeric_rating: number, min: number, max: number, units: text },
    { required: ['numeric_rating'] },
  ),
  endorsement: shape({ endorsement: text }, { required: ['endorsement'] }),
  table: shape({ header: list(object), rows: list(list(object)) }, { required: ['rows'] }),
  custom_embed: shape(
    { embed: shape({ id: text, url: text, config: object }, { required: ['id', 'url'] }) },
    { required: ['embed'] },
  ),
  oembed_response: shape({ raw_oembed: object }),
  reference,
  image,
  video,
  audio: shape({ streams: list(object), source_url: text }),
  gallery: shape({ content_elements: elements, headlines: dictionary }),
};
const element = byType(ELEMENTS);
const promoItems = record(element);

const label = shape(
  { text, url: text, display: flag, additional_properties: object },
  { required: ['text'], open: false },
);
const restrictions = shape({
  content_code: text,
  embargo: shape(
    { active: flag, end_time: date, description: text },
    { required: ['active'], open: false },
  ),
  geo: shape(
    {
      restrictions: list(
        shape({ restriction_id: text }, { required: ['restriction_id'], open: false }),
        1,
      ),
    },
    { required: ['restrictions'], open: false },
  ),
});

const distributorByName = shape(
  {
    name: text,
    category: oneOf('staff', 'wires', 'freelance', 'stock', 'handout', 'other'),
    subcategory: text,
    mode: oneOf('custom'),
    additional_properties: object,
  },
  { open: false },
);
const distributorById = shape(
  { reference_id: text, mode: oneOf('reference') },
  { required: ['reference_id', 'mode'], open: false },
);
/** Either named here, or an id in the distributor service: an id and the mode come together. */
const distributor: Rule = (value, at) => {
  const fields = (value ?? {}) as Record<string, unknown>;
  return (
    fields.mode === 'reference' || 'reference_id' in fields ? distributorById : distributorByName
  )(value, at);
};

export const storyShape: Rule = shape(
  {
    type: oneOf('story'),
    version: matching(/^0\.(?:8|9|10)\.\d+$/, 'a version of ANS from 0.8 to 0.10'),
    _id: text,
    subtype: text,
    channels: list(text),
    alignment: oneOf('left', 'right', 'center'),
    language: text,
    copyright: text,
    canonical_url: text,
    canonical_url_external: text,
    canonical_website: text,
    website: text,
    website_url: text,
    short_url: text,
    created_date: date,
    last_updated_date: date,
    publish_date: date,
    first_publish_date: date,
    display_date: date,
    location: text,
    geo: shape({ latitude: number, longitude: number }),
    address: object,
    editor_note: text,
    status: text,
    headlines: dictionary,
    subheadlines: dictionary,
    description: dictionary,
    credits,
    vanity_credits: credits,
    taxonomy,
    promo_items: promoItems,
    related_content: record(list(object)),
    owner: shape({ id: text, name: text, sponsored: flag }),
    planning: object,
    workflow: object,
    pitches: object,
    revision: object,
    syndication: object,
    source: object,
    distributor,
    tracking: object,
    comments: shape({ allow_comments: flag, display_comments: flag }),
    label: record(label, NAME),
    slug: text,
    content_restrictions: restrictions,
    rendering_guides: object,
    additional_properties: anything,
    content_aliases: list(text),
    corrections: list(correction),
    content_elements: elements,
    publishing: object,
    variations: object,
    voice_transcripts: list(shape({ options: object }, { required: ['options'] })),
    websites: record(object),
    contributors: object,
  },
  { required: ['type', 'version'], open: false },
);
