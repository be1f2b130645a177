/** One article with ads, as each wrapper wants its page. */

/** Where all of them expect Google's library. */
export const GPT = 'http://securepubads.g.doubleclick.net/tag/js/gpt.js';
export const PARAGRAPHS = 62;

const SENTENCES = [
  'The harbour office opened its books on Monday, and nobody came to read them.',
  'What the tide takes in a night the dredgers bring back in a week, at a price that the council has never asked about.',
  'There are eleven bollards on the north quay and nine of them are older than the town hall.',
  'A pilot who has worked the channel since she was nineteen says that the lights were moved without a word to anybody.',
  'The ferry company counts its passengers at the gate; the town counts them at the market, and finds fewer.',
];

/**
 * What each puts into the head, and where an ad goes.
 * @type {Record<string, {head: (options: Options) => string, place: (unit: string) => string}>}
 * @typedef {object} Options
 * @property {boolean} [atOnce] all slots are asked for when the page opens, as the peers do by themselves
 */
export const WRAPPERS = {
  Broadsheet: {
    head: broadsheet,
    place: (unit) => `<news-ad-slot format="mpu" unit="${unit}"></news-ad-slot>`,
  },
  'react-advertising': peer('react-advertising', { loadsGPT: false }),
  arcads: peer('arcads', { loadsGPT: true }),
  'Google’s library alone': peer('by-hand', { loadsGPT: false }),
};

function broadsheet({ atOnce }) {
  const far = { requestMargin: '100000px', renderMargin: '100000px', loads: 100 };
  const settings = {
    consent: { source: 'not-needed' },
    ads: { provider: 'gpt', ...(atOnce && far) },
    gpt: { network: '1234', script: GPT },
  };
  return `<link rel="stylesheet" href="/kit/broadsheet.css">
<script type="application/json" data-broadsheet>${JSON.stringify(settings)}</script>
<script type="module" src="/kit/cdn/ad-slot.js"></script>`;
}

function peer(name, { loadsGPT }) {
  const gpt = loadsGPT ? '' : `<script async src="${GPT}"></script>`;
  return {
    head: () => `<script>window.googletag = { cmd: [] };</script>${gpt}
<script defer src="/${name}.js"></script>`,
    place: (unit) => `<div class="place" id="${unit}"></div>`,
  };
}

/**
 * @param {string} wrapper
 * @param {Options & {slots: number, fill?: string, box?: boolean, lazy?: boolean}} options
 *   `box`: the page's own styles keep a box as high as the ad; `lazy`: what asks at once by itself asks near the viewport
 */
export function page(
  wrapper,
  { slots, fill = 'fills', box = false, atOnce = false, lazy = false },
) {
  const { head, place } = WRAPPERS[wrapper];
  const every = Math.floor((PARAGRAPHS - 2) / slots);
  const body = Array.from({ length: PARAGRAPHS }, (_, i) => {
    const at = i - 1;
    const hasAd = at >= 0 && at % every === 0 && at / every < slots;
    return paragraph(i) + (hasAd ? `\n${place(`ad-${at / every + 1}`)}` : '');
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>The books of the harbour office</title>
<meta name="viewport" content="width=device-width">
<style>
body { margin: 1rem; font: 1rem/1.5 sans-serif }
/* As Google's library styles its frames. */
iframe { border: 0; vertical-align: bottom }
${box ? ' .place { min-height: 250px }' : ''}</style>
<script>window.bench = ${JSON.stringify({ fill, slots, lazy })};</script>
${head({ atOnce })}
<h1>The books of the harbour office</h1>
${body.join('\n')}`;
}

function paragraph(i) {
  const from = i % SENTENCES.length;
  const sentences = [...SENTENCES.slice(from), ...SENTENCES.slice(0, from)].slice(0, 4);
  return `<p>${i + 1}. ${sentences.join(' ')}</p>`;
}
