import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { faceOf } from '../../../../.storybook/story.js';
import { embedHTML, type EmbedData } from './embed.html.js';

const meta: Meta<EmbedData> = {
  title: 'Elements/Embed',
  component: 'news-embed',
  tags: ['autodocs'],
  args: {
    src: 'https://x.com/harbour/status/1712345678901234567',
    text: 'High water at 21:40. The quay is closed from the ice house to the old pier.\nThe last ferry waits for nobody.',
    author: 'Harbour Office',
  },
  render: (args, context) => embedHTML(args, faceOf(context)).toString(),
};
export default meta;
type Story = StoryObj<EmbedData>;

const other = { text: undefined, author: undefined };

/** The words of a post. Nothing is asked for at the other site until the reader presses the button. */
export const Post: Story = {};

/** A chart has a height of its own. */
export const Chart: Story = {
  args: {
    ...other,
    src: 'https://datawrapper.dwcdn.net/Ab3dE/4/',
    title: 'High water at the old pier since 1970',
    height: 430,
  },
};

/** What is like a video has a shape instead of a height. */
export const Video: Story = {
  args: {
    ...other,
    src: 'https://www.dailymotion.com/video/x8abcde',
    title: 'The ferry comes in',
    duration: 142,
  },
};

/** What stands upright is no taller than a phone. */
export const Upright: Story = {
  args: {
    ...other,
    src: 'https://www.tiktok.com/@harbour/video/7251234567890123456',
    title: 'Fifty seconds on the east quay',
  },
};

export const Sound: Story = {
  args: {
    ...other,
    src: 'https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk',
    title: 'The tide mill, part two',
    duration: 1820,
  },
};

/** A site that the kit does not know, and no frame: a link, with a picture of the publisher's. */
export const Link: Story = {
  args: {
    ...other,
    src: 'https://maps.example/mill',
    title: 'Where the mill stands',
    poster: { url: '/media/tide-mill-800.webp', width: 800, height: 450 },
  },
};

/** A frame of the page's own origin needs no consent, so it comes by itself. */
export const Shown: Story = {
  args: {
    ...other,
    src: '/embed/piece.html',
    frame: true,
    provider: 'The Harbour Post',
    title: 'High water at the old pier',
    height: 200,
  },
};
