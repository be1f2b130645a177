import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { faceOf } from '../../../../.storybook/story.js';
import { trustBadgeHTML, type TrustBadgeData } from './trust-badge.html.js';

const meta: Meta<TrustBadgeData> = {
  title: 'Elements/Trust badge',
  component: 'news-trust-badge',
  tags: ['autodocs'],
  args: {
    publisher: 'The Harbour Post',
    method: 'Two reporters read all 400 pages of the report and spoke with nine people it names.',
    rows: [
      { title: 'Our rules on unnamed sources', url: '/about/ethics' },
      { title: 'We correct mistakes in the open', url: '/about/corrections' },
      { title: 'Who owns and pays for this paper', url: '/about/ownership' },
    ],
  },
  render: (args, context) => trustBadgeHTML(args, faceOf(context)).toString(),
};
export default meta;
type Story = StoryObj<TrustBadgeData>;

/** Closed, as it stands beside a byline. A press opens the panel over the page; Escape closes it. */
export const Closed: Story = {};

/** The panel, open. */
export const Open: Story = {
  play: ({ canvasElement }) => {
    canvasElement.querySelector('details')!.open = true;
  },
};

/** Whom the publisher says it belongs to: who agrees, and when that was looked up. */
export const Checked: Story = {
  args: {
    rows: [
      {
        title: 'Member of press-council.example',
        url: 'https://press-council.example/',
        state: { kind: 'linked-both-ways', says: 'Both sides say so; checked on 3 November 2026' },
      },
      {
        title: 'Controlled by harbour-trust.example',
        url: 'https://harbour-trust.example/',
        state: {
          kind: 'claimed',
          says: 'Said by this publisher alone; checked on 3 November 2026',
        },
      },
      {
        title: 'Member of local-news.example',
        url: 'https://local-news.example/',
        state: { kind: 'not-checked', says: 'Not checked' },
      },
    ],
  },
  play: ({ canvasElement }) => {
    canvasElement.querySelector('details')!.open = true;
  },
};

/** What an article is based on, and all that the paper says of itself. */
export const Groups: Story = {
  args: {
    why: 'The council votes on the lamps on Thursday.',
    rows: [],
    groups: [
      {
        title: 'What this is based on',
        rows: [
          { title: 'Report on street lighting, 400 pages', url: '/lamps.pdf' },
          { title: 'Nine people who use the path after dark' },
        ],
      },
      {
        title: 'What the paper says about it',
        rows: [
          { title: 'Type of article: Opinion', state: { kind: 'claimed' } },
          { title: 'Our ethics', url: '/about/ethics', state: { kind: 'claimed' } },
          {
            title: 'How we correct mistakes',
            url: '/about/corrections',
            state: { kind: 'claimed' },
          },
        ],
      },
    ],
  },
  play: ({ canvasElement }) => {
    canvasElement.querySelector('details')!.open = true;
  },
};

/** An article that only says how it was made. */
export const MethodOnly: Story = { args: { rows: [] } };
