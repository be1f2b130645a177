import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { faceOf } from '../../../../.storybook/story.js';
import { html } from '../core/html.js';
import { commentCountHTML } from '../comment-count/comment-count.html.js';
import { figureHTML } from '../figure/figure.html.js';
import { trustBadgeHTML } from '../trust-badge/trust-badge.html.js';
import { articleHeaderHTML, type ArticleHeaderData } from './article-header.html.js';

type Args = Omit<ArticleHeaderData, 'id' | 'trust' | 'comments' | 'lead'>;

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
        tools: { share: ['copy', 'email', 'whatsapp', 'bluesky'] },
        ...args,
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

/** Everything that a publisher can switch on; Share is then one control among others. */
export const Tools: Story = {
  args: {
    tools: {
      share: [
        'copy',
        'email',
        'telegram',
        'linkedin',
        { name: 'Mixi', url: 'https://mixi.example/?u={url}' },
      ],
      save: { saved: true },
      gift: { action: '/access/gift', article: 'a1' },
      textSize: true,
      print: true,
      listen: true,
    },
  },
};

/** Whom and what the reader may follow; a script of the page's stores it. */
export const Follow: Story = {
  args: {
    follow: [
      { kind: 'author', name: 'Ines Okoro', url: '/authors/ines-okoro', followed: true },
      { kind: 'topic', name: 'Ferries', url: '/topics/ferries' },
    ],
  },
};

/** Portraits, links and jobs of several authors, joined as the language joins them, and where they wrote. */
export const SeveralAuthors: Story = {
  args: {
    authors: [
      {
        name: 'Tomas Reyl',
        url: '/authors/tomas-reyl',
        jobTitle: 'Investigations',
        image: { url: '/media/author-tomas-reyl.webp', width: 96, height: 96 },
      },
      {
        name: 'Layla Haddad',
        url: '/authors/layla-haddad',
        image: { url: '/media/author-layla-haddad.webp', width: 96, height: 96 },
      },
      { name: 'Hana Duarte', role: 'photographer' },
    ],
    place: 'Calder',
  },
};

export const Breadcrumbs: Story = {
  args: {
    breadcrumbs: [
      { text: 'Home', url: '/' },
      { text: 'News', url: '/sections/news' },
    ],
  },
};

/** "12 minutes ago" lies over the exact date, which stays in the page. */
export const Fresh: Story = {
  args: {
    relative: true,
    published: new Date(Date.now() - 3 * 3_600_000).toISOString(),
    updated: new Date(Date.now() - 12 * 60_000).toISOString(),
  },
};

/** In the reader's own time zone; the paper's is named where there is no script. */
export const ReadersTime: Story = { args: { zone: 'reader' } };

export const Old: Story = {
  args: { ageFrom: 1, published: '2021-11-21T06:30:00Z', updated: undefined },
};

/** It comes from a cache in which it grew old: the warning takes what the label leaves of its line. */
export const OldInCache: Story = {
  args: { ...Old.args, now: Date.parse('2022-01-01T00:00:00Z') },
};

/** Stars are drawn, words are read. */
export const Review: Story = {
  args: { label: { text: 'Review' }, rating: { value: 4, max: 5, said: '4 out of 5' } },
};

export const LiveBadge: Story = {
  args: { layout: 'live', label: { text: 'Live', url: '/sections/news', live: true } },
};

export const Sponsored: Story = {
  args: {
    label: { text: 'Paid for by Quay Lines', url: 'https://quay.example', rel: 'sponsored' },
  },
};

/** Supported by somebody, corrected, made with the help of AI, and to be read in other languages and scripts. */
export const Notes: Story = {
  args: {
    notes: {
      sponsor: { name: 'Calder Harbour Arts Fund', url: 'https://arts.example' },
      amended: { date: '2026-11-22', url: '#corrections' },
      ai: { url: '#ai' },
      languages: [
        { language: 'zh-Hant', url: '/zh-hant' },
        { language: 'zh-Hans', url: '/zh-hans' },
        { language: 'ar', url: '/ar' },
      ],
    },
  },
};

/** All rows at once. */
export const AllRows: Story = {
  args: {
    ...Breadcrumbs.args,
    ...Old.args,
    ...Review.args,
    ...SeveralAuthors.args,
    ...Follow.args,
    ...Tools.args,
    ...Notes.args,
  },
};
