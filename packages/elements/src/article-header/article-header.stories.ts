import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { faceOf } from '../../../../.storybook/story.js';
import { html } from '../core/html.js';
import { commentCountHTML } from '../comment-count/comment-count.html.js';
import { figureHTML } from '../figure/figure.html.js';
import { trustBadgeHTML } from '../trust-badge/trust-badge.html.js';
import { articleHeaderHTML, type ArticleHeaderData } from './article-header.html.js';

type Args = Pick<ArticleHeaderData, 'layout' | 'headline' | 'minutes'>;

const meta: Meta<Args> = {
  title: 'Elements/Article header',
  component: 'news-article-header',
  tags: ['autodocs'],
  args: {
    layout: 'standard',
    headline: 'Harbour ferry will run through the night in a year-long trial',
    minutes: 4,
  },
  argTypes: { layout: { control: 'select', options: ['standard', 'opinion', 'feature', 'live'] } },
  render: (args, context) => {
    const face = faceOf(context);
    return articleHeaderHTML(
      {
        ...args,
        id: 'headline',
        label: { text: args.layout === 'opinion' ? 'Opinion' : 'News', url: '/sections/news' },
        standfirst: html`From 1 December a boat will cross every forty minutes until the first tram.`,
        authors: [
          {
            name: 'Ines Okoro',
            url: '/authors/ines-okoro',
            jobTitle: 'Columnist',
            image: { url: '/media/author-ines-okoro.webp', width: 96, height: 96 },
          },
        ],
        published: '2026-11-21T06:30:00Z',
        updated: '2026-11-22T16:10:00Z',
        url: 'https://news.example/night-ferry',
        trust: trustBadgeHTML(
          { publisher: 'The Harbour Post', rows: [{ title: 'Our rules', url: '/about/ethics' }] },
          face,
          'trust',
        ),
        comments: commentCountHTML({ thread: 'a1', count: 10, url: '#comments' }, face, 'comments'),
        lead: figureHTML(
          {
            image: {
              url: '/media/night-ferry-800.webp',
              width: 1280,
              height: 853,
              alt: 'A small ferry with lit windows crosses a dark harbour.',
            },
            credit: 'Illustration: Marta Lindqvist',
            lead: true,
          },
          face,
          'lead',
        ),
      },
      face,
    ).toString();
  },
};
export default meta;
type Story = StoryObj<Args>;

export const Standard: Story = {};

/** The author comes first. */
export const Opinion: Story = {
  args: { layout: 'opinion', headline: 'Leave the lamps on along the sea wall' },
};

export const Feature: Story = {
  args: { layout: 'feature', headline: 'The fish market, before anyone is awake' },
};

export const Live: Story = {
  args: { layout: 'live', headline: 'Storm Odile: bridges reopen, last ferries stay in port' },
};

/** A word that no line can hold breaks; the page does not scroll sideways. */
export const LongWord: Story = {
  args: {
    headline: 'Donaudampfschifffahrtsgesellschaftskapitänswitwenversammlung tagt erstmals im Hafen',
  },
};
