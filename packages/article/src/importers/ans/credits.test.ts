import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sample } from '../../../samples/make.js';
import { importArticle } from '../../index.js';

function imported(more: Record<string, unknown>) {
  const result = importArticle({ ...sample('ans-story.json'), ...more });
  assert.ok(result.ok, JSON.stringify(result));
  return result;
}

test('a picture says who did what; a line that the newsroom set stays as it is', () => {
  const picture = (more: object) => {
    const image = { type: 'image', url: '/pier.jpg', alt_text: 'A pier', image_type: 'photograph', copyright: '© Post', ...more }; // prettier-ignore
    const { article } = imported({ content_elements: [image] });
    const [block] = article.body.children;
    assert.ok(block?.type === 'image-set' && block.picture);
    const { credit, credits, copyright } = block.picture;
    return { credit, credits, copyright };
  };
  const credits = {
    by: [{ type: 'author', name: 'Ada Wong' }],
    graphics_by: [{ type: 'author', name: 'Bo Nilsson', org: 'Charts' }],
    affiliation: [{ type: 'author', name: 'Tide' }],
  };
  const people = [
    { name: 'Ada Wong', role: 'photographer', organization: 'Tide' },
    { name: 'Bo Nilsson', role: 'graphics', organization: 'Charts' },
  ];
  assert.deepEqual(picture({ credits }), { credit: undefined, credits: people, copyright: '© Post' }); // prettier-ignore
  const vanity_credits = { by: [{ type: 'author', name: '(Ada Wong for the Post)' }] };
  assert.deepEqual(picture({ credits, vanity_credits }), { credit: '(Ada Wong for the Post)', credits: people, copyright: '© Post' }); // prettier-ignore
  const { affiliation } = credits;
  assert.deepEqual(picture({ credits: { affiliation } }).credits, [{ name: 'Tide', kind: 'organization' }]); // prettier-ignore
});
