import { adProviders } from '@broadsheet/elements/ad-slot.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { faceOf } from '../../../../.storybook/story.js';
import { html } from '../core/html.js';
import { adSlotHTML, FORMATS, type AdSlotData } from './ad-slot.html.js';

/** An ad of the size that is asked for first. */
adProviders.set('story', {
  asks: () => undefined,
  load: async () => ({
    request: async ({ sizes }) => {
      const [width, height] = sizes.find((size) => size !== 'fluid') ?? [300, 250];
      const style =
        'margin: 0; height: 100vh; display: grid; place-items: center; font: 1rem serif';
      return { html: `<body style="${style}">Rowing boats for hire</body>`, width, height };
    },
  }),
});

const meta: Meta<AdSlotData> = {
  title: 'Elements/Ad slot',
  component: 'news-ad-slot',
  tags: ['autodocs'],
  args: {
    format: 'mpu',
    unit: 'article-1',
    house: html`<p><a href="/subscribe">Read the Post on paper: six mornings a week, at your door before seven.</a></p>`,
  },
  argTypes: {
    format: {
      control: 'select',
      options: Object.keys(FORMATS),
    },
  },
  render: (args, context) => adSlotHTML(args, faceOf(context)).toString(),
};
export default meta;
type Story = StoryObj<AdSlotData>;

/** What stands in the box until an ad fills it, and whenever none does: the paper's own notice. */
export const HouseNotice: Story = {};

/** One name, another size for each width of the place it stands in. */
export const Billboard: Story = { args: { format: 'billboard', unit: 'article-top' } };

export const Leaderboard: Story = { args: { format: 'leaderboard' } };
export const HalfPage: Story = { args: { format: 'half-page' } };

/** A story around the slot, long enough to scroll through. Each of these stands in a window of its own. */
function beyond(args: Partial<AdSlotData>, column = 'max-inline-size: 40rem'): Story {
  const line =
    'The ferry will go on running through the winter, the harbour office said on Monday, with a second crew for the early crossing.';
  const lines = (count: number) => `<p>${line}</p>`.repeat(count);
  return {
    args: { house: undefined, provider: 'story', ...args } as AdSlotData,
    parameters: { docs: { story: { inline: false, height: '480px' } } },
    render: (data, context) =>
      `<article style="position: relative; ${column}">${lines(6)}${adSlotHTML(data, faceOf(context))}${lines(48)}</article>`,
  };
}

/** At the foot of the window, after one window of scrolling, until the reader closes it. */
export const Anchor = beyond({ placement: 'anchor', format: 'leaderboard', unit: 'foot' });

/** In the story: it stays in view while the reader passes the column kept for it. */
export const Sticky = beyond({ placement: 'sticky', format: 'leaderboard', unit: 'article-2' });

/** Beside the story, in windows that have room for both; where there is none, nothing is shown or asked for. */
export const Rail = beyond(
  { placement: 'rail', format: 'mpu', unit: 'side' },
  'max-inline-size: 24rem',
);
