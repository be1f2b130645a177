import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sample, typedPointers } from '../../../samples/make.js';
import {
  checkArticle,
  formatReport,
  importArticle,
  plainText,
  type Article,
  type Report,
} from '../../index.js';

type Story = Record<string, unknown>;

function imported(more: Story = {}, hints = {}): { article: Article; report: Report } {
  const result = importArticle({ ...sample('ans-story.json'), ...more }, hints);
  assert.ok(result.ok, JSON.stringify(result));
  return result;
}

function body(element: Story): { blocks: Article['body']['children']; report: Report } {
  const { article, report } = imported({ content_elements: [element] });
  return { blocks: article.body.children, report };
}

const entry = (report: Report, pointer: string) =>
  report.entries.find((one) => one.pointer === pointer);
const refused = (story: unknown) => {
  const result = importArticle(story, { from: 'ans' });
  assert.ok(!result.ok);
  return result.problems;
};

test('the envelope of a story becomes the envelope of an article', () => {
  const { article } = imported();
  assert.equal(article.id, 'HP-2041');
  assert.equal(article.url, '/opinion/ferries-first');
  assert.equal(article.canonicalUrl, 'https://harbourpost.example/opinion/ferries-first');
  assert.equal(article.language, 'en-GB');
  assert.equal(article.type, 'opinion');
  assert.deepEqual(article.label, { text: 'Opinion', url: '/opinion' });
  assert.deepEqual(article.section, { text: 'Opinion', url: '/opinion' });
  assert.equal(article.headline, 'A harbour city should put its ferries first');
  assert.deepEqual(article.standfirst?.[1], {
    type: 'emphasis',
    children: [{ type: 'text', value: 'empty' }],
  });
  assert.equal(article.description, 'Why the cheapest road across the harbour has no asphalt.');
  assert.deepEqual(
    article.bylines?.map(({ name }) => name),
    ['Ada Wong'],
  );
  assert.equal(article.bylines?.[0]?.jobTitle, 'Columnist');
  assert.deepEqual(article.credits, [{ name: 'Marta Oduya', role: 'illustrator' }]);
  assert.equal(article.published, '2026-11-20T06:00:00Z');
  assert.equal(article.updated, '2026-11-21T09:30:00Z');
  assert.equal(article.place, 'Harbour City');
  assert.deepEqual(article.topics, [{ text: 'Transport' }, { text: 'Ferries' }]);
  assert.deepEqual(article.keywords, ['ferry', 'harbour', 'tunnel']);
  assert.deepEqual(article.comments, { open: true, thread: 'HP-2041' });
  assert.deepEqual(article.next, [{ url: '/news/night-boats', headline: 'Night boats return' }]);
  assert.equal(article.corrections?.[0]?.kind, 'clarification');
  assert.deepEqual(article.access, { model: 'metered' });
  assert.deepEqual(checkArticle(article), { ok: true, article });
});

test('a video that leads has poster, seconds, and its best file first', () => {
  const { lead } = imported().article;
  assert.ok(lead?.type === 'video');
  assert.equal(lead.title, 'Two minutes on the early boat');
  assert.equal(lead.duration, 142);
  assert.equal(lead.poster?.url, '/pictures/boat.jpg');
  assert.deepEqual(
    lead.sources?.map(({ url, mediaType }) => [url, mediaType]),
    [
      ['/clips/boat.mp4', 'video/mp4'],
      ['/clips/boat-640.mp4', 'video/mp4'],
      ['/clips/boat.m3u8', 'application/vnd.apple.mpegurl'],
    ],
  );
  assert.deepEqual(lead.tracks, [{ url: '/clips/boat.vtt', kind: 'captions' }]);
});

test('lead art stands above the story, and the basic item is then the picture on cards', () => {
  const picture = (url: string) => ({ type: 'image', version: '0.10.12', url });
  const { article } = imported({
    promo_items: { basic: picture('/card.jpg'), lead_art: picture('/top.jpg') },
  });
  assert.ok(article.lead?.type === 'image-set');
  assert.equal(article.lead.picture?.fallbackImage.url, '/top.jpg');
  assert.equal(article.socialImage?.url, '/card.jpg');
});

test('the code of access decides who may read, and one that nobody knows closes the article', () => {
  const access = (content_code: string | undefined, hints = {}) =>
    imported({ content_restrictions: { content_code } }, hints).article.access.model;
  for (const [code, model] of [
    ['free', 'free'],
    ['green', 'free'],
    [undefined, 'free'],
    ['metered', 'metered'],
    ['YELLOW', 'metered'],
    ['registered', 'registered'],
    ['premium', 'subscriber'],
    ['red', 'subscriber'],
    ['mauve', 'subscriber'],
    ['constructor', 'subscriber'],
  ] as const)
    assert.equal(access(code), model, String(code));
  assert.equal(access('mauve', { accessCodes: { mauve: 'metered' } }), 'metered');
  const { report } = imported({ content_restrictions: { content_code: 'mauve' } });
  assert.match(entry(report, '/content_restrictions')?.reason ?? '', /"mauve" is not known/);
});

test('an embargo, a sponsor and a hidden label are kept and said', () => {
  const { article, report } = imported({
    content_restrictions: { embargo: { active: true, end_time: '2026-12-01T06:00:00Z' } },
    owner: { sponsored: true },
    label: { basic: { text: 'Review', display: false } },
  });
  assert.deepEqual(article.embargo, { until: '2026-12-01T06:00:00Z' });
  assert.equal(article.type, 'sponsored');
  assert.equal(article.label, undefined);
  assert.equal(entry(report, '/label')?.fate, 'degraded');
});

test('each element becomes a block of its kind', () => {
  const { article } = imported();
  assert.deepEqual(
    article.body.children.map(({ type }) => type),
    [
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
      'image-set',
      'list',
      'blockquote',
      'pullquote',
      'youtube-video',
      'paragraph',
      'tweet',
      'unknown',
      'recommended',
      'recommended-list',
      'paragraph',
      'rating',
      'endorsement',
      'table',
      'code',
      'thematic-break',
      'audio',
      'embed',
      'unknown',
      'unknown',
      'correction',
    ],
  );
  const [first, , , , image, list, quote, pull] = article.body.children;
  assert.ok(first?.type === 'paragraph' && first.dropCap);
  assert.ok(image?.type === 'image-set');
  assert.deepEqual(image.picture, {
    alt: 'A wooden pier with a ticket booth',
    caption: 'Pier 4, closed since spring',
    credits: [{ name: 'Marta Oduya' }],
    fallbackImage: { url: '/pictures/pier.jpg', width: 800, height: 600, id: 'i1' },
  });
  assert.ok(
    list?.type === 'list' && list.ordered && list.children[0]?.children[1]?.type === 'list',
  );
  assert.ok(quote?.type === 'blockquote' && quote.source);
  assert.ok(pull?.type === 'pullquote' && pull.text === 'A boat needs no lane.');
});

test('no markup of the source comes through as a string', () => {
  const { article } = imported();
  assert.doesNotMatch(
    JSON.stringify(article.body.children.filter(({ type }) => type !== 'unknown')),
    /<\w|javascript:|track\(/,
  );
  assert.match(plainText(article), /Do not press/);
});

test('what is lost is said where it was lost', () => {
  const { report } = imported();
  assert.match(entry(report, '/content_elements/2')?.reason ?? '', /<font> unwrapped/);
  assert.match(entry(report, '/content_elements/7')?.reason ?? '', /<script> dropped/);
  assert.match(entry(report, '/content_elements/8')?.reason ?? '', /not http/);
  assert.equal(entry(report, '/credits/by/1')?.fate, 'dropped');
  assert.equal(entry(report, '/content_elements/10')?.to, 'unknown');
  assert.match(entry(report, '/content_elements/22')?.reason ?? '', /not known here/);
  assert.deepEqual(entry(report, '/content_elements/22/towns/0')?.to, 'unknown');
  assert.deepEqual(entry(report, '/headlines')?.left, ['mobile']);
  assert.deepEqual(entry(report, '/content_elements/20')?.left, [
    'subtype',
    'embed/id',
    'embed/config',
  ]);
});

test('every node and every field is in the report once', () => {
  const story = sample('ans-story.json');
  const { report } = imported();
  const pointers = report.entries.filter(({ path }) => !path).map((one) => one.pointer);
  assert.equal(new Set(pointers).size, pointers.length);
  for (const pointer of [...typedPointers(story), ...Object.keys(story).map((key) => `/${key}`)])
    assert.ok(pointers.includes(pointer), pointer);
  const { total, mapped, degraded, dropped } = report.sums;
  assert.equal(total, mapped + degraded + dropped);
  assert.equal(formatReport(report).split('\n').length, report.entries.length + 1);
});

test('block tags in a text element make several blocks', () => {
  const { blocks } = body({
    type: 'text',
    _id: 'x',
    content: '<h2>One</h2>two<ul><li>three</li></ul>',
  });
  assert.deepEqual(
    blocks.map(({ type, id }) => [type, id]),
    [
      ['heading', 'x'],
      ['paragraph', undefined],
      ['list', undefined],
    ],
  );
});

test('an embed says whether its address is that of a frame', () => {
  const embed = (raw_oembed: Story) => {
    const [block] = body({ type: 'oembed_response', raw_oembed }).blocks;
    return block?.type === 'embed' ? [block.url, block.frame] : block;
  };
  const html = '<iframe src="https://charts.example/1/frame"></iframe>';
  const url = 'https://charts.example/1';
  assert.deepEqual(embed({ type: 'rich', html }), ['https://charts.example/1/frame', true]);
  assert.deepEqual(embed({ type: 'rich', html, url }), [url, undefined]);
});

test('an id that comes twice is left out the second time', () => {
  const { article, report } = imported({
    content_elements: [
      { type: 'text', _id: 'x', content: 'a' },
      { type: 'text', _id: 'x', content: 'b' },
    ],
  });
  assert.deepEqual(
    article.body.children.map(({ id }) => id),
    ['x', undefined],
  );
  assert.match(entry(report, '/content_elements/1')?.reason ?? '', /already taken/);
});

test('a story that says little is still an article, and what was guessed is said', () => {
  const result = importArticle({
    type: 'story',
    version: '0.10.9',
    content_elements: [{ type: 'text', content: 'قارب الصباح ممتلئ.' }],
  });
  assert.ok(result.ok);
  assert.equal(result.article.language, 'ar');
  assert.equal(result.article.headline, 'قارب الصباح ممتلئ.');
  assert.match(entry(result.report, '')?.reason ?? '', /no headline.*no address/);
});

test('hints fill what the story does not say, and change nothing else', () => {
  const hints = { id: 'mine', url: '/mine', language: 'fr', headline: 'Mine' };
  const bare = importArticle({ type: 'story', version: '0.10.12' }, hints);
  assert.ok(bare.ok);
  assert.deepEqual({ ...bare.article, ...hints }, bare.article);
  assert.equal(imported({}, hints).article.headline, 'A harbour city should put its ferries first');
});

test('what is no story is refused, each mistake at its place', () => {
  assert.match(refused({ type: 'image', version: '0.10.12' })[0]?.message ?? '', /not a story/);
  assert.deepEqual(
    refused({ type: 'story', version: '0.5.2' }).map(({ pointer }) => pointer),
    ['/version'],
  );
  const story = sample('ans-story.json');
  const places = (more: Story) => refused({ ...story, ...more }).map(({ pointer }) => pointer);
  assert.deepEqual(places({ headlins: {} }), ['/headlins']);
  assert.match(refused({ ...story, headlins: {} })[0]?.message ?? '', /did you mean "headlines"/);
  assert.deepEqual(places({ content_elements: [{ type: 'text' }, 'x', {}] }), [
    '/content_elements/0/content',
    '/content_elements/1',
    '/content_elements/2/type',
  ]);
  assert.deepEqual(places({ display_date: '2026-02-30T00:00:00Z' }), ['/display_date']);
  assert.deepEqual(places({ distributor: { mode: 'reference' } }), ['/distributor/reference_id']);
  assert.deepEqual(places({ label: { 'a.b': { text: 'x' } } }), ['/label/a.b']);
});
