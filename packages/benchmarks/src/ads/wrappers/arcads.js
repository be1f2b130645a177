/** ArcAds, as its README shows it. */
import { ArcAds } from 'arcads';
import { NETWORK, SIZE, units } from './slots.js';

const ads = new ArcAds({ dfp: { id: NETWORK } });
for (const unit of units) ads.registerAd({ id: unit, slotName: unit, dimensions: [SIZE] });
