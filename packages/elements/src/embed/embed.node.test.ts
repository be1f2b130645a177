import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { face } from '../core/face.js';
import { embedHTML, type EmbedData } from './embed.html.js';
import { HEIGHTS, RATIOS } from './sizes.html.js';

const read = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
const print = (data: Partial<EmbedData>, slot?: string, lang = 'en') =>
  String(embedHTML({ src: 'https://x.com/harbour/status/1712345678901234567', ...data }, face(lang), slot)); // prettier-ignore
const host = (data: Partial<EmbedData>) => /^<news-embed([^>]*)>/.exec(print(data))![1]!;

test('README.md shows what embed.html.ts prints', () => {
  const readme = read('README.md');
  const post = print({
    text: 'High water at 21:40. The quay is closed from the ice house to the old pier.',
    author: 'Harbour Office',
  });
  const frame = print({ src: 'https://charts.example/tides/frame', frame: true, provider: 'Harbour Charts', title: 'High water since 1970', height: 430 }); // prettier-ignore
  const link = print({ src: 'https://maps.example/mill', title: 'Where the mill stands' });
  for (const printed of [post, frame, link]) assert.ok(readme.includes(printed), printed);
});

test('the words of a post stand once, in their own language', () => {
  const printed = print({ text: ' 一行目\n二行目 \n', title: '題', lang: 'ja', dir: 'ltr' });
  assert.ok(printed.includes('<blockquote lang="ja" dir="ltr"><p>一行目\n二行目</p></blockquote>'), printed); // prettier-ignore
  assert.ok(printed.includes('<span data-title lang="ja" dir="ltr">題</span>'), printed);
  assert.doesNotMatch(print({}), /blockquote| lang=/);
});

test('the link is there once, with the title, the length and the site', () => {
  const printed = print({ title: 'The tide mill', duration: 1820 }, undefined, 'de');
  assert.match(printed, /<a href="https:\/\/x\.com\/[^"]+"><span data-title>The tide mill<\/span> <time datetime="PT30M20S">30:20<\/time> <span data-site>Auf X ansehen<\/span><\/a>/); // prettier-ignore
  assert.equal(printed.split('<a ').length, 2);
  for (const duration of [0, -1, NaN]) assert.doesNotMatch(print({ duration }), /<time/);
});

test('a site goes by the name of the table, else by that of the document, else by its host', () => {
  const said = (data: Partial<EmbedData>) => /data-site>([^<]*)/.exec(print(data))?.[1];
  assert.equal(said({ provider: 'Twitter' }), 'See this on X');
  assert.equal(said({ src: 'https://www.maps.example/a', provider: 'Maps' }), 'See this on Maps');
  assert.equal(said({ src: 'https://www.maps.example/a' }), 'See this on maps.example');
  assert.equal(said({ src: '/maps/a' }), undefined);
});

test('a box is reserved where there is a frame, of the size that the document or the table has', () => {
  const video = 'https://www.dailymotion.com/video/x8abcde';
  const chart = 'https://datawrapper.dwcdn.net/Ab3dE/4/';
  const unknown = 'https://charts.example/frame';
  const cases: [Partial<EmbedData>, string][] = [
    [{}, 'provider="X" height="320"'],
    [{ height: 700 }, 'provider="X" height="720"'],
    [{ height: 90_000 }, 'provider="X" height="800"'],
    [{ height: -5 }, 'provider="X" height="320"'],
    [{ height: NaN }, 'provider="X" height="320"'],
    [{ src: chart }, 'provider="Datawrapper" height="400"'],
    [{ src: chart, width: 600, height: 437 }, 'provider="Datawrapper" height="440"'],
    [{ src: video }, 'provider="Dailymotion" ratio="16:9"'],
    [{ src: video, width: 480, height: 360 }, 'provider="Dailymotion" ratio="4:3"'],
    [{ src: video, width: 0, height: 360 }, 'provider="Dailymotion" ratio="16:9"'],
    [{ src: unknown, frame: true }, 'provider="charts.example" height="400" frame'],
    [{ src: unknown, frame: true, kind: 'video' }, 'provider="charts.example" ratio="16:9" frame'],
    [{ src: unknown, frame: true, kind: 'video', width: 9, height: 16 }, 'provider="charts.example" ratio="9:16" frame'],
    [{ src: unknown, height: 300 }, ''],
    [{ src: chart, frame: true }, 'provider="Datawrapper" height="400"'],
  ]; // prettier-ignore
  for (const [data, expected] of cases) {
    assert.equal(host(data).replace(/^ src="[^"]*" ?/, ''), expected, JSON.stringify(data));
  }
});

test('page CSS has every height and ratio, and no other', () => {
  const css = read('embed.page.css');
  const heights = [...css.matchAll(/\[height='(\d+)'\] \{\s*--_height: ([\d.]+)rem;/g)];
  assert.deepEqual(
    heights.map(([, height, rem]) => [Number(height), Number(rem) * 16]),
    HEIGHTS.map((height) => [height, height]),
  );
  const ratios = [...css.matchAll(/\[ratio='([\d:]+)'\]::before \{\s*block-size: auto;\s*aspect-ratio: (\d+) \/ (\d+);/g)]; // prettier-ignore
  assert.deepEqual(
    ratios.map(([, ratio, width, height]) => [ratio, `${width}:${height}`]),
    RATIOS.map((ratio) => [ratio, ratio]),
  );
});

test('a picture keeps its size, so that its box is there', () => {
  const printed = print({ poster: { url: '/media/chart.webp', width: 800, height: 450 } });
  assert.match(printed, /<img src="\/media\/chart\.webp" width="800" height="450" alt="" loading="lazy"/); // prettier-ignore
});

test('an address that leads nowhere leaves the words', () => {
  for (const src of ['javascript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', '']) {
    const printed = print({ src, frame: true, text: 'Words', title: 'A title', provider: 'X' });
    assert.doesNotMatch(printed, /<a |src=|script:|provider=|frame>/, printed);
    assert.match(printed, /Words.*A title/s);
  }
});

test('hostile data stays data', () => {
  const bad = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
  const printed = print({ src: `https://x.com/a/status/1?${bad}`, provider: bad, title: bad, text: bad, author: bad, lang: bad, dir: bad, kind: bad, poster: { url: bad } }, bad); // prettier-ignore
  assert.doesNotMatch(printed, /<script|<img src=x/);
  assert.match(print({ src: 'https://evil.example/', frame: true, provider: bad }), /provider="&quot;&gt;&lt;script/); // prettier-ignore
});
