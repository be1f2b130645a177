/** One article for every way in. */
export interface Try {
  readonly name: string;
  readonly says: string;
  readonly id: string;
}

export const TRIES: readonly Try[] = [
  { name: 'Free', says: 'Open to everybody.', id: 'fish-market-before-dawn' },
  { name: 'Subscribers', says: 'Any product opens it.', id: 'who-owns-the-tide-mill' },
  { name: 'Metered', says: 'Three a month, five with an account.', id: 'leave-the-lamps-on' },
  { name: 'Registered', says: 'Open to everybody with an account.', id: 'harbour-seals-counted' },
  {
    name: 'Free at first',
    says: 'Free for 48 hours, then for subscribers.',
    id: 'night-train-timetable',
  },
  {
    name: 'Free later',
    says: 'For subscribers, and free after 30 days.',
    id: 'the-clock-that-stopped',
  },
  {
    name: 'Day pass',
    says: 'Subscribers, and whoever buys one day.',
    id: 'one-day-at-the-regatta',
  },
  {
    name: 'Institution, by network',
    says: 'This machine is Harbour University.',
    id: 'reading-room-at-night',
  },
  {
    name: 'Institution, by e-mail',
    says: 'Register with an address that ends in @library.example.',
    id: 'borrowed-tools',
  },
  {
    name: 'Bundle',
    says: 'The magazine comes with “Digital and the magazine” alone.',
    id: 'islands-by-post-boat',
  },
  {
    name: 'By section',
    says: 'Business is for subscribers, the rest is free.',
    id: 'chandlers-raise-prices',
  },
  {
    name: 'Sealed',
    says: 'One page for every reader, from any cache; subscribers get the key.',
    id: 'the-lock-keepers-ledger',
  },
  {
    name: 'A function decides',
    says: 'Open while the tide is in: five minutes of every ten.',
    id: 'walk-to-the-tidal-island',
  },
];
