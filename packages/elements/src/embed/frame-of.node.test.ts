import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { frameOf } from './frame-of.html.js';
import { PROVIDERS } from './providers/providers.html.js';

/** Addresses as people paste them, and as sites' own code for embedding has them; what the frame loads for each. */
const KNOWN: Record<string, [address: string, frame: string][]> = {
  X: [
    ['https://x.com/harbour/status/1712345678901234567', 'https://platform.twitter.com/embed/Tweet.html?id=1712345678901234567&dnt=true'],
    ['http://www.twitter.com/harbour/statuses/17?s=20', 'https://platform.twitter.com/embed/Tweet.html?id=17&dnt=true'],
    ['https://mobile.twitter.com/i/web/status/17', 'https://platform.twitter.com/embed/Tweet.html?id=17&dnt=true'],
    ['https://x.com/i/status/17', 'https://platform.twitter.com/embed/Tweet.html?id=17&dnt=true'],
    ['https://platform.twitter.com/embed/Tweet.html?dnt=true&id=17', 'https://platform.twitter.com/embed/Tweet.html?id=17&dnt=true'],
  ],
  Instagram: [
    ['https://www.instagram.com/p/C-a_1/?utm_source=ig_embed', 'https://www.instagram.com/p/C-a_1/embed/captioned/'],
    ['https://instagram.com/harbour/reel/Cb2/', 'https://www.instagram.com/reel/Cb2/embed/captioned/'],
    ['https://www.instagram.com/reels/Cb2/', 'https://www.instagram.com/reel/Cb2/embed/captioned/'],
  ],
  TikTok: [
    ['https://www.tiktok.com/@harbour/video/7251234567890123456?lang=en', 'https://www.tiktok.com/player/v1/7251234567890123456'],
    ['https://www.tiktok.com/embed/v2/7251234567890123456', 'https://www.tiktok.com/player/v1/7251234567890123456'],
  ],
  Facebook: [
    ['https://www.facebook.com/harbour/posts/pfbid0abc', 'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fharbour%2Fposts%2Fpfbid0abc&show_text=true'],
    ['https://m.facebook.com/story.php?story_fbid=1&id=2', 'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fm.facebook.com%2Fstory.php%3Fstory_fbid%3D1%26id%3D2&show_text=true'],
    ['https://www.facebook.com/harbour/videos/123/', 'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fharbour%2Fvideos%2F123%2F&show_text=false'],
    ['https://www.facebook.com/watch/?v=123', 'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D123&show_text=false'],
    ['https://www.facebook.com/reel/123', 'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Freel%2F123&show_text=false'],
    ['https://www.facebook.com/plugins/post.php?href=x&width=500', 'https://www.facebook.com/plugins/post.php?href=x&width=500'],
    ['https://www.facebook.com/plugins/video.php?href=x', 'https://www.facebook.com/plugins/video.php?href=x'],
  ],
  Threads: [
    ['https://www.threads.net/@harbour/post/Da5Y-x', 'https://www.threads.com/@harbour/post/Da5Y-x/embed'],
    ['https://www.threads.com/@har.bour/post/Da5Yx?xmt=1', 'https://www.threads.com/@har.bour/post/Da5Yx/embed'],
  ],
  Bluesky: [
    ['https://bsky.app/profile/harbour.example/post/3kabc', 'https://embed.bsky.app/embed/harbour.example/app.bsky.feed.post/3kabc?id=1'],
    ['https://bsky.app/profile/did:plc:abc/post/3kabc', 'https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kabc?id=1'],
    ['https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kabc?id=77', 'https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kabc?id=1'],
  ],
  Reddit: [
    ['https://old.reddit.com/r/harbour/comments/1abc/the_ferry/', 'https://embed.reddit.com/r/harbour/comments/1abc/?embed=true'],
    ['https://embed.reddit.com/r/harbour/comments/1abc/?theme=dark', 'https://embed.reddit.com/r/harbour/comments/1abc/?embed=true'],
  ],
  LinkedIn: [
    ['https://www.linkedin.com/posts/harbour_tides-activity-7378805658780930048-_bo9?utm=1', 'https://www.linkedin.com/embed/feed/update/urn:li:activity:7378805658780930048'],
    ['https://www.linkedin.com/feed/update/urn:li:share:73/', 'https://www.linkedin.com/embed/feed/update/urn:li:share:73'],
    ['https://www.linkedin.com/embed/feed/update/urn:li:ugcPost:73', 'https://www.linkedin.com/embed/feed/update/urn:li:ugcPost:73'],
  ],
  Pinterest: [
    ['https://www.pinterest.com/pin/838232549375059771/', 'https://assets.pinterest.com/ext/embed.html?id=838232549375059771'],
    ['https://de.pinterest.com/pin/tide-mill--838232549375059771/', 'https://assets.pinterest.com/ext/embed.html?id=838232549375059771'],
    ['https://assets.pinterest.com/ext/embed.html?id=8382', 'https://assets.pinterest.com/ext/embed.html?id=8382'],
  ],
  Spotify: [
    ['https://open.spotify.com/episode/4rOoJ6?si=1', 'https://open.spotify.com/embed/episode/4rOoJ6'],
    ['https://open.spotify.com/intl-de/album/4rOoJ6', 'https://open.spotify.com/embed/album/4rOoJ6'],
    ['https://open.spotify.com/embed-podcast/episode/4rOoJ6', 'https://open.spotify.com/embed/episode/4rOoJ6'],
    ['https://open.spotify.com/embed/show/4rOoJ6', 'https://open.spotify.com/embed/show/4rOoJ6'],
  ],
  SoundCloud: [
    ['https://soundcloud.com/harbour/night-ferry', 'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fharbour%2Fnight-ferry'],
    ['https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1&color=%23f50', 'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1&color=%23f50'],
  ],
  'Apple Podcasts': [
    ['https://podcasts.apple.com/gb/podcast/tides/id15?i=1000663000001', 'https://embed.podcasts.apple.com/gb/podcast/tides/id15?i=1000663000001'],
    ['https://podcasts.apple.com/gb/podcast/tides/id15', 'https://embed.podcasts.apple.com/gb/podcast/tides/id15'],
    ['https://embed.podcasts.apple.com/us/podcast/id15?theme=auto', 'https://embed.podcasts.apple.com/us/podcast/id15'],
  ],
  'Apple Music': [
    ['https://music.apple.com/us/album/tides/1708308989?i=17', 'https://embed.music.apple.com/us/album/tides/1708308989?i=17'],
    ['https://music.apple.com/in/playlist/tides/pl.u-6mo4aPvC8', 'https://embed.music.apple.com/in/playlist/tides/pl.u-6mo4aPvC8'],
  ],
  Acast: [
    ['https://shows.acast.com/tides/episodes/part-two', 'https://embed.acast.com/tides/part-two'],
    ['https://play.acast.com/s/tides/f8c555da-c6d5', 'https://embed.acast.com/tides/f8c555da-c6d5'],
    ['https://shows.acast.com/tides', 'https://embed.acast.com/tides'],
    ['https://embed.acast.com/63d6855a93dfbe00116a43c6?theme=light', 'https://embed.acast.com/63d6855a93dfbe00116a43c6'],
  ],
  Datawrapper: [
    ['https://datawrapper.dwcdn.net/Ab3dE/4/', 'https://datawrapper.dwcdn.net/Ab3dE/4/'],
    ['//datawrapper.dwcdn.net/Ab3dE', 'https://datawrapper.dwcdn.net/Ab3dE/'],
    ['https://www.datawrapper.de/_/Ab3dE/', 'https://datawrapper.dwcdn.net/Ab3dE/'],
  ],
  Flourish: [
    ['https://public.flourish.studio/visualisation/1234567/', 'https://flo.uri.sh/visualisation/1234567/embed'],
    ['https://flo.uri.sh/story/99/embed?auto=1', 'https://flo.uri.sh/story/99/embed'],
  ],
  Infogram: [
    ['https://infogram.com/tides-1h7z2l8abcde', 'https://e.infogram.com/tides-1h7z2l8abcde?src=embed'],
    ['https://e.infogram.com/_/fx5xud0FhM7Z9NS6qpxs?parent_url=x', 'https://e.infogram.com/_/fx5xud0FhM7Z9NS6qpxs?src=embed'],
  ],
  'Google Maps': [
    ['https://www.google.com/maps/embed?pb=!1m18', 'https://www.google.com/maps/embed?pb=!1m18'],
  ],
  OpenStreetMap: [
    ['https://www.openstreetmap.org/export/embed.html?bbox=1%2C2%2C3%2C4', 'https://www.openstreetmap.org/export/embed.html?bbox=1%2C2%2C3%2C4'],
  ],
  DocumentCloud: [
    ['https://www.documentcloud.org/documents/20059068-the-report#document/p17', 'https://embed.documentcloud.org/documents/20059068/?embed=1'],
  ],
  Scribd: [
    ['https://www.scribd.com/document/359311259/Report', 'https://www.scribd.com/embeds/359311259/content'],
    ['https://www.scribd.com/embeds/359311259/content?start_page=1', 'https://www.scribd.com/embeds/359311259/content'],
  ],
  CodePen: [
    ['https://codepen.io/harbour/pen/abCdE', 'https://codepen.io/harbour/embed/abCdE?default-tab=result'],
  ],
  Giphy: [
    ['https://giphy.com/gifs/ferry-night-oHBlKX1wbIye4', 'https://giphy.com/embed/oHBlKX1wbIye4'],
    ['https://giphy.com/embed/oHBlKX1wbIye4', 'https://giphy.com/embed/oHBlKX1wbIye4'],
  ],
  Dailymotion: [
    ['https://www.dailymotion.com/video/x8abcde', 'https://geo.dailymotion.com/player.html?video=x8abcde'],
    ['https://geo.dailymotion.com/player/x1.html?a=1&video=x8abcde', 'https://geo.dailymotion.com/player.html?video=x8abcde'],
    ['https://dai.ly/x8abcde', 'https://geo.dailymotion.com/player.html?video=x8abcde'],
  ],
  YouTube: [
    ['https://www.youtube.com/watch?t=1&v=abcdefghijk', 'https://www.youtube-nocookie.com/embed/abcdefghijk'],
    ['https://youtu.be/abcdefghijk?si=1', 'https://www.youtube-nocookie.com/embed/abcdefghijk'],
    ['https://www.youtube.com/shorts/abcdefghijk', 'https://www.youtube-nocookie.com/embed/abcdefghijk'],
  ],
  Vimeo: [
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://player.vimeo.com/video/76979871?h=1', 'https://player.vimeo.com/video/76979871?dnt=1'],
  ],
}; // prettier-ignore

describe('addresses that the kit knows', () => {
  for (const [name, addresses] of Object.entries(KNOWN)) {
    test(name, () => {
      for (const [src, expected] of addresses) {
        const found = frameOf({ src });
        assert.deepEqual([found?.name, found?.address], [name, expected], src);
      }
    });
  }

  test('each line of the table is used by one of them', () => {
    const used = new Set(Object.values(KNOWN).flat().map(([src]) => frameOf({ src })!.address.replace(/[?#].*/, ''))); // prettier-ignore
    for (const { name, frame } of PROVIDERS.filter(({ hosts }) => hosts.length)) {
      const start = frame.split(/\$|\{|\?/)[0]!;
      assert.ok([...used].some((address) => address.startsWith(start)), `${name}: ${frame}`); // prettier-ignore
    }
  });

  test('are in README.md, with how sure each is', () => {
    const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
    for (const { name } of PROVIDERS) assert.match(readme, new RegExp(`^\\| ${name} .*\\| (public code|documents|memory)`, 'm')); // prettier-ignore
  });
});

test('Mastodon has no host of its own: the document names it', () => {
  const src = 'https://social.example/@harbour@other.example/109876543210';
  assert.equal(frameOf({ src }), undefined);
  for (const provider of ['Mastodon', 'mastodon']) {
    assert.equal(frameOf({ src, provider })?.address, `${src}/embed`);
  }
  assert.equal(frameOf({ src: 'https://x.com/a/status/1', provider: 'Mastodon' })?.name, 'X');
});

test('other addresses have no frame', () => {
  for (const src of [
    '', ' ', '#', '/articles/1', 'x.com/a/status/1', 'javascript:alert(1)', 'data:text/html,x', 'about:blank',
    'mailto:a@x.com', 'https://x.com/', 'https://x.com/harbour', 'https://notx.com/a/status/1',
    'https://x.com.evil.example/a/status/1', 'https://x.com@evil.example/a/status/1',
    'https://evil.example\\@x.com/a/status/1', 'https://x.com:8443/a/status/1', 'https://x.com\\.evil.example/a/status/1',
    'https://evil.example/?https://x.com/a/status/1', 'https://evil.example/x.com/a/status/1', 'https://x.com /a/status/1',
    'https://www.datawrapper.de/about', 'https://soundcloud.com/harbour', 'https://infogram.com/pricing',
    'https://www.google.com/maps/place/Harbour', `https://x.com/a/status/1?${'a'.repeat(5000)}`,
  ]) {
    assert.equal(frameOf({ src }), undefined, src);
    assert.equal(frameOf({ src, provider: '"><script>' }), undefined, src);
  }
}); // prettier-ignore

test('an address that is a frame is taken as it is, from this site or another, but not from nowhere', () => {
  const frame = (src: string, provider?: string) => frameOf({ src, provider, frame: true });
  assert.equal(frame('https://charts.example/1?a=b')?.address, 'https://charts.example/1?a=b');
  assert.equal(frame('https://www.charts.example/1')?.name, 'charts.example');
  assert.equal(frame('https://charts.example/1', 'Charts')?.name, 'Charts');
  assert.equal(frame('/interactive/tides.html')?.address, '/interactive/tides.html');
  for (const src of ['', 'javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'mailto:a@b.c', 'tel:1', 'blob:https://a/1', 'about:blank']) {
    assert.equal(frame(src), undefined, src);
  }
}); // prettier-ignore

test('what every frame may and may not do', () => {
  const sources = Object.values(KNOWN).flat().map(([src]) => ({ src })); // prettier-ignore
  for (const given of [...sources, { src: 'https://charts.example/1', frame: true }]) {
    const { address, sandbox, allow } = frameOf(given)!;
    assert.match(address, /^https:\/\//, given.src);
    const words = sandbox.split(' ');
    assert.ok(words.includes('allow-scripts'), given.src);
    for (const never of [
      'allow-top-navigation',
      'allow-modals',
      'allow-downloads',
      'allow-pointer-lock',
    ]) {
      assert.ok(!words.includes(never), `${given.src}: ${never}`);
    }
    for (const one of allow.split('; ').filter(Boolean)) {
      assert.ok(['fullscreen', 'picture-in-picture', 'encrypted-media'].includes(one), `${given.src}: ${one}`); // prettier-ignore
    }
  }
});

test('reads long and strange addresses in no time', () => {
  const start = performance.now();
  for (const piece of ['a', '/', '-', '?v=', '&i=', '@', '%', '../', '--']) {
    for (const host of PROVIDERS.flatMap(({ hosts }) => hosts)) {
      frameOf({
        src: `https://${host}/${piece.repeat(3900 / piece.length)}`,
        provider: 'Mastodon',
      });
    }
  }
  assert.ok(performance.now() - start < 2000);
});
