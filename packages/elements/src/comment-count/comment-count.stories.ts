import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { faceOf } from '../../../../.storybook/story.js';
import { giveConsent } from '../core/consent.js';
import { commentCountHTML, type CommentCountData } from './comment-count.html.js';
import type { CommentCount } from './sources/source.js';
import { tell } from './telling.js';

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

/** Where the server does not know it, until the comment system says it. */
export const Unknown: Story = { args: { count: undefined } };

/** No further comments are taken; the link leads to those that there are. */
export const Closed: Story = { args: { count: 12, closed: true } };
export const ClosedAndEmpty: Story = { args: { count: 0, closed: true } };
export const ClosedAndCompact: Story = { args: { count: 12_345, closed: true, compact: true } };

/** Puts an answer, or a failure, where the comment system's would come. */
const told =
  (news: CommentCount | Error): Story['play'] =>
  async ({ canvasElement }) => {
    await customElements.whenDefined('news-comment-count');
    const element = canvasElement.querySelector('news-comment-count')!;
    await element.updateComplete;
    await tell(element, news);
  };

/** The comment system gave no answer: the last number stays, and says so. */
export const Failed: Story = { play: told(new Error('503')) };
export const FailedAndUnknown: Story = { args: { count: undefined }, play: told(new Error('503')) };

/** New to this reader since the last visit, of which this device alone knows. */
export const New: Story = {
  args: { count: 9, thread: 'story-new', sinceVisit: true },
  play: async (context) => {
    giveConsent({ personalisation: true });
    const lately = [['story-new', 9, 9, Date.now() - 86_400_000]];
    localStorage.setItem('broadsheet:comment-visits', JSON.stringify(lately));
    await told({ count: 12 })!(context);
  },
};

/** Asked for again each minute while it can be seen. */
export const Polled: Story = { args: { poll: 60 } };
