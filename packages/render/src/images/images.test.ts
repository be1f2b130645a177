import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullOf, pictureOf, sizeOf } from './picture.js';
import { cloudflareImages, identity, wordpressImages } from './service.js';

test('the copies that a document names are those of the page', () => {
  const image = {
    url: '/a.jpg',
    width: 1200,
    height: 800,
    sourceSet: [
      { url: '/a-600.jpg', width: 600 },
      { url: '/a-1200.jpg', width: 600, dpr: 2 },
    ],
  };
  assert.deepEqual(pictureOf(image, 'A', cloudflareImages()), {
    url: '/a.jpg',
    alt: 'A',
    width: 1200,
    height: 800,
    candidates: [
      { url: '/a-600.jpg', width: 600 },
      { url: '/a-1200.jpg', width: 1200 },
    ],
  });
});

test('a service makes copies no wider than the picture', () => {
  const picture = pictureOf({ url: '/m/a.jpg', width: 800, height: 400 }, '', cloudflareImages());
  assert.deepEqual(
    picture.candidates?.map(({ width }) => width),
    [360, 480, 720],
  );
  assert.equal(
    picture.candidates?.[0]?.url,
    '/cdn-cgi/image/width=360,quality=80,fit=scale-down,format=auto/m/a.jpg',
  );
  assert.match(picture.url, /width=800,/);
  assert.deepEqual(pictureOf({ url: '/a.jpg' }, '', identity), {
    url: '/a.jpg',
    alt: '',
    width: 1600,
    height: 900,
  });
});

test('a cut for phones is for phones, another one where it says so; cuts for cards are neither', () => {
  const cut = (url: string, more: object) => ({ url, width: 900, height: 900, ...more });
  const cuts = [
    cut('/mobile.jpg', { format: 'mobile' }),
    cut('/wide.jpg', { format: 'wide', media: '(width >= 80rem)' }),
    cut('/square.jpg', { format: 'square' }),
    cut('/x.jpg', { format: 'constructor' }),
  ];
  const picture = pictureOf({ url: '/a.jpg', color: '#8a4b2e' }, 'A', identity, cuts);
  assert.deepEqual(picture.cuts?.map(({ url, media }) => [url, media]), [
    ['/mobile.jpg', '(width < 40rem)'],
    ['/wide.jpg', '(width >= 80rem)'],
  ]); // prettier-ignore
  assert.equal(picture.color, '#8a4b2e');
});

test('the large file is the widest that there is', () => {
  assert.equal(fullOf({ url: '/a.jpg' }), '/a.jpg');
  assert.match(fullOf({ url: '/a.jpg', width: 3000 }, cloudflareImages()), /width=3000,/);
  const sourceSet = [
    { url: '/2.jpg', width: 600, dpr: 2 },
    { url: '/1.jpg', width: 900 },
  ];
  assert.equal(fullOf({ url: '/a.jpg', sourceSet }), '/2.jpg');
});

test('every picture has a size', () => {
  assert.deepEqual(sizeOf({ width: 3, height: 2 }), { width: 3, height: 2 });
  for (const unknown of [{}, { width: 3 }, { height: 2 }, { width: 0, height: 2 }])
    assert.deepEqual(sizeOf(unknown), { width: 1600, height: 900 });
});

test('Cloudflare resizes paths and web addresses, of its own zone or another', () => {
  const other = cloudflareImages({ zone: 'https://cdn.example/', quality: 60 });
  assert.equal(
    other.copy('https://a.example/b.png?c=d', 480),
    'https://cdn.example/cdn-cgi/image/width=480,quality=60,fit=scale-down,format=auto/https://a.example/b.png?c=d',
  );
  for (const address of ['javascript:x', 'b.jpg', '//c.example/d.jpg', '/e.svg', '/e.svg?f', ''])
    assert.equal(other.copy(address, 480), undefined, address);
});

test('WordPress resizes files with a host', () => {
  const { copy } = wordpressImages();
  assert.equal(
    copy('https://a.example/2026/b.jpg', 720),
    'https://i0.wp.com/a.example/2026/b.jpg?ssl=1&w=720&quality=80',
  );
  assert.equal(
    copy('http://a.example/b.png', 720),
    'https://i0.wp.com/a.example/b.png?w=720&quality=80',
  );
  assert.equal(
    copy('https://harbour.files.wordpress.com/b.jpg', 720),
    'https://harbour.files.wordpress.com/b.jpg?w=720&quality=80',
  );
  for (const address of ['/b.jpg', 'https://a.example/b.jpg?w=1', 'https://a.example/b'])
    assert.equal(copy(address, 720), undefined, address);
});
