/* Made from article.schema.json by build.js: change the schema, then run `npm run build`. */

/**
 * What a sentence is made of.
 */
export type Phrasing =
  | Text
  | Break
  | Strong
  | Emphasis
  | Strikethrough
  | Subscript
  | Superscript
  | Span
  | Link
  | FindOutMoreLink
  | InlineCode
  | FootnoteReference;
/**
 * What stands above the story.
 */
export type Lead = ImageSet | Video | YoutubeVideo | VimeoVideo | Gallery | Embed;
/**
 * What a body is made of.
 */
export type BodyBlock =
  | Paragraph
  | Heading
  | List
  | Blockquote
  | Pullquote
  | ThematicBreak
  | Text
  | ImageSet
  | ImagePair
  | Gallery
  | Carousel
  | Video
  | ClipSet
  | YoutubeVideo
  | VimeoVideo
  | Audio
  | AcastPodcast
  | Tweet
  | Embed
  | CustomCodeComponent
  | Flourish
  | Definition
  | InNumbers
  | BigNumber
  | InfoBox
  | InfoPair
  | FactBox
  | Layout
  | Recommended
  | RecommendedList
  | ScrollyBlock
  | Table
  | Timeline
  | Code
  | Footnote
  | CorrectionNote
  | Newsletter
  | LivePost
  | Rating
  | Endorsement
  | AdPosition
  | Unknown
  | PaidPlace;

/**
 * An article as Broadsheet keeps it: an envelope about the story around the story itself.
 */
export interface Article {
  /**
   * Says that this is a document of this format.
   */
  format: 'broadsheet';
  /**
   * Version of this format.
   */
  version: 1;
  /**
   * Id at the publisher's.
   */
  id: string;
  /**
   * Address of the article, absolute or from the site's root.
   */
  url: string;
  /**
   * Address that search engines should keep, where it differs.
   */
  canonicalUrl?: string;
  /**
   * BCP 47.
   */
  language: string;
  /**
   * Direction of the article; from the language where it is missing.
   */
  dir?: 'ltr' | 'rtl';
  /**
   * Kind of article. It decides the label's default, the layout of the header and the type in the JSON-LD.
   */
  type:
    | 'news'
    | 'opinion'
    | 'analysis'
    | 'background'
    | 'review'
    | 'report'
    | 'feature'
    | 'interview'
    | 'obituary'
    | 'letter'
    | 'live'
    | 'sponsored';
  label?: LinkedText;
  /**
   * The headline.
   */
  headline: string;
  /**
   * One or two sentences under the headline.
   */
  standfirst?: Phrasing[];
  /**
   * A bulleted summary in place of a standfirst.
   */
  summary?: Phrasing[][];
  /**
   * Who wrote it, in order.
   */
  bylines?: Person[];
  /**
   * Who else worked on it, with roles.
   */
  credits?: Person[];
  /**
   * Dateline: where the story was written.
   */
  place?: string;
  /**
   * When it was first published. ISO 8601 with offset.
   */
  published?: string;
  /**
   * When it was last changed for its readers. ISO 8601 with offset.
   */
  updated?: string;
  /**
   * When live coverage ended; until then a live article says that it is live. ISO 8601 with offset.
   */
  coverageEnd?: string;
  /**
   * What a review makes of it, above the story. In the story it is a block of its own.
   */
  rating?: {
    /**
     * The rating.
     */
    value: number;
    /**
     * Lowest.
     */
    min?: number;
    /**
     * Highest.
     */
    max: number;
  };
  section?: LinkedText;
  /**
   * What it is about.
   */
  topics?: LinkedText[];
  series?: LinkedText;
  /**
   * Who paid for it.
   */
  sponsor?: {
    /**
     * Name.
     */
    name: string;
    /**
     * Its page.
     */
    url?: string;
  };
  /**
   * Grief, violence, abuse: no ads beside it.
   */
  sensitive?: boolean;
  /**
   * One sentence for search engines and cards.
   */
  description?: string;
  lead?: Lead;
  socialImage?: Image;
  /**
   * What the trust badge says.
   */
  trust?: TrustRow[];
  /**
   * How we know this, in a sentence or two.
   */
  method?: string;
  /**
   * Why this was written, in a sentence.
   */
  why?: string;
  /**
   * What it is based on: documents, data, people who were asked.
   */
  sources?: LinkedText[];
  /**
   * Corrections, newest first.
   */
  corrections?: Correction[];
  /**
   * Where AI had a part.
   *
   * Items: A use of AI.
   */
  ai?: {
    /**
     * Which system.
     */
    system?: string;
    /**
     * What it did, in words for the reader.
     */
    use: string;
  }[];
  access: Access;
  comments?: Comments;
  audio?: Audio;
  /**
   * Translations.
   *
   * Items: The same article in another language or script.
   */
  alternates?: {
    /**
     * BCP 47.
     */
    language: string;
    /**
     * Its address.
     */
    url: string;
    /**
     * Its headline.
     */
    title?: string;
  }[];
  /**
   * What to read next, best first.
   *
   * Items: A story to read after this one.
   */
  next?: {
    /**
     * Its address.
     */
    url: string;
    /**
     * Its headline.
     */
    headline: string;
  }[];
  /**
   * Copyright line.
   */
  copyright?: string;
  /**
   * Words for search.
   *
   * Items: A word.
   */
  keywords?: string[];
  /**
   * The article may not be shown yet.
   */
  embargo?: {
    /**
     * Until when. ISO 8601 with offset; without it, until the document says otherwise.
     */
    until?: string;
    /**
     * Why, for the newsroom. Never printed.
     */
    note?: string;
  };
  /**
   * How long the whole story is, where the document holds only a part of it.
   */
  stats?: {
    /**
     * Words.
     */
    words: number;
    /**
     * Letters, digits and signs, without spaces.
     */
    characters: number;
    /**
     * Minutes that a reader needs.
     */
    minutes: number;
  };
  body: Body;
  /**
   * Where the document came from.
   */
  source?: {
    /**
     * Its format.
     */
    format: string;
    /**
     * Version of that format.
     */
    version?: string;
    /**
     * Its id there.
     */
    id?: string;
  };
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Words with a place they lead to.
 */
export interface LinkedText {
  /**
   * The words.
   */
  text: string;
  /**
   * Where they lead.
   */
  url?: string;
}
/**
 * Plain words.
 */
export interface Text {
  type: 'text';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * The words, as plain text.
   */
  value: string;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A line break inside a paragraph.
 */
export interface Break {
  type: 'break';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Strong importance.
 */
export interface Strong {
  type: 'strong';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  children: Phrasing[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Stress emphasis.
 */
export interface Emphasis {
  type: 'emphasis';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  children: Phrasing[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Words that no longer hold.
 */
export interface Strikethrough {
  type: 'strikethrough';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  children: Phrasing[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Subscript.
 */
export interface Subscript {
  type: 'subscript';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  children: Phrasing[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Superscript.
 */
export interface Superscript {
  type: 'superscript';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  children: Phrasing[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Words set apart only by language or direction, such as a foreign name.
 */
export interface Span {
  type: 'span';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  children: Phrasing[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A link.
 */
export interface Link {
  type: 'link';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * Where it leads.
   */
  url: string;
  /**
   * Advisory title.
   */
  title?: string;
  children: Phrasing[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A link that invites to read on.
 */
export interface FindOutMoreLink {
  type: 'find-out-more-link';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * Where it leads.
   */
  url: string;
  children: Phrasing[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A piece of code inside a sentence.
 */
export interface InlineCode {
  type: 'inline-code';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * The code.
   */
  value: string;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Points to a footnote of this document.
 */
export interface FootnoteReference {
  type: 'footnote-reference';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * Id of the footnote.
   */
  footnote: string;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A person or organisation.
 */
export interface Person {
  /**
   * As printed.
   */
  name: string;
  /**
   * A person by default.
   */
  kind?: 'person' | 'organization';
  /**
   * Page about them.
   */
  url?: string;
  image?: Image;
  /**
   * What they did: author, illustrator, photographer, editor.
   */
  role?: string;
  /**
   * What they are: "Health editor".
   */
  jobTitle?: string;
  /**
   * Why they know about this.
   */
  expertise?: string;
  /**
   * For whom they work.
   */
  organization?: string;
  /**
   * Where they wrote from.
   */
  location?: string;
}
/**
 * One file of a picture.
 */
export interface Image {
  /**
   * Address of the file.
   */
  url: string;
  /**
   * Pixels.
   */
  width?: number;
  /**
   * Pixels.
   */
  height?: number;
  /**
   * Id at the publisher's.
   */
  id?: string;
  /**
   * For which layout the file is cut: standard, wide, mobile, square …
   */
  format?: string;
  /**
   * Media query for which the page shows this cut, "(width < 40rem)"; a mobile one has its own.
   */
  media?: string;
  /**
   * Its main colour, "#8a6f4e": what its place shows until it comes.
   */
  color?: string;
  /**
   * Resized copies.
   *
   * Items: A resized copy.
   */
  sourceSet?: {
    /**
     * Address of the copy.
     */
    url: string;
    /**
     * Its width in pixels.
     */
    width: number;
    /**
     * Device pixel ratio it is meant for.
     */
    dpr?: number;
  }[];
}
/**
 * A picture. Without `picture` only its id is known.
 */
export interface ImageSet {
  type: 'image-set';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Name of the piece in the page's address.
   */
  fragmentIdentifier?: string;
  picture?: Picture;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A picture with its words. Caption and credit are two fields: one belongs to the story, the other to who made it.
 */
export interface Picture {
  /**
   * What the picture shows, for who cannot see it. Empty only if the picture adds nothing.
   */
  alt: string;
  /**
   * Words under the picture.
   */
  caption?: string;
  /**
   * The credit line as the newsroom wrote it: "Illustration: Ada Wong". Without it one is made of `credits`, in the language of the page.
   */
  credit?: string;
  /**
   * Who made it, each with what they did: photographer, illustrator, graphics, cartographer, cartoonist, montage, source, or a word of the newsroom's own.
   */
  credits?: Person[];
  /**
   * Copyright notice, for machines: "© 2026 Ada Wong".
   */
  copyright?: string;
  /**
   * Photograph or drawing (image), chart or map (graphic).
   */
  imageType?: 'image' | 'graphic';
  /**
   * How wide the piece would like to stand: in-line, inset-left, inset-right, mid-grid, full-grid, full-bleed, full-width or auto.
   */
  layoutWidth?: string;
  /**
   * Files for different layouts.
   */
  images?: Image[];
  fallbackImage: Image;
}
/**
 * A video of the publisher's own.
 */
export interface Video {
  type: 'video';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * What the video is called.
   */
  title?: string;
  /**
   * Page of the video.
   */
  url?: string;
  /**
   * Files, best first.
   */
  sources?: MediaSource[];
  poster?: Image;
  /**
   * Seconds.
   */
  duration?: number;
  /**
   * Words under the video.
   */
  caption?: string;
  /**
   * Who made it.
   */
  credit?: string;
  /**
   * Captions and chapters.
   */
  tracks?: TextTrack[];
  /**
   * Name of the piece in the page's address.
   */
  fragmentIdentifier?: string;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * One file of a video or audio.
 */
export interface MediaSource {
  /**
   * Address of the file or playlist.
   */
  url: string;
  /**
   * MIME type: video/mp4, application/vnd.apple.mpegurl.
   */
  mediaType?: string;
  /**
   * Pixels.
   */
  width?: number;
  /**
   * Pixels.
   */
  height?: number;
}
/**
 * Captions, subtitles or chapters, as WebVTT.
 */
export interface TextTrack {
  /**
   * Address of the file.
   */
  url: string;
  /**
   * What it holds.
   */
  kind?: 'captions' | 'subtitles' | 'chapters' | 'descriptions';
  /**
   * BCP 47.
   */
  language?: string;
  /**
   * Name for the menu.
   */
  label?: string;
}
/**
 * A video on YouTube.
 */
export interface YoutubeVideo {
  type: 'youtube-video';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Its address.
   */
  url: string;
  /**
   * What the video is called.
   */
  title?: string;
  poster?: Image;
  /**
   * Seconds.
   */
  duration?: number;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A video on Vimeo.
 */
export interface VimeoVideo {
  type: 'vimeo-video';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Its address.
   */
  url: string;
  /**
   * What the video is called.
   */
  title?: string;
  poster?: Image;
  /**
   * Seconds.
   */
  duration?: number;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Pictures to be looked through in order.
 */
export interface Gallery {
  type: 'gallery';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Name of the gallery.
   */
  title?: string;
  /**
   * Words under the pictures.
   */
  caption?: string;
  /**
   * Below each other (the default), in rows, or side by side in one row that scrolls.
   */
  layout?: 'column' | 'grid' | 'strip';
  children: ImageSet[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Something of another site's.
 */
export interface Embed {
  type: 'embed';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Name of the site, for the reader.
   */
  provider?: string;
  /**
   * Its address.
   */
  url: string;
  /**
   * The address is that of a frame, made to stand in other sites' pages.
   */
  frame?: boolean;
  /**
   * What it shows.
   */
  title?: string;
  /**
   * Pixels.
   */
  width?: number;
  /**
   * Pixels.
   */
  height?: number;
  poster?: Image;
  /**
   * Seconds.
   */
  duration?: number;
  /**
   * The words of a post, where they are known.
   */
  text?: string;
  /**
   * Who posted it, as the reader knows them.
   */
  author?: string;
  /**
   * What it is.
   */
  kind?: 'video' | 'post' | 'interactive' | 'audio' | 'document' | 'map' | 'other';
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Something that lets the reader judge the article or the publisher.
 */
export interface TrustRow {
  /**
   * Which kind of statement this is: method, ethics, corrections, ownership, funding, fact-checking, diversity, feedback, masthead …
   */
  role: string;
  /**
   * The statement, in words.
   */
  title: string;
  /**
   * Where it is set out.
   */
  url?: string;
}
/**
 * A correction of the article.
 */
export interface Correction {
  /**
   * When it was made, ISO 8601.
   */
  date?: string;
  /**
   * Was it wrong, or only unclear?
   */
  kind?: 'correction' | 'clarification';
  /**
   * What was wrong and what is right.
   */
  text: string;
}
/**
 * Who may read how much.
 */
export interface Access {
  /**
   * free: everybody reads all of it. Any other name is a model of the access service, and the article is cut: metered (a number of articles for everybody), registered (who has an account), subscriber (who pays), or the publisher's own.
   */
  model: string;
  /**
   * Products that grant access.
   *
   * Items: Id of a product.
   */
  products?: string[];
  /**
   * How much everybody sees of a closed article. The first of these that is given decides; without any it is about 60 words, or all that is not marked as paid where blocks are.
   */
  preview?: {
    /**
     * Blocks that everybody sees in place of the opening; the whole body is paid.
     */
    leadIn?: BodyBlock[];
    /**
     * Id of the last open node.
     */
    after?: string;
    /**
     * Number of open blocks.
     */
    blocks?: number;
    /**
     * Number of open words; the sentence that holds the last of them is open to its end.
     */
    words?: number;
    /**
     * How much of the words is open, to the end of a sentence.
     */
    percent?: number;
  };
}
/**
 * A paragraph.
 */
export interface Paragraph {
  type: 'paragraph';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Begin with a drop cap, where the script has them.
   */
  dropCap?: boolean;
  children: Phrasing[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A heading inside the body. Levels as in content-tree: chapter is a section of the article, subheading a part of it, label a run-in.
 */
export interface Heading {
  type: 'heading';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Level.
   */
  level: 'chapter' | 'subheading' | 'label';
  /**
   * Name of the piece in the page's address.
   */
  fragmentIdentifier?: string;
  children: Phrasing[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A list.
 */
export interface List {
  type: 'list';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Numbered?
   */
  ordered: boolean;
  children: ListItem[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * An item: sentences, paragraphs or a nested list.
 */
export interface ListItem {
  type: 'list-item';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * Items: Sentences, paragraphs or a nested list.
   */
  children: (
    | Paragraph
    | List
    | Text
    | Break
    | Strong
    | Emphasis
    | Strikethrough
    | Subscript
    | Superscript
    | Span
    | Link
    | FindOutMoreLink
    | InlineCode
    | FootnoteReference
  )[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A quotation of a passage.
 */
export interface Blockquote {
  type: 'blockquote';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Who said it, where.
   */
  source?: Phrasing[];
  /**
   * Address of the source.
   */
  cite?: string;
  children: (
    | Paragraph
    | List
    | ImageSet
    | Blockquote
    | Heading
    | Text
    | Break
    | Strong
    | Emphasis
    | Strikethrough
    | Subscript
    | Superscript
    | Span
    | Link
    | FindOutMoreLink
    | InlineCode
    | FootnoteReference
  )[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Words of the article, set large beside it. They repeat the text.
 */
export interface Pullquote {
  type: 'pullquote';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * The words.
   */
  text: string;
  /**
   * Who said them.
   */
  source?: string;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A change of scene.
 */
export interface ThematicBreak {
  type: 'thematic-break';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Two pictures side by side.
 */
export interface ImagePair {
  type: 'image-pair';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * @minItems 2
   * @maxItems 2
   */
  children: [ImageSet, ImageSet];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Cards to be looked through.
 */
export interface Carousel {
  type: 'carousel';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Heading.
   */
  title?: string;
  /**
   * Introduction.
   */
  standfirst?: string;
  children: CarouselCard[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A card of a carousel.
 */
export interface CarouselCard {
  type: 'carousel-card';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * Heading of the card.
   */
  title: string;
  /**
   * Its words.
   */
  copy: string;
  /**
   * Small print.
   */
  additionalInfo?: string;
  children: ImageSet[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A short clip without controls.
 */
export interface ClipSet {
  type: 'clip-set';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * How wide the piece would like to stand: in-line, inset-left, inset-right, mid-grid, full-grid, full-bleed, full-width or auto.
   */
  layoutWidth?: string;
  /**
   * Name of the piece in the page's address.
   */
  fragmentIdentifier?: string;
  /**
   * Start by itself, where the reader's settings allow.
   */
  autoplay?: boolean;
  /**
   * Repeat.
   */
  loop?: boolean;
  /**
   * Without sound.
   */
  muted?: boolean;
  /**
   * What the clip shows.
   */
  title?: string;
  /**
   * Files, best first.
   */
  sources?: MediaSource[];
  poster?: Image;
  /**
   * Words under the clip.
   */
  caption?: string;
  /**
   * Who made it.
   */
  credit?: string;
  /**
   * Seconds.
   */
  duration?: number;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A recording.
 */
export interface Audio {
  type: 'audio';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * What it is called.
   */
  title?: string;
  /**
   * Files, best first.
   *
   * @minItems 1
   */
  sources: [MediaSource, ...MediaSource[]];
  /**
   * Seconds.
   */
  duration?: number;
  /**
   * Words under it.
   */
  caption?: string;
  /**
   * Who made it.
   */
  credit?: string;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A podcast episode on Acast.
 */
export interface AcastPodcast {
  type: 'acast-podcast';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Its address.
   */
  url: string;
  /**
   * What it is called.
   */
  title?: string;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A post on X.
 */
export interface Tweet {
  type: 'tweet';
  /**
   * Address or number of the post.
   */
  id: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * The words of the post, where they are known.
   */
  text?: string;
  /**
   * Who posted it, as the reader knows them.
   */
  author?: string;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A component that the publisher's own site knows.
 */
export interface CustomCodeComponent {
  type: 'custom-code-component';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * How wide the piece would like to stand: in-line, inset-left, inset-right, mid-grid, full-grid, full-bleed, full-width or auto.
   */
  layoutWidth?: string;
  /**
   * Where its code is kept.
   */
  path?: string;
  /**
   * Which versions fit.
   */
  versionRange?: string;
  /**
   * Its settings.
   */
  attributes?: {
    [k: string]: string | boolean;
  };
  /**
   * When its settings were last changed.
   */
  attributesLastModified?: string;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A chart on Flourish.
 */
export interface Flourish {
  type: 'flourish';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * visualisation or story.
   */
  flourishType: string;
  /**
   * How wide the piece would like to stand: in-line, inset-left, inset-right, mid-grid, full-grid, full-bleed, full-width or auto.
   */
  layoutWidth?: string;
  /**
   * What the chart shows.
   */
  description?: string;
  /**
   * When it was last changed.
   */
  timestamp?: string;
  fallbackImage?: Image;
  /**
   * Name of the piece in the page's address.
   */
  fragmentIdentifier?: string;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A term and what it means, or a figure and what it counts.
 */
export interface Definition {
  type: 'definition';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * The term.
   */
  term: string;
  /**
   * The meaning.
   */
  description: string;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A story in figures.
 */
export interface InNumbers {
  type: 'in-numbers';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Heading.
   */
  title?: string;
  children: Definition[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A figure set large.
 */
export interface BigNumber {
  type: 'big-number';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * The figure.
   */
  number: string;
  /**
   * What it counts.
   */
  description: string;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A box of facts beside the story.
 */
export interface InfoBox {
  type: 'info-box';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * How wide the piece would like to stand: in-line, inset-left, inset-right, mid-grid, full-grid, full-bleed, full-width or auto.
   */
  layoutWidth?: string;
  children: Card[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A card of an info box.
 */
export interface Card {
  type: 'card';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * Heading.
   */
  title?: string;
  children: BodyBlock[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Two boxes of facts.
 */
export interface InfoPair {
  type: 'info-pair';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Heading.
   */
  title?: string;
  children: Card[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A box of facts with a heading of its own.
 */
export interface FactBox {
  type: 'fact-box';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Heading.
   */
  title?: string;
  children: BodyBlock[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Columns side by side, or events in a row.
 */
export interface Layout {
  type: 'layout';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Kind.
   */
  layoutName?: 'auto' | 'card' | 'timeline';
  /**
   * How wide the piece would like to stand: in-line, inset-left, inset-right, mid-grid, full-grid, full-bleed, full-width or auto.
   */
  layoutWidth?: string;
  children: (Heading | LayoutSlot | LayoutImage)[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A column of a layout.
 */
export interface LayoutSlot {
  type: 'layout-slot';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  children: (Paragraph | Heading | LayoutImage)[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A picture inside a layout.
 */
export interface LayoutImage {
  type: 'layout-image';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * What it shows.
   */
  alt: string;
  /**
   * Words under it.
   */
  caption?: string;
  /**
   * Who made it.
   */
  credit?: string;
  picture?: Picture;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A related story.
 */
export interface Recommended {
  type: 'recommended';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Word above it.
   */
  heading?: string;
  /**
   * Headline to show.
   */
  teaserTitleOverride?: string;
  /**
   * Its address.
   */
  url?: string;
  image?: Image;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Related stories.
 */
export interface RecommendedList {
  type: 'recommended-list';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Word above them.
   */
  heading?: string;
  children: Recommended[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A story told while scrolling.
 */
export interface ScrollyBlock {
  type: 'scrolly-block';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * sans or serif.
   */
  theme?: string;
  children: ScrollySection[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A picture and the words that pass over it.
 */
export interface ScrollySection {
  type: 'scrolly-section';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * dark-background or light-background.
   */
  display?: string;
  /**
   * Words without a box.
   */
  noBox?: boolean;
  /**
   * left, center or right.
   */
  position?: string;
  /**
   * delay-before or delay-after.
   */
  transition?: string;
  children: (ScrollyImage | ScrollyCopy)[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * The picture that stays while the words pass.
 */
export interface ScrollyImage {
  type: 'scrolly-image';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  picture?: Picture;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Words that pass over the picture.
 */
export interface ScrollyCopy {
  type: 'scrolly-copy';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  children: (Paragraph | ScrollyHeading)[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A heading over the picture.
 */
export interface ScrollyHeading {
  type: 'scrolly-heading';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * Level.
   */
  level: 'chapter' | 'heading' | 'subheading';
  children: Phrasing[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A table.
 */
export interface Table {
  type: 'table';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Shade every other row.
   */
  stripes?: boolean;
  /**
   * Tight rows.
   */
  compact?: boolean;
  /**
   * How wide the piece would like to stand: in-line, inset-left, inset-right, mid-grid, full-grid, full-bleed, full-width or auto.
   */
  layoutWidth?: string;
  /**
   * Show so many rows at first.
   */
  collapseAfterHowManyRows?: number;
  /**
   * How it behaves on a phone: overflow, flat or scroll.
   */
  responsiveStyle?: string;
  /**
   * One entry for each column.
   *
   * Items: A column.
   */
  columnSettings?: {
    /**
     * Not on phones.
     */
    hideOnMobile?: boolean;
    /**
     * Readers may sort by it.
     */
    sortable?: boolean;
    /**
     * text, number, date, currency or percent.
     */
    sortType?: string;
  }[];
  children: (TableCaption | TableHeader | TableBody | TableFooter)[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * What the table shows.
 */
export interface TableCaption {
  type: 'table-caption';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  children: Phrasing[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Rows of headings.
 */
export interface TableHeader {
  type: 'table-header';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  children: TableRow[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A row.
 */
export interface TableRow {
  type: 'table-row';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  children: TableCell[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A cell.
 */
export interface TableCell {
  type: 'table-cell';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * Heading of its row or column.
   */
  heading?: boolean;
  /**
   * Columns it covers.
   */
  columnSpan?: number;
  /**
   * Rows it covers.
   */
  rowSpan?: number;
  children: Phrasing[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Rows of data.
 */
export interface TableBody {
  type: 'table-body';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  children: TableRow[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Source and notes.
 */
export interface TableFooter {
  type: 'table-footer';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  children: Phrasing[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Events in order of time.
 */
export interface Timeline {
  type: 'timeline';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Heading.
   */
  title: string;
  children: TimelineEvent[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Something that happened.
 */
export interface TimelineEvent {
  type: 'timeline-event';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * When, or what in a few words.
   */
  title: string;
  children: (Paragraph | ImageSet)[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Lines of code.
 */
export interface Code {
  type: 'code';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * The code.
   */
  value: string;
  /**
   * Programming language.
   */
  language?: string;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A note at the end of the article.
 */
export interface Footnote {
  type: 'footnote';
  /**
   * Stable id of the node at the publisher's.
   */
  id: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  children: Paragraph[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A correction, where it belongs in the text.
 */
export interface CorrectionNote {
  type: 'correction';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Was it wrong, or only unclear?
   */
  kind?: 'correction' | 'clarification';
  /**
   * When it was made, ISO 8601.
   */
  date?: string;
  /**
   * What was wrong and what is right.
   */
  text: string;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * An invitation to a newsletter.
 */
export interface Newsletter {
  type: 'newsletter';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Heading.
   */
  title: string;
  /**
   * What it offers.
   */
  text?: string;
  /**
   * Where one signs up.
   */
  url: string;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A post of a live blog.
 */
export interface LivePost {
  type: 'live-post';
  /**
   * Stable id of the node at the publisher's.
   */
  id: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * Headline of the post.
   */
  title?: string;
  /**
   * ISO 8601.
   */
  published: string;
  /**
   * ISO 8601.
   */
  updated?: string;
  /**
   * Authors.
   *
   * Items: A name.
   */
  by?: string[];
  /**
   * One of the key events?
   */
  keyEvent?: boolean;
  children: BodyBlock[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A rating.
 */
export interface Rating {
  type: 'rating';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * The rating.
   */
  value: number;
  /**
   * Lowest.
   */
  min?: number;
  /**
   * Highest.
   */
  max: number;
  /**
   * What it is counted in: stars.
   */
  units?: string;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * A verdict in a word or two.
 */
export interface Endorsement {
  type: 'endorsement';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * A paid block among open ones, in the body itself; those that follow each other are one section.
   */
  access?: 'paid';
  /**
   * The verdict.
   */
  text: string;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * An editor's own position for an ad.
 */
export interface AdPosition {
  type: 'ad-position';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * Name of an ad format.
   */
  format?: string;
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Something that the importer does not know, kept as it came. Never printed.
 */
export interface Unknown {
  type: 'unknown';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * What the source called it.
   */
  originalType: string;
  /**
   * The node as it came.
   */
  source?: {
    [k: string]: unknown;
  };
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * The place of a part that must be granted, where it was cut out of a preview. Nothing of it is here.
 */
export interface PaidPlace {
  type: 'paid-place';
  /**
   * Stable id of the node at the publisher's.
   */
  id?: string;
  /**
   * Id of the part: 1 for the first.
   */
  section: string;
}
/**
 * The discussion.
 */
export interface Comments {
  /**
   * May readers still write?
   */
  open?: boolean;
  /**
   * How many there are, when the document was made.
   */
  count?: number;
  /**
   * Id of the thread at the comment service.
   */
  thread?: string;
  /**
   * Where the discussion is.
   */
  url?: string;
}
/**
 * The story: a content-tree body, extended by nodes of our own.
 */
export interface Body {
  type: 'body';
  /**
   * Version of content-tree.
   */
  version: number;
  children: BodyBlock[];
  /**
   * Whatever the publisher's system wants to keep here. Never printed.
   */
  data?: {
    [k: string]: unknown;
  };
  /**
   * Language of this node where it differs, BCP 47.
   */
  lang?: string;
  /**
   * Direction of this node where it differs.
   */
  dir?: 'ltr' | 'rtl' | 'auto';
}
