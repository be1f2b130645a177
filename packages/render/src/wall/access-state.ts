import type { PaywallOffer, PaywallSealed } from '@broadsheet/elements/paywall/html.js';

/** Free articles of a reader: how many in a period, and how many of them were opened. */
export interface WallMeter {
  limit: number;
  used: number;
  /** `month` by default. */
  period?: 'day' | 'week' | 'month';
  /** How many readers with an account have, where that is more. */
  withAccount?: number;
}

/** Something that is for sale. */
export interface WallOffer {
  /** Where it is bought. */
  url: string;
  /** `subscription` by default: the kit has words for both. */
  kind?: 'subscription' | 'day-pass';
  /** In place of the kit's words. */
  text?: string;
  price?: number;
  /** Of the price: ISO 4217. */
  currency?: string;
  /** What the price is for; nothing for a pass. */
  period?: 'week' | 'month' | 'year';
}

/** What the page knows of this reader. A decision of `@broadsheet/access` can be spread into it. */
export interface AccessState {
  /** Whether the reader may read the whole article. */
  granted: boolean;
  /** Why, or why not, in the access service's word. What is not known goes by the usual names of models. */
  reason?: string;
  /** The reader's meter, or what is said of it. */
  meter?: WallMeter | string;
  /** What is for sale, the best way in first. */
  offers?: readonly WallOffer[];
  /** For a reader who is not signed in: where to. Without `register`, both are done at one address. */
  login?: { url: string; register?: string };
  /** Whether the reader asked without script and was refused. */
  refused?: boolean;
  /** The token of the gift link that led here, and opens the article: the paywall's form sends it. */
  gift?: string;
  /** A gift link led here that opens nothing any more. */
  giftOver?: boolean;
  /** The publisher's own words; what is left out says the kit's. */
  offer?: Partial<PaywallOffer>;
  /** In place of the kit's words to who was refused. */
  notice?: string;
  /** Where the paywall asks; `/access/open` by default. */
  endpoint?: string;
  /** The paid part as ciphertext, for a page that serves every reader: what `sealArticle` of `access` gives. */
  sealed?: PaywallSealed;
}
