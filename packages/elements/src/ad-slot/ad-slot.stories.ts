import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { faceOf } from '../../../../.storybook/story.js';
import { html } from '../core/html.js';
import { adSlotHTML, FORMATS, type AdSlotData } from './ad-slot.html.js';

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
