/**
 * react-advertising, with React for the slots alone: the text stands in the HTML, and each slot is drawn into its place.
 * A page that is React's altogether has more to do.
 */
import { createElement } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { AdvertisingProvider, AdvertisingSlot } from 'react-advertising';
import { NETWORK, SIZE, units } from './slots.js';

const slots = units.map((unit) => ({
  id: `ad-${unit}`,
  path: `/${NETWORK}/${unit}`,
  sizes: [SIZE],
}));

const portals = units.map((unit) =>
  createPortal(
    createElement(AdvertisingSlot, { id: `ad-${unit}` }),
    document.getElementById(unit),
    unit,
  ),
);
const config = { slots, ...(window.bench.lazy && { enableLazyLoad: true }) };
createRoot(document.createElement('div')).render(
  createElement(AdvertisingProvider, { config }, portals),
);
