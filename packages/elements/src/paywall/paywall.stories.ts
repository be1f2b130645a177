import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { faceOf } from '../../../../.storybook/story.js';
import { paywallHTML, type PaywallData } from './paywall.html.js';

const meta: Meta<PaywallData> = {
  title: 'Elements/Paywall',
  component: 'news-paywall',
  tags: ['autodocs'],
  args: {
    articleId: 'a1',
    model: 'metered',
    returnUrl: '/articles/a1',
    meter: 'You have 3 free articles left this month.',
    offer: {
      headline: 'Keep reading',
      text: 'The rest of this article is free for you this month.',
      action: 'Read on',
      links: [
        { text: 'Subscribe', url: '/subscribe' },
        { text: 'About our subscriptions', url: '/about' },
      ],
    },
  },
  render: (args, context) => paywallHTML(args, faceOf(context)).toString(),
};
export default meta;
type Story = StoryObj<PaywallData>;

/** An article that counts. The button is a form: it works without script. */
export const Metered: Story = {};

/** An article for subscribers. */
export const Subscriber: Story = {
  args: {
    model: 'subscriber',
    meter: undefined,
    offer: {
      headline: 'This investigation is for subscribers',
      text: 'It took two reporters four months. Subscriptions paid for it.',
      action: 'I have a subscription',
      links: [{ text: 'Subscribe', url: '/subscribe' }],
    },
  },
};
