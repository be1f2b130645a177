import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { faceOf } from '../../../../.storybook/story.js';
import { videoHTML, type VideoData } from './video.html.js';

const meta: Meta<VideoData> = {
  title: 'Elements/Video',
  component: 'news-video',
  tags: ['autodocs'],
  args: {
    title: 'The sea wall, lamp by lamp',
    src: '/media/lamp-by-lamp.mp4',
    poster: { url: '/media/lamp-by-lamp.webp', width: 960, height: 540 },
    duration: 142,
    captions: { url: '/media/lamp-by-lamp.en.vtt', language: 'en', label: 'English' },
  },
  render: (args, context) => videoHTML(args, faceOf(context)).toString(),
};
export default meta;
type Story = StoryObj<VideoData>;

/** Nothing of the video is asked for until the reader presses play. */
export const File: Story = {};

/** A playlist: played natively where the browser can, else by a library that is loaded then. */
export const Hls: Story = {
  args: {
    title: 'Fifty minutes on the east quay',
    hls: '/media/fish-market/fish-market.m3u8',
    src: '/media/fish-market.mp4',
    poster: { url: '/media/fish-market.webp', width: 960, height: 540 },
    duration: 48,
    caption: 'The auction, the scales and the ice.',
    credit: 'Animation: Marta Lindqvist',
  },
};

/** Without a poster the box is 16:9 all the same. */
export const NoPoster: Story = { args: { poster: undefined } };
