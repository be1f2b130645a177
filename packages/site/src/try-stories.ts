/** Short articles of which each shows one model of the paywall. They stand on one page and in no list of the paper. */
import { MAGAZINE } from './models.js';

interface TryStory {
  slug: string;
  model: string;
  /** Age when the server starts. */
  hours: number;
  section?: string;
  products?: readonly string[];
  headline: string;
  /** Everybody reads the first paragraph. */
  words: readonly [string, ...string[]];
}

const STORIES: readonly TryStory[] = [
  {
    slug: 'harbour-seals-counted',
    model: 'registered',
    hours: 30,
    headline: 'Forty-one seals, and a volunteer who knows each by its whiskers',
    words: [
      'Every spring tide Marit Solberg walks out to the end of the breakwater with a notebook and a flask. She has counted the harbour’s seals for nineteen years, long enough to have names for most of them and a theory about the rest. This year she counted forty-one, four more than last year, and one that she had given up for dead.',
      'The old bull, whom she calls Postmaster, came back in the first week of the month with a fresh scar and no shame. He took his place on the flat rock under the crane as if he had never been away.',
      'Her counts are not science, she says, but the university asks for them every winter. They are the only unbroken record of the colony that there is.',
    ],
  },
  {
    slug: 'night-train-timetable',
    model: 'timed',
    hours: 1,
    headline: 'Night train to return in June, with a stop nobody expected',
    words: [
      'The night train that the city lost eleven years ago will run again from the first Sunday in June, the operator said this morning. It will leave the harbour station at ten minutes to eleven and reach the capital for breakfast. What nobody had expected is the stop in between, at a village with one street, two inns and a platform that was last swept in 1998.',
      'The village council had asked for it every year, in a letter that the operator’s new timetable planner found in a drawer on her first day. “It was a very good letter,” she said. “It said what the stop would cost, and it was right.”',
      'Tickets are sold from next Monday. A berth costs less than a night in either of the two inns.',
    ],
  },
  {
    slug: 'the-clock-that-stopped',
    model: 'archive',
    hours: 72,
    headline: 'Why the customs house clock has shown twenty past four since March',
    words: [
      'Visitors take it for a joke, and some of them set their watches by it. The clock on the customs house stopped in the second week of March, at twenty past four, and has kept that time faithfully since. The city says that the works are sound. The clockmaker says that the works are not the trouble, and points at the pigeons.',
      'There are about sixty of them, and they have found that the minute hand, at that hour, makes a shelf out of the wind. Each time the clockmaker sets it going they stop it again by sitting down.',
      'A spike on the hand would make it too heavy; a net is thought ugly. For now the council has voted to leave the hour to the birds until they have raised their young.',
    ],
  },
  {
    slug: 'one-day-at-the-regatta',
    model: 'subscriber',
    hours: 50,
    products: ['digital', 'day-pass'],
    headline: 'One day at the regatta, told by those who came last',
    words: [
      'The winners have been photographed. This is about the crew of the Second Thoughts, who crossed the line forty minutes after everybody else, to the longest applause of the afternoon. They had lost a sail, found it again, argued about whose fault it was, and stopped to take a swimmer aboard who had not asked to be saved.',
      '“I was having a perfectly good swim,” said the swimmer, a retired schoolteacher, who steered them over the line. She has since been asked to steer them next year as well.',
      'The skipper says that they have never come last with so many people aboard.',
    ],
  },
  {
    slug: 'reading-room-at-night',
    model: 'campus',
    hours: 200,
    headline: 'The reading room that will not close: a night among the finals',
    words: [
      'At two in the morning the university’s reading room holds a hundred and twelve people and makes less noise than a kitchen. The porter walks his round in socks. Since the students voted to keep it open through the finals, he has learned which lamp belongs to whom, and whom to wake at what hour and with how much sugar.',
      'By four there are seventy left, and somebody has begun to hum. Nobody minds. At six the cleaners arrive and work around the sleepers as water goes around stones.',
      'The vote ends with the term. The porter hopes that they will ask him again.',
    ],
  },
  {
    slug: 'borrowed-tools',
    model: 'library',
    hours: 120,
    headline: 'The city library lends ladders now, and they come back clean',
    words: [
      'It began with one drill, given by a widow who had no more use for it. The city library put it on a shelf between the maps and the large print, and within a week forty people had asked for it. Two years on there are ladders, a lathe, a tent for sixty guests and nine sewing machines, and a waiting list for all of them.',
      'The librarians had expected theft, and had set money aside for it. So far they have lost one tape measure. Several things came back mended.',
      'Whoever has a reader’s card may borrow. The lathe needs an introduction, which takes an evening and includes soup.',
    ],
  },
  {
    slug: 'islands-by-post-boat',
    model: 'subscriber',
    hours: 90,
    products: [MAGAZINE],
    headline: 'Six islands in two days, as the post boat’s only passenger',
    words: [
      'From the magazine. The post boat takes one passenger, if that passenger can carry a sack and does not mind where the day ends. We left at five in a flat calm with three bags of letters, a christening cake and a box of bees. By noon we had delivered everything but the bees, whose owner had moved to the next island for the summer without telling anyone.',
      'The skipper knows all of the houses by their dogs. At the third island she whistled from the channel, and a spaniel swam out to take the newspaper.',
      'The cake arrived whole. Of the bees we shall only say that they are well, and that so, by now, are we.',
    ],
  },
  {
    slug: 'chandlers-raise-prices',
    model: 'section',
    hours: 20,
    section: 'Business',
    headline: 'Rope is up by a third, and the chandlers blame each other',
    words: [
      'There are three ship’s chandlers on the quay, and they have not been on speaking terms since the year of the great anchor sale. This week all three put up the price of rope, by exactly a third, on the same morning. Each says that it had no choice because of the other two, and that it would gladly explain this to the competition office.',
      'The competition office has accepted the invitation. Its inspectors will come on Thursday, and the yacht club has offered them a mooring.',
      'Meanwhile the fishermen’s union has begun to buy from the mainland. The post boat brings it over, coil by coil.',
    ],
  },
  {
    slug: 'the-lock-keepers-ledger',
    model: 'sealed',
    hours: 60,
    headline: 'The lock keeper’s ledger, and the boat that is in it twice',
    words: [
      'Every boat that has passed the old sea lock since 1911 stands in one of nine ledgers, with its length, its master and the weather. The last keeper, Ingrid Aas, kept them under her bed when the lock became automatic. This autumn she lent them to the city archive, on the condition that somebody would read them from the first page to the last.',
      'Somebody did. On the fourteenth of May 1934 a ketch called Constance goes out to sea at noon, bound for the islands. On the fifteenth, at noon, she goes out again. There is no line between the two in which she comes back in.',
      'The archivist has an explanation, which is that the keeper of those years was courting, and wrote his pages up on Sundays. Ingrid Aas has another one. Her grandfather sailed on the Constance, and always said that he had crossed the bar twice in the same tide, the second time to fetch his hat.',
      'The nine ledgers can be seen in the reading room from Monday, under glass, each open at a page that its visitors may choose.',
    ],
  },
  {
    slug: 'walk-to-the-tidal-island',
    model: 'tide',
    hours: 12,
    headline: 'How to walk to the tidal island and be home for supper',
    words: [
      'Twice a day the sea leaves the causeway, and for about two hours one can walk to the tidal island with dry feet. Every summer somebody stays for a second cup of tea and spends the night in the coastguard’s hut. We asked the coastguard, the tea room and four people who have slept in that hut how it is done properly.',
      'All agree that one should turn back while it still seems far too early. The tea room rings a bell at that moment, and closes, so that nobody is tempted.',
      'The hut has blankets, a visitors’ book and a very complete set of crime novels, each without its last page.',
    ],
  },
];

/** Their dates go by the start of the server: one is new, another not old enough yet. */
export function tryDocuments(now = Date.now()): unknown[] {
  return STORIES.map(({ slug, model, hours, section = 'Features', products, headline, words }) => ({
    format: 'broadsheet',
    version: 1,
    id: slug,
    url: `/articles/${slug}`,
    language: 'en',
    type: 'feature',
    headline,
    section: { text: section },
    published: new Date(now - hours * 3_600_000).toISOString(),
    access: { model, ...(products && { products }), preview: { after: 'p1' } },
    body: {
      type: 'body',
      version: 1,
      children: words.map((value, at) => ({
        type: 'paragraph',
        id: `p${at + 1}`,
        children: [{ type: 'text', value }],
      })),
    },
  }));
}
