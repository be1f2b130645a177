/** Articles of the reference newspaper, whole, as the renderer prints them. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { importArticle } from '@broadsheet/article';
import { renderArticle } from '@broadsheet/render';
import metered from '../../packages/site/content/second-ring.json';
import opinion from '../../packages/site/content/leave-the-lamps-on.json';
import rightToLeft from '../../packages/site/content/library-on-wheels.json';

// The paper's own theme, in the order that its site serves it.
import.meta.glob('../../packages/site/theme/[0-9]*.css', { eager: true });

const options = {
  origin: 'https://harbour-post.example',
  publisher: { name: 'The Harbour Post', url: 'https://harbour-post.example/' },
  timeZone: 'Europe/London',
};

function page(document_: unknown): StoryObj {
  return {
    render: () => {
      const imported = importArticle(document_);
      if (!imported.ok)
        throw new Error(imported.problems.map((problem) => problem.message).join('\n'));
      const main = document.createElement('main');
      const parsed = new DOMParser().parseFromString(
        renderArticle(imported.article, options),
        'text/html',
      );
      main.lang = imported.article.language;
      if (imported.article.language === 'ar') main.dir = 'rtl';
      main.append(...parsed.body.childNodes);
      return main;
    },
  };
}

const meta: Meta = { title: 'Pages/Articles', parameters: { layout: 'fullscreen' } };
export default meta;

/** An opinion article with every element of the kit. */
export const Opinion = page(opinion);
/** An article that counts towards a month's free ones. */
export const Metered = page(metered);
/** An article in Arabic, from right to left. */
export const RightToLeft = page(rightToLeft);
