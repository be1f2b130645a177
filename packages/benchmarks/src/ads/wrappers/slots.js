/** What all scripts of the peers read from their page. */
export const NETWORK = '1234';
export const SIZE = [300, 250];

/** Ids of the places in the page, which are the names of the ad units too. */
export const units = [...document.querySelectorAll('.place')].map(({ id }) => id);
