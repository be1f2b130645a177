import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { faceOf } from '../../../../.storybook/story.js';
import { nextArticleHTML, type NextArticleData } from './next-article.html.js';

const meta: Meta<NextArticleData> = {
  title: 'Elements/Next article',
  component: 'news-next-article',
  tags: ['autodocs'],
  args: {
    url: 'https://news.example/night-ferry',
    headline: 'Harbour ferry will run through the night',
  },
  render: (args, context) => nextArticleHTML(args, faceOf(context)).toString(),
};
export default meta;
type Story = StoryObj<NextArticleData>;

/** A plain link. On a page of the same site the article itself is appended before the reader is there. */
export const Link: Story = {};
