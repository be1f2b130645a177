import { METRICS, type Metrics } from '@broadsheet/article';

/** The theme in numbers, for the places of ads: `theme/1-ground.css` and `theme/6-article.css` say the same in CSS. */
export const metrics: Metrics = {
  ...METRICS,
  wide: { ...METRICS.wide, column: 700, picture: 700, text: 20, gap: 20 },
};
