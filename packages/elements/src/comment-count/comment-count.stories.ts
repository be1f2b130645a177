import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { faceOf } from '../../../../.storybook/story.js';
import { commentCountHTML, type CommentCountData } from './comment-count.html.js';

const meta: Meta<CommentCountData> = {
  title: 'Elements/Comment count',
  component: 'news-comment-count',
  tags: ['autodocs'],
  args: { thread: 'a1', count: 10, url: '#comments' },
  render: (args, context) => commentCountHTML(args, faceOf(context)).toString(),
};
export default meta;
type Story = StoryObj<CommentCountData>;

export const Ten: Story = {};
export const One: Story = { args: { count: 1 } };
export const None: Story = { args: { count: 0 } };

/** Short for the eye, whole for the ear. */
export const Compact: Story = { args: { count: 12_345, compact: true } };

export const NotALink: Story = { args: { url: undefined } };
