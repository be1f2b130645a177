import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { faceOf } from '../../../../.storybook/story.js';
import { creditHTML, figureHTML, type FigureData } from './figure.html.js';

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

/** A press of the picture shows it at full size; without script the link leads to the large file. */
export const AtFullSize: Story = { args: { full: '/media/tide-mill-1280.webp' } };

/** Who did what, in the language of the page; a name is a link where its owner has a page. */
export const SeveralCredits: Story = {
  render: (args, context) => {
    const face = faceOf(context);
    const credit = creditHTML(
      [
        { name: 'Marta Lindqvist', role: 'illustrator', url: '#marta' },
        { name: 'Yusuf Karim', role: 'illustrator' },
        { name: 'Harbour Office', role: 'source' },
      ],
      face.lang,
    );
    return figureHTML({ ...args, credit }, face).toString();
  },
};

/** Phones get a cut of their own, in a box of its shape. */
export const CutForPhones: Story = {
  args: {
    image: {
      url: '/media/tide-mill-1280.webp',
      width: 1280,
      height: 853,
      alt: 'A stone mill on piles over dark water.',
      cuts: [
        {
          url: '/media/author-layla-haddad.webp',
          width: 96,
          height: 96,
          media: '(width < 40rem)',
        },
      ],
    },
  },
};

/** Pictures of one gallery are looked through together. */
export const Gallery: Story = {
  render: (args, context) => {
    const face = faceOf(context);
    const tile = (name: string, alt: string) =>
      figureHTML(
        {
          ...args,
          image: { url: `/media/${name}-480.webp`, width: 480, height: 320, alt, color: '#1f3557' },
          caption: alt,
          full: `/media/${name}-1280.webp`,
        },
        face,
      ).toString();
    return `<section class="news-gallery"><div data-layout="grid">
${tile('night-ferry', 'A ferry at night.')}
${tile('old-pier', 'A pier at night.')}
${tile('tide-mill', 'A mill on piles.')}
</div></section>`;
  },
};

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
