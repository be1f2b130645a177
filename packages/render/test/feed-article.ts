/** An article with all that a feed can say of one. */
import type { Article } from '@broadsheet/article';
import type { FeedOptions } from '../src/index.js';
import { article, paragraph, picture, text } from './articles.js';

export const options: FeedOptions = {
  origin: 'https://post.example',
  publisher: { name: 'The Harbour Post', logo: { url: '/logo.png', width: 144, height: 60 } },
  title: 'The Harbour Post: City',
  description: 'News of the city.',
  page: '/sections/city',
  self: '/feed.xml',
  hub: 'https://hub.example/',
  copyright: '© The Harbour Post',
  timeZone: 'Europe/London',
};

export const story: Article = article(
  {
    section: { text: 'City', url: '/sections/city' },
    topics: [{ text: 'Water' }, { text: 'City' }],
    type: 'opinion',
    standfirst: [text('Mills & '), { type: 'emphasis', children: [text('tides')] }, text(' <b>.')],
    bylines: [
      { name: 'Ada Wong', url: '/authors/ada', image: { url: '/ada.webp' } },
      { name: 'Grace Okoro' },
    ],
    published: '2026-11-20T09:00:00+01:00',
    updated: '2026-11-23T08:00:00Z',
    lead: picture('mill') as NonNullable<Article['lead']>,
    audio: { type: 'audio', title: 'Read aloud', duration: 300, sources: [{ url: '/read.mp3' }] },
    comments: { url: '#comments', count: 1234 },
    copyright: '© Ada Wong',
  },
  paragraph('The mill.'),
);
