import { expect, fixture, html } from '@open-wc/testing';
import { COMMENT_SYSTEMS } from '../../../testing/src/comment-systems.js';
import { until } from '../../../testing/src/still.js';
import { giveConsent } from '../core/consent.js';
import { configure } from '../core/settings.js';
import './comment-count.define.js';
import type { CommentCount } from './sources/source.js';

const realFetch = globalThis.fetch;
const known = new Map<string, CommentCount>();
let made = 50_000;

/** What no system should say, as JSON or in a header. */
const HOSTILE: unknown[] = [-1, 1.5, 1e99, '<img src=x onerror="window.hostile = true">', {}, true];

describe('<news-comment-count>: hostile counts', () => {
  before(() => {
    giveConsent({ embeds: true });
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      const name = /^https:\/\/(\w+)\.hostile\.example$/.exec(new URL(request.url).origin)?.[1];
      if (!name) return realFetch(input, init);
      return COMMENT_SYSTEMS[name]!.answer(request, known);
    };
  });
  after(() => {
    globalThis.fetch = realFetch;
    giveConsent({ embeds: false });
  });

  for (const [source, { endpoint, thread }] of Object.entries(COMMENT_SYSTEMS))
    it(`shows none that ${source} says, and the right one beside them`, async () => {
      configure({ comments: { source, endpoint: `https://${source}.hostile.example${endpoint}` } });
      const threads = [...HOSTILE, 12].map((count) => {
        const name = thread(++made);
        known.set(name, { count: count as number });
        return name;
      });
      const root = await fixture<HTMLElement>(html`
        <div lang="en">
          ${threads.map((name) => html`<p><news-comment-count thread=${name}><a href="#c"><data value="9">9 comments</data></a></news-comment-count></p>`)}
        </div>
      `);
      const counts = [...root.querySelectorAll('news-comment-count')];
      const good = counts.pop()!;
      await until(() => good.textContent.trim() === '12 comments');
      await until(() =>
        counts.every((one) => one.textContent.trim() === '9 comments, not updated'),
      );
      expect(counts.every((one) => one.matches(':state(failed)') && one.count === 9)).to.equal(
        true,
      );
      expect(root.querySelector('img')).to.equal(null);
      expect('hostile' in window).to.equal(false);
    });
});
