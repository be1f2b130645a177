import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../packages/elements/src/**/*.stories.ts', './pages/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [
    { from: '../packages/site/media', to: '/media' },
    { from: '../packages/elements/dist', to: '/broadsheet' },
    { from: '../packages/elements/src/embed/fixtures', to: '/embed' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
