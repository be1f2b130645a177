import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embedded, entry, imported } from '../../../samples/wordpress-post.js';

test('the featured picture leads, with its words and the copies that show all of it', () => {
  const { lead } = imported().article;
  assert.ok(lead?.type === 'image-set' && lead.picture);
  const { fallbackImage, ...words } = lead.picture;
  assert.deepEqual(words, {
    alt: 'Lights on black water',
    caption: 'The harbour – at five.',
    credit: 'Marta Oduya',
  });
  assert.deepEqual(
    [fallbackImage.width, fallbackImage.height, fallbackImage.id],
    [2560, 1707, '813'],
  );
  assert.deepEqual(
    fallbackImage.sourceSet?.map(({ width }) => width),
    [300, 1024, 2560],
  );
});

test('the featured picture does not come twice', () => {
  const media = (source_url: string, id = 1) => [{ id, type: 'attachment', alt_text: 'A', mime_type: 'image/jpeg', source_url }]; // prettier-ignore
  const body =
    '<figure><img class="wp-image-9" src="https://i0.wp.com/a.example/b-1024x683.jpg?w=5" alt=""></figure><p>a</p>';
  const lead = (source_url: string, id?: number) =>
    imported({
      content: { rendered: body },
      yoast_head_json: null,
      ...embedded({ 'wp:featuredmedia': media(source_url, id) }),
    });
  for (const { article, report } of [lead('https://a.example/b-scaled.jpg'), lead('/c.jpg', 9)]) {
    assert.equal(article.lead, undefined);
    assert.ok(article.socialImage);
    assert.match(entry(report, '/_embedded/wp:featuredmedia/0')?.reason ?? '', /same picture/);
  }
  assert.ok(lead('https://a.example/other.jpg').article.lead);
});

test('a film leads; another file does not; Jetpack gives the address alone', () => {
  const media = (mime_type: string) =>
    imported({
      jetpack_featured_media_url: '',
      ...embedded({ 'wp:featuredmedia': [{ id: 1, mime_type, source_url: '/a' }] }),
    });
  assert.deepEqual(media('video/mp4').article.lead, {
    type: 'video',
    sources: [{ url: '/a', mediaType: 'video/mp4' }],
  });
  const pdf = media('application/pdf');
  assert.equal(pdf.article.lead, undefined);
  assert.match(
    entry(pdf.report, '/_embedded/wp:featuredmedia/0')?.reason ?? '',
    /pdf cannot stand/,
  );

  const { article, report } = imported({ _embedded: [] });
  assert.ok(article.lead?.type === 'image-set');
  assert.match(entry(report, '/jetpack_featured_media_url')?.reason ?? '', /no alt text/);
});

test('the credit that a plugin keeps goes before the camera’s; a house or page makes it a name', () => {
  const made = (meta: object) => {
    const image_meta = { credit: 'Camera', copyright: '© Post' };
    const media = { id: 1, alt_text: 'A', mime_type: 'image/jpeg', source_url: '/a.jpg', meta, media_details: { image_meta } }; // prettier-ignore
    const { lead } = imported({ ...embedded({ 'wp:featuredmedia': [media] }) }).article;
    assert.ok(lead?.type === 'image-set' && lead.picture);
    const { credit, credits, copyright } = lead.picture;
    assert.equal(copyright, '© Post');
    return credit ?? credits;
  };
  assert.equal(made({}), 'Camera');
  assert.equal(made({ _media_credit: 'Ada Wong' }), 'Ada Wong');
  assert.deepEqual(
    made({
      _media_credit: 'Ada Wong',
      _navis_media_credit_org: 'Tide',
      _media_credit_url: 'https://a.example/',
    }),
    [{ name: 'Ada Wong', organization: 'Tide', url: 'https://a.example/' }],
  );
});
