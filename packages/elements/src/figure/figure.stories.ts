import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { faceOf } from '../../../../.storybook/story.js';
import { figureHTML, type FigureData } from './figure.html.js';

const meta: Meta<FigureData> = {
  title: 'Elements/Figure',
  component: 'news-figure',
  tags: ['autodocs'],
  args: {
    image: {
      url: '/media/tide-mill-800.webp',
      width: 1280,
      height: 853,
      alt: 'A stone mill on piles over dark water.',
      candidates: [480, 800, 1280].map((width) => ({
        url: `/media/tide-mill-${width}.webp`,
        width,
      })),
    },
    caption: 'The tide mill stopped turning in 1958.',
    credit: 'Illustration: Marta Lindqvist',
    sizes: '(min-width: 48rem) 44rem, 100vw',
  },
  render: (args, context) => figureHTML(args, faceOf(context)).toString(),
};
export default meta;
type Story = StoryObj<FigureData>;

/** Caption and credit are two things: one belongs to the story, the other to who made the picture. */
export const WithCaptionAndCredit: Story = {};

export const CreditOnly: Story = { args: { caption: undefined } };

/** A picture that cannot be had says in words what it would show, in the box it would have had. */
export const Broken: Story = {
  args: {
    image: {
      url: '/media/missing.webp',
      width: 1280,
      height: 853,
      alt: 'A stone mill on piles over dark water.',
    },
  },
};
