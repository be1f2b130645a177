import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { adviceOn, checkArticle, type Article } from './index.js';

/** @param words of each paragraph */
function article(words: readonly number[], access: Article['access'], word = 'word '): Article {
  const children = words.map((count) => ({
    type: 'paragraph',
    children: [{ type: 'text', value: `${word.repeat(count - 1)}${word.trim()}.` }],
  }));
  const checked = checkArticle({
    format: 'broadsheet',
    version: 1,
    id: 'a',
    url: '/a',
    language: 'en',
    type: 'news',
    headline: 'A headline',
    access,
    body: { type: 'body', version: 1, children },
  });
  assert.ok(checked.ok);
  return checked.article;
}

const closed = (preview?: Article['access']['preview']) => ({ model: 'subscriber', ...(preview && { preview }) }); // prettier-ignore

describe('advice', () => {
  it('says where a preview has under 50 words', () => {
    const [advice, ...others] = adviceOn(article([49, 200], closed({ blocks: 1 })));
    assert.equal(advice!.pointer, '/access/preview');
    assert.match(advice!.message, /^everybody sees 49 words of the story;/);
    assert.deepEqual(others, []);
    assert.match(adviceOn(article([1, 200], closed({ blocks: 1 })))[0]!.message, / 1 word of/);
    assert.match(adviceOn(article([30, 20], closed({ blocks: 0 })))[0]!.message, / 0 words of/);
  });

  it('is silent about 50 words, about a lead-in of 50, about what is open', () => {
    assert.deepEqual(adviceOn(article([50, 200], closed({ blocks: 1 }))), []);
    const leadIn = article([60], { model: 'free' }).body.children as never;
    assert.deepEqual(adviceOn(article([200], closed({ leadIn }))), []);
    assert.deepEqual(adviceOn(article([5], { model: 'free' })), []);
  });

  it('has nothing to say of the default preview of a story that is long enough', () => {
    for (const first of [10, 50, 60, 99, 101])
      assert.deepEqual(adviceOn(article([first, 60, 60, 60], closed())), []);
  });

  it('names the access where no rule made a preview', () => {
    assert.equal(adviceOn(article([20, 20], closed()))[0]!.pointer, '/access');
  });
});

describe('advice on pictures', () => {
  const picture = (alt: string, caption?: string) => ({
    type: 'image-set' as const,
    picture: { alt, ...(caption && { caption }), fallbackImage: { url: '/a.jpg' } },
  });
  const pointers = (...children: Article['body']['children']) => {
    const free = article([5], { model: 'free' });
    return adviceOn({ ...free, body: { ...free.body, children } }).map(({ pointer }) => pointer);
  };

  it('asks for the words of those that are there to be seen', () => {
    assert.deepEqual(
      pointers(picture('', 'The mill'), { type: 'gallery', children: [picture('A mill'), picture('')] }), // prettier-ignore
      ['/body/children/0/picture/alt', '/body/children/1/children/1/picture/alt'],
    );
    const lead = { ...article([5], { model: 'free' }), lead: picture('', 'The mill') };
    assert.equal(adviceOn(lead)[0]?.pointer, '/lead/picture/alt');
  });

  it('leaves alone who says that a picture adds nothing, and who says what it shows', () => {
    assert.deepEqual(pointers(picture(''), picture('A mill', 'The mill')), []);
  });
});
