/** What every story stands in: the kit's page CSS, the words of one language, a direction, a theme, a width. */
import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../packages/elements/custom-elements.json';
import '../packages/elements/dist/broadsheet.css';
import './preview.css';
import '@broadsheet/elements/all.js';
import { configure } from '@broadsheet/elements/core/settings.js';
import { isRightToLeft } from './story.js';

setCustomElementsManifest(manifest);
configure({ ads: { creative: '/broadsheet/creative.html' } });

const LANGUAGES = {
  en: 'English',
  ar: 'العربية',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  he: 'עברית',
  ja: '日本語',
  ko: '한국어',
  pt: 'Português',
  ru: 'Русский',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};

const menu = (title: string, icon: string, items: Record<string, string>) => ({
  description: title,
  toolbar: {
    title,
    icon,
    dynamicTitle: true,
    items: Object.entries(items).map(([value, name]) => ({ value, title: name })),
  },
});

const preview: Preview = {
  initialGlobals: { language: 'en', direction: 'auto', theme: 'light', width: 'full' },
  globalTypes: {
    language: menu('Language', 'globe', LANGUAGES),
    direction: menu('Direction', 'transfer', {
      auto: 'Of the language',
      ltr: 'Left to right',
      rtl: 'Right to left',
    }),
    theme: menu('Theme', 'contrast', { light: 'Light', dark: 'Dark' }),
    width: menu('Width', 'grow', {
      full: 'Full',
      phone: '360 px',
      tablet: '768 px',
      desktop: '1280 px',
    }),
  },
  decorators: [
    (story, { globals }) => {
      const { language, direction, theme, width } = globals as Record<string, string>;
      const page = document.documentElement;
      page.lang = language!;
      page.dir = direction === 'auto' ? (isRightToLeft(language!) ? 'rtl' : 'ltr') : direction!;
      page.dataset.theme = theme;
      page.dataset.width = width;
      return story();
    },
  ],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { toc: true },
    options: { storySort: { order: ['Pages', 'Elements'] } },
  },
};

export default preview;
