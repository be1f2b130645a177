/** Google's library alone, as its guide shows it: what each wrapper adds to. */
import { NETWORK, SIZE, units } from './slots.js';

const { cmd } = (window.googletag ??= { cmd: [] });
cmd.push(() => {
  googletag.setConfig({ singleRequest: true, disableInitialLoad: true });
  const slots = units.map((unit) =>
    googletag.defineSlot(`/${NETWORK}/${unit}`, [SIZE], unit).addService(googletag.pubads()),
  );
  googletag.enableServices();
  for (const slot of slots) googletag.display(slot);
  googletag.pubads().refresh(slots);
});
