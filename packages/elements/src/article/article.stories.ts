import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from '../core/html.js';
import { articleHTML, type ArticleData } from './article.html.js';

const meta: Meta<ArticleData> = {
  title: 'Elements/Article',
  component: 'news-article',
  tags: ['autodocs'],
  args: {
    id: 'a1',
    section: 'News',
    access: 'free',
    url: '/articles/a1',
    labelledby: 'a1-headline',
  },
  render: (args) =>
    articleHTML(
      args,
      html`<h1 id="a1-headline">The gate that nobody oiled</h1>
<div data-body><p>He took over the gate in 1984, and in his first week he oiled it. The next day five people asked him whether the ferry had been cancelled.</p></div>`,
    ).toString(),
};
export default meta;

/** It draws nothing: it tells the elements inside which article they belong to. */
export const Plain: StoryObj<ArticleData> = {};
