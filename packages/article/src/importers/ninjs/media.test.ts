import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importArticle, type Article, type Report } from '../../index.js';

type Item = Record<string, unknown>;
const M = 'https://media.example/';

function imported(more: Item): { article: Article; report: Report } {
  const result = importArticle({
    uri: 'urn:harbour:1',
    language: 'en',
    headlines: [{ value: 'Boats are back' }],
    ...more,
  });
  assert.ok(result.ok, JSON.stringify(result));
  return result;
}

const file = (name: string, more: Item = {}) => ({
  name,
  href: `${M}${name}`,
  contentType: 'image/jpeg',
  ...more,
});
const size = (width: number, height: number) => ({ width, height });
const picture = (name: string, more: Item = {}) => ({
  name,
  uri: `urn:${name}`,
  type: 'picture',
  renditions: [file(`${name}.jpg`, size(900, 600))],
  ...more,
});
const entry = (report: Report, pointer: string) =>
  report.entries.find((one) => one.pointer === pointer && !one.path);
const types = ({ body }: Article) => body.children.map(({ type }) => type);

function pictureOf(article: Article) {
  assert.ok(article.lead?.type === 'image-set' && article.lead.picture);
  return article.lead.picture;
}

function filesOf(...renditions: Item[]) {
  const { article, report } = imported({ type: 'picture', renditions });
  const { fallbackImage, images } = pictureOf(article);
  const name = (url: string) => url.slice(M.length);
  return {
    file: name(fallbackImage.url),
    copies: fallbackImage.sourceSet?.map(({ url }) => name(url)),
    cuts: images?.map(({ format }) => format),
    dropped: report.entries.filter(
      ({ pointer, fate }) => pointer.startsWith('/renditions/') && fate === 'dropped',
    ).length,
  };
}

test('the file for a page is the widest that it needs; the other files of the same cut are its copies', () => {
  assert.deepEqual(
    filesOf(
      file('original', size(6000, 4000)),
      file('web', size(1600, 1067)),
      file('small', size(400, 267)),
      file('wide', size(1600, 900)),
      file('print', { ...size(9000, 6000), contentType: 'image/tiff' }),
    ),
    { file: 'web', copies: ['small', 'web'], cuts: ['wide'], dropped: 2 },
  );
  const coarse = filesOf(file('main', size(3000, 2000)), file('preview', size(512, 341)));
  assert.deepEqual([coarse.file, coarse.copies], ['main', ['preview', 'main']]);
  const only = filesOf(file('supplied', size(4000, 3000)));
  assert.deepEqual([only.file, only.copies], ['supplied', undefined]);
});

test('without sizes the names tell; a watermark is for where there is nothing else', () => {
  assert.equal(filesOf(file('thumbnail'), file('original'), file('preview')).file, 'preview');
  const marked = file('marked', { ...size(1200, 800), title: 'Watermark preview' });
  assert.equal(filesOf(marked, file('small', size(700, 467))).file, 'small');
  assert.equal(filesOf(marked).file, 'marked');
  assert.equal(
    filesOf({ name: 'main', href: `${M}download?role=main` }).file,
    'download?role=main',
  );
});

test('caption, credit and alt text are three things, and none is said twice', () => {
  const words = (more: Item) => {
    const renditions = [file('a', size(900, 600))];
    const { article, report } = imported({ type: 'picture', renditions, ...more });
    const { alt, caption, credit } = pictureOf(article);
    return { alt, caption, credit, fate: entry(report, '')?.reason ?? '' };
  };
  const described = words({
    descriptions: [
      { role: 'text', value: 'Text' },
      { role: 'caption', value: 'Caption' },
      { role: 'accessibility', value: 'Alt' },
      { role: 'creditline', value: 'Credit' },
    ],
  });
  assert.deepEqual(
    [described.caption, described.alt, described.credit],
    ['Caption', 'Alt', 'Credit'],
  );
  const bare = words({ descriptions: [{ value: 'Text' }], by: 'Ada Wong', copyrightHolder: 'HN' });
  assert.deepEqual([bare.caption, bare.alt, bare.credit], ['Text', '', 'Ada Wong / HN']);
  assert.match(bare.fate, /no alt text/);
  assert.equal(words({ by: 'Ada Wong/HN', copyrightHolder: 'HN' }).credit, 'Ada Wong/HN');
  assert.equal(words({ infoSources: [{ name: 'HN' }] }).credit, 'HN');
});

test('a picture, a film or a sound is an article that shows it', () => {
  const film = imported({
    type: 'video',
    by: 'Ada Wong',
    descriptions: [{ role: 'caption', value: 'On board' }],
    renditions: [
      file('a.wmv', { contentType: 'video/x-ms-wmv' }),
      file('a.mp4', { contentType: 'video/mpeg', duration: 61.4, ...size(640, 360) }),
      file('b.webm', { contentType: undefined }),
      file('still', size(640, 360)),
    ],
  });
  assert.deepEqual(film.article.lead, {
    type: 'video',
    title: 'Boats are back',
    sources: [
      { url: `${M}a.mp4`, mediaType: 'video/mp4', width: 640, height: 360 },
      { url: `${M}b.webm`, mediaType: 'video/webm' },
    ],
    poster: { url: `${M}still`, width: 640, height: 360 },
    duration: 61,
    caption: 'On board',
    credit: 'Ada Wong',
  });
  assert.equal(film.article.bylines, undefined);
  assert.equal(film.article.description, 'On board');
  assert.match(entry(film.report, '/renditions/1')?.reason ?? '', /MP4/);
  const sound = imported({
    type: 'audio',
    renditions: [file('a', { contentType: 'audio/mpeg', duration: 7896, sizeInBytes: 189504 })],
  });
  assert.equal(sound.article.lead, undefined);
  assert.deepEqual(sound.article.body.children, [
    {
      type: 'audio',
      title: 'Boats are back',
      sources: [{ url: `${M}a`, mediaType: 'audio/mpeg' }],
      duration: 8,
    },
  ]);
  assert.match(entry(sound.report, '/renditions/0')?.reason ?? '', /milliseconds/);
  const tube = imported({
    type: 'video',
    renditions: [{ name: 'main', href: 'https://youtu.be/abcdefghijk', contentType: 'text/html' }],
  }).article.lead;
  assert.equal(tube?.type, 'youtube-video');
});

test('a picture without a file is only its text, where it has one', () => {
  const { article, report } = imported({ type: 'picture', bodies: [{ value: 'Words.' }] });
  assert.equal(article.lead, undefined);
  assert.match(entry(report, '')?.reason ?? '', /only its text/);
});

test('an item by its name above the story, else after it in order, pictures together', () => {
  const film = {
    name: 'b',
    uri: 'urn:b',
    type: 'video',
    renditions: [file('b.mp4', { contentType: 'video/mp4' })],
  };
  const { article } = imported({
    bodies: [{ value: 'Words.' }],
    associations: [picture('a'), film, picture('c'), picture('mainimage')],
  });
  assert.equal(pictureOf(article).fallbackImage.url, `${M}mainimage.jpg`);
  assert.deepEqual(types(article), ['paragraph', 'gallery', 'video']);
  const one = imported({ bodies: [{ value: 'Words.' }], associations: [film, picture('c')] });
  assert.deepEqual(types(one.article), ['paragraph', 'image-set', 'video']);
  for (const name of ['featuremedia', 'main_picture', 'featureimage', 'mainpic', 'Lead'])
    assert.ok(imported({ associations: [picture(name)] }).article.lead, name);
});

test('an item stands where the body refers to it, with its best file and the words of the story', () => {
  const body = (value: string, more: Item = {}) =>
    imported({
      bodies: [{ contentType: 'text/html', value }],
      associations: [
        picture('a001', { by: 'Ada Wong', descriptions: [{ value: 'Own' }], ...more }),
      ],
    });
  for (const reference of [
    '<figure><img data-assoc-ref="a001" src="/thumb.jpg" alt="Alt"></figure>',
    '<img uri="urn:a001" src="/thumb.jpg" alt="Alt">',
    `<p><img src="${M}a001.jpg" alt="Alt"></p>`,
    '<!-- EMBED START Image {id: "a001"} --> <figure><img src="/thumb.jpg" alt="Alt"></figure><!-- EMBED END Image {id: "a001"} -->',
    '<div data-association="a001"></div>',
    '<figure data-uri="urn:a001"></figure>',
  ]) {
    const { article } = body(`<p>One</p>${reference}<p>Two</p>`);
    assert.deepEqual(types(article), ['paragraph', 'image-set', 'paragraph'], reference);
    const [, block] = article.body.children;
    assert.ok(block?.type === 'image-set' && block.picture);
    assert.equal(block.picture.fallbackImage.url, `${M}a001.jpg`);
    assert.equal(block.picture.alt, reference.includes('Alt') ? 'Alt' : '');
    assert.equal(block.picture.caption, 'Own');
    assert.equal(block.picture.credit, 'Ada Wong');
  }
  const { article, report } = body(
    '<figure data-id="a001"><figcaption>Here</figcaption><p>More</p></figure><p>Two</p>',
  );
  assert.deepEqual(types(article), ['image-set', 'paragraph', 'paragraph']);
  assert.equal(
    entry(report, '/associations/0/descriptions/0')?.reason,
    'the body of the story has another caption',
  );
});

test('an item that the body shows does not stand above it too', () => {
  const { article } = imported({
    bodies: [{ contentType: 'text/html', value: `<p>One</p><img src="${M}main.jpg">` }],
    associations: [picture('main')],
  });
  assert.equal(article.lead, undefined);
  assert.equal(article.socialImage?.url, `${M}main.jpg`);
  const twice = imported({
    bodies: [{ value: '<p>One</p><img id="a" src="/x.jpg"><img id="a" src="/y.jpg">' }],
    associations: [picture('a')],
  });
  assert.deepEqual(types(twice.article), ['paragraph', 'image-set', 'image-set']);
});

test('other stories are read next, boxes stand beside it, and parts make a story that has no text', () => {
  const story = (name: string, more: Item = {}) => ({
    name,
    uri: `https://harbour.example/${name}`,
    type: 'text',
    headlines: [{ value: name }],
    bodies: [{ contentType: 'text/plain', value: 'Words.' }],
    ...more,
  });
  const { article, report } = imported({
    bodies: [{ value: 'Words.' }],
    associations: [story('piers'), story('factbox'), story('lost', { uri: 'urn:x' })],
  });
  assert.deepEqual(article.next, [{ url: 'https://harbour.example/piers', headline: 'piers' }]);
  assert.match(entry(report, '/associations/0')?.reason ?? '', /identifier/);
  assert.deepEqual(types(article), ['paragraph', 'fact-box']);
  assert.equal(entry(report, '/associations/2')?.fate, 'dropped');
  const parts = imported({ type: 'composite', associations: [story('One'), story('Two')] });
  assert.deepEqual(types(parts.article), ['heading', 'paragraph', 'heading', 'paragraph']);
  // A text without its body, as it stands in a list of search results, is not made of another story.
  assert.deepEqual(types(imported({ type: 'text', associations: [story('One')] }).article), []);
});

test('Superdesk has the alt text of a picture where others have a text', () => {
  const renditions = { original: { href: `${M}a.jpg`, mimetype: 'image/jpeg', ...size(900, 600) } };
  const result = importArticle({
    guid: 'tag:1',
    type: 'picture',
    headline: 'A pier',
    body_text: 'A wooden pier',
    renditions,
  });
  assert.ok(result.ok);
  assert.equal(pictureOf(result.article).alt, 'A wooden pier');
  assert.deepEqual(result.article.body.children, []);
});

test('an item of which nobody knows what it is survives, and is never printed', () => {
  const widget = { name: 'widget', uri: 'urn:w', type: 'component', title: 'Tide table' };
  const { article, report } = imported({
    bodies: [{ value: 'Words.' }],
    associations: [widget, { name: 'bare', uri: 'urn:b', subjects: [{ name: 'x' }] }],
  });
  assert.deepEqual(types(article), ['paragraph', 'unknown', 'unknown']);
  const [, kept] = article.body.children;
  assert.deepEqual(kept?.type === 'unknown' && [kept.originalType, kept.source], [
    'component',
    widget,
  ]);
  assert.equal(entry(report, '/associations/1')?.fate, 'degraded');
  assert.equal(entry(report, '/associations/1/subjects/0')?.to, 'unknown');
});
