import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, heading, paragraph } from '../samples/make.js';
import { plainText, type BodyBlock } from './index.js';

const image = (): BodyBlock => ({
  type: 'image-set',
  picture: { alt: '', caption: 'A caption', fallbackImage: { url: '/x.jpg' } },
});

test('plain text has the words of the story in order, and no others', () => {
  const document = article([
    heading('One'),
    paragraph([
      { type: 'text', value: 'two ' },
      { type: 'link', url: '/x', children: [{ type: 'text', value: 'three' }] },
      { type: 'break' },
      { type: 'text', value: 'four' },
    ]),
    image(),
    {
      type: 'list',
      ordered: true,
      children: [
        {
          type: 'list-item',
          children: [
            { type: 'text', value: 'fi' },
            { type: 'strong', children: [{ type: 'text', value: 've' }] },
          ],
        },
        { type: 'list-item', children: [paragraph('six')] },
      ],
    },
    { type: 'ad-position' },
    { type: 'big-number', number: '7', description: 'seven' },
  ]);
  assert.equal(plainText(document), 'One\n\ntwo three\nfour\n\nfive\nsix\n\n7\nseven');
});
