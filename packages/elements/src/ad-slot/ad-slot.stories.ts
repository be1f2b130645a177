import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { faceOf } from '../../../../.storybook/story.js';
import { html } from '../core/html.js';
import { adSlotHTML, FORMATS, type AdSlotData } from './ad-slot.html.js';
import { OUTCOMES } from './providers/preview.js';

/** Every slot here is filled by the provider `preview`, whose endpoint is the outcome: nobody is asked for an ad. */
const meta: Meta<AdSlotData> = {
  title: 'Elements/Ad slot',
  component: 'news-ad-slot',
  tags: ['autodocs'],
  args: {
    format: 'mpu',
    unit: 'article-1',
    provider: 'preview',
    endpoint: 'filled',
    house: html`<p><a href="/subscribe">Read the Post on paper: six mornings a week, at your door before seven.</a></p>`,
  },
  argTypes: {
    format: { control: 'select', options: Object.keys(FORMATS) },
    endpoint: { control: 'select', options: OUTCOMES },
    align: { control: 'select', options: ['start', 'center', 'end'] },
  },
  render: (args, context) => adSlotHTML(args, faceOf(context)).toString(),
};
export default meta;
type Story = StoryObj<AdSlotData>;

/** What stands in the box until an ad fills it, and whenever none does: the paper's own notice. */
export const HouseNotice: Story = { args: { provider: 'html' } };

/** The smallest use is an empty tag; script puts its label and box in. */
export const EmptyTag: Story = {
  render: () =>
    '<news-ad-slot format="mpu" unit="article-1" provider="preview" endpoint="filled"></news-ad-slot>',
};

/* Each format. */

export const MobileBanner: Story = { args: { format: 'mobile-banner' } };
export const Leaderboard: Story = { args: { format: 'leaderboard' } };

/** One name, another size for each width of the place it stands in. */
export const Billboard: Story = { args: { format: 'billboard', unit: 'article-top' } };

/** As wide as its container, and as high as the box. */
export const Native: Story = { args: { format: 'native' } };

export const HalfPage: Story = { args: { format: 'half-page' } };
export const Skyscraper: Story = { args: { format: 'skyscraper' } };

/* Each outcome. */

/** Format `mpu`. */
export const Filled: Story = {};

/** The box keeps its size; the creative stands in its middle. */
export const Smaller: Story = { args: { endpoint: 'smaller' } };

/** A creative that has no room in its box is refused. */
export const Larger: Story = { args: { endpoint: 'larger' } };

export const Fluid: Story = { args: { format: 'native', endpoint: 'fluid' } };

/** No ad: the notice stays. */
export const Empty: Story = { args: { endpoint: 'empty' } };

/** Without a notice the empty box stays while the reader sees it, and goes once it is out of view. */
export const EmptyWithoutNotice: Story = { args: { endpoint: 'empty', house: undefined } };

/** No answer within three seconds. */
export const Late: Story = { args: { endpoint: 'late' } };

export const Failing: Story = { args: { endpoint: 'error' } };

/** Nobody answers, as with an ad blocker. */
export const Unreachable: Story = { args: { endpoint: 'unreachable' } };

/* Boxes and places in them. */

/** Sizes of one's own; `reserve` names the heights of the box by the width of the container. */
export const OwnSizes: Story = {
  args: { format: undefined, sizes: '300x250 | 728: 728x90', reserve: '250 728:90' },
};

export const AlignedToTheStart: Story = { args: { endpoint: 'smaller', align: 'start' } };
export const AlignedToTheEnd: Story = { args: { endpoint: 'smaller', align: 'end' } };

/* Readers. */

/** The label is in the page's language; what is aligned and laid out turns with it. */
export const RightToLeft: Story = { globals: { language: 'ar' } };

/** Creatives are drawn for white paper and keep it. */
export const Dark: Story = { globals: { theme: 'dark' } };

const SLOT = /^<news-ad-slot/;

/** Another ad after 30 seconds in view. The button at the end of the label's line lets the reader stop that. */
export const Refreshing: Story = {
  render: (args, context) =>
    `${adSlotHTML(args, faceOf(context))}`.replace(SLOT, '$& refresh="30"'),
};

/** An ad that stays, in a slot that refreshes others. */
export const RefusesRefresh: Story = { ...Refreshing, args: { endpoint: 'refuses-refresh' } };

/** Tier `full`: not for readers whose terms allow fewer ads (`<html data-ads="light">`), who see no slot and no gap. */
export const NotForTheTierLight: Story = { args: { tier: 'full' } };

/* Beyond the box. */

/** A story around the slot, long enough to scroll through. Each of these stands in a window of its own. */
function beyond(args: Partial<AdSlotData>, column = 'max-inline-size: 40rem'): Story {
  const line =
    'The ferry will go on running through the winter, the harbour office said on Monday, with a second crew for the early crossing.';
  const lines = (count: number) => `<p>${line}</p>`.repeat(count);
  return {
    args: { house: undefined, ...args } as AdSlotData,
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
