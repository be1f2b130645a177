import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article, BodyBlock } from '@broadsheet/article';
import { renderJSONLD } from '../index.js';
import { article, picture } from '../../test/articles.js';

type Found = Record<string, unknown>;

function linked(given: Article): Found {
  const { '@graph': graph } = JSON.parse(renderJSONLD(given, { origin: 'https://post.example' }));
  return (graph as Found[])[0]!;
}

const film: BodyBlock = {
  type: 'video',
  title: 'At work',
  sources: [{ url: '/clip.mp4' }],
  poster: { url: '/clip.webp' },
};

describe('pictures and films in the JSON-LD', () => {
  const urls = (given: Article) =>
    ((linked(given)['image'] as { url: string }[] | undefined) ?? []).map(({ url }) => url);

  it('gives every cut of the lead once, the card’s picture first, none that is too small', () => {
    const file = (name: string, width: number, height: number) => ({
      url: `/${name}`,
      width,
      height,
    });
    const given = article({
      socialImage: file('card', 1200, 630),
      lead: {
        type: 'image-set',
        picture: {
          alt: '',
          images: [
            file('16x9', 1600, 900),
            file('4x3', 1200, 900),
            file('1x1', 900, 900),
            file('tiny', 200, 200),
          ],
          fallbackImage: file('16x9', 1600, 900),
        },
      },
    });
    assert.deepEqual(
      urls(given).map((url) => url.split('/').pop()),
      ['card', '16x9', '4x3', '1x1'],
    );
  });

  it('takes a film’s poster and a gallery’s first picture', () => {
    assert.deepEqual(urls(article({ lead: film as Article['lead'] })), ['https://post.example/clip.webp']); // prettier-ignore
    const gallery = {
      type: 'gallery',
      children: [{ type: 'image-set' }, picture('deck')],
    } as Article['lead'];
    assert.deepEqual(urls(article({ lead: gallery })), ['https://post.example/media/deck.webp']);
  });

  it('names films at any depth, and none without the picture and the date that Google requires', () => {
    const published = '2026-11-20T08:00:00Z';
    const youtube: BodyBlock = {
      type: 'youtube-video',
      url: 'https://youtu.be/x',
      poster: { url: '/y.webp' },
    };
    const box: BodyBlock = {
      type: 'fact-box',
      children: [youtube, { ...film, poster: undefined }],
    };
    const found = linked(article({ published }, box))['video'] as Found[];
    assert.deepEqual(found, [
      { '@type': 'VideoObject', name: 'Who owns the tide mill', thumbnailUrl: 'https://post.example/y.webp', uploadDate: published, url: 'https://youtu.be/x' },
    ]); // prettier-ignore
    assert.ok(!('video' in linked(article({}, film))));
  });
});
