import type { Article } from '@broadsheet/article';
import type { RenderOptions } from '@broadsheet/render';
import { metrics } from './metrics.js';
import { houseNotice } from './pages/front.js';
import { footer, settings } from './pages/shell.js';
import { paper } from './paper.js';

/** Rows of the header beside those that every paper has. */
const header = {
  relativeDates: true,
  share: ['copy', 'email', 'whatsapp', 'bluesky', 'telegram'],
  save: true,
  follow: ['authors'],
  gift: '/access/gift',
  textSize: true,
  print: true,
  listen: 'speech',
} as const;

/** What the renderer is told of the paper, whatever it prints. */
export function paperOptions(origin: string) {
  return {
    origin,
    publisher: {
      name: paper.name,
      url: origin,
      policies: {
        publishingPrinciples: `${origin}/about`,
        ethicsPolicy: `${origin}/about/ethics`,
        correctionsPolicy: `${origin}/about/corrections`,
        ownershipFundingInfo: `${origin}/about/ownership`,
        verificationFactCheckingPolicy: `${origin}/about/fact-checking`,
      },
    },
    timeZone: paper.timeZone,
    assets: '/broadsheet/',
    stylesheets: ['/theme.css'],
    settings,
    footer: footer(),
    header,
    scripts: ['/lists.js'],
    houseAd: houseNotice,
    metrics,
  } satisfies RenderOptions;
}

/** The way to the section, where the label does not say it already. */
export function headerOf({ label, section }: Article) {
  return { ...header, breadcrumbs: !!section && label?.text !== section.text };
}
