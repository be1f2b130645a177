/**
 * The same page as a tree of virtual nodes, as Preact and React take it: no line breaks between elements. Both escape
 * texts and attributes; of addresses React refuses `javascript:` alone, so `url` stands here too.
 */
import { srcset, url } from '@broadsheet/elements/core/html.js';
import { clockTime, isoDuration } from '@broadsheet/elements/core/format.js';
import { claimsOf, isPrinted, options, SCRIPTS } from '../data.js';

const address = (value) => url(value) ?? 'about:invalid';

/**
 * Components for one of the two.
 * @param {Function} h its `createElement`
 * @returns {(props: {data: ReturnType<import('../data.js').dataOf>}) => unknown} the page
 */
export function pageWith(h) {
  return function Page({ data }) {
    const { article } = data;
    const scripts = SCRIPTS.map((src) => h('script', { key: src, type: 'module', src }));
    return h(
      'html',
      { lang: article.language, dir: 'ltr' },
      h('head', null, h(Head, data)),
      h(
        'body',
        null,
        h(
          'main',
          { id: 'main' },
          templateAd(data, 'article-top'),
          h(Story, { data }),
          templateAd(data, 'article-end'),
          h(Next, article.next[0]),
          templateAd(data, 'after-next'),
          h('div', { id: 'next-articles' }),
        ),
        scripts,
      ),
    );
  };

  function Head({ article, canonical, description, picture, image, authorPages, jsonLd }) {
    const { fallbackImage, alt } = picture;
    const name = options.publisher.name;
    const property = (of, content) => h('meta', { property: of, content });
    return [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', null, `${article.headline} | ${name}`),
      h('meta', { name: 'description', content: description }),
      h('link', { rel: 'canonical', href: address(canonical) }),
      h('meta', { name: 'robots', content: 'max-image-preview:large' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      property('og:type', 'article'),
      property('og:title', article.headline),
      property('og:description', description),
      property('og:url', canonical),
      property('og:site_name', name),
      property('og:locale', 'en_US'),
      property('og:image', image),
      property('og:image:width', fallbackImage.width),
      property('og:image:height', fallbackImage.height),
      property('og:image:alt', alt),
      property('article:published_time', article.published),
      property('article:modified_time', article.updated),
      property('article:section', article.section.text),
      ...authorPages.map((page) => property('article:author', page)),
      ...article.topics.map(({ text }) => property('article:tag', text)),
      h('meta', { name: 'twitter:card', content: 'summary_large_image' }),
      h('script', { type: 'application/ld+json', dangerouslySetInnerHTML: { __html: jsonLd } }),
      h('link', { rel: 'stylesheet', href: '/broadsheet/broadsheet.css' }),
    ];
  }

  function templateAd({ template }, unit) {
    const placed = template.get(unit);
    return placed && h(Ad, placed);
  }

  function Ad({ format, unit, narrow }) {
    return h(
      'news-ad-slot',
      { format, unit, screens: narrow ? 'narrow' : undefined },
      h(
        'div',
        { className: 'news-ad-box', role: 'group', 'aria-label': 'Advertisement' },
        h('p', { 'data-label': '' }, 'Advertisement'),
        h(
          'div',
          { 'data-box': '' },
          h('div', { 'data-house': '' }),
          h('div', { 'data-creative': '' }),
        ),
      ),
    );
  }

  function Story({ data }) {
    const { article } = data;
    const id = `${data.anchor}-headline`;
    return h(
      'news-article',
      {
        'article-id': article.id,
        section: article.section.text,
        access: article.access.model,
        url: address(article.url),
        lang: article.language,
        dir: 'ltr',
      },
      h(
        'article',
        { 'aria-labelledby': id },
        h(Header, { data, id }),
        h('div', { 'data-body': '' }, h(Body, { data })),
        h(About, data),
      ),
    );
  }

  function Header({ data, id }) {
    const { article } = data;
    const { label, headline, standfirst, published, updated } = article;
    const time = (iso, words) => h('time', { dateTime: iso }, words);
    return h(
      'news-article-header',
      { layout: 'opinion', url: address(data.canonical) },
      h('p', { slot: 'label' }, h('a', { href: address(label.url) }, label.text)),
      h(Byline, article.bylines[0]),
      h('h1', { slot: 'headline', id }, headline),
      h('div', { slot: 'standfirst' }, h('p', null, phrasing(standfirst))),
      h(
        'p',
        { slot: 'dates', className: 'news-header-line' },
        time(published, data.published),
        ' ',
        h('span', null, 'Updated ', time(updated, data.updated)),
        ' ',
        h('span', { 'data-reading-time': '' }, `Reading time: ${data.minutes}`),
      ),
      h(Trust, { article }),
      h(Count, { comments: article.comments, words: data.comments }),
      h(Figure, { picture: article.lead.picture, lead: true }),
    );
  }

  function Byline({ name, url: page, image, jobTitle }) {
    const { width, height } = image;
    const link = h('a', { rel: 'author', href: address(page) }, h('bdi', null, name));
    return h(
      'div',
      { slot: 'byline' },
      h('img', { src: address(image.url), alt: '', width, height, decoding: 'async' }),
      h('p', null, 'By ', link, h('br'), h('span', { 'data-job': '' }, h('bdi', null, jobTitle))),
    );
  }

  function Trust({ article }) {
    const rows = claimsOf(article).map(({ title, url }) =>
      h(
        'li',
        { key: title, 'data-state': 'claimed' },
        url ? h('a', { href: address(url) }, title) : title,
      ),
    );
    return h(
      'news-trust-badge',
      { slot: 'trust', className: 'news-extra' },
      h(
        'details',
        null,
        h('summary', null, `Why you can trust ${options.publisher.name}`),
        h(
          'div',
          { 'data-panel': '' },
          h('p', null, article.method),
          h(
            'div',
            null,
            h('p', { 'data-group': '' }, 'What the paper says about it'),
            h('ul', null, rows),
          ),
        ),
      ),
    );
  }

  function Count({ comments, words }) {
    return h(
      'news-comment-count',
      { slot: 'comments', className: 'news-comments', thread: comments.thread, compact: true },
      h('a', { href: address(comments.url) }, h('data', { value: comments.count }, words)),
    );
  }

  function Figure({ picture, lead }) {
    const { fallbackImage, alt, credit } = picture;
    const { width, height } = fallbackImage;
    const candidates = fallbackImage.sourceSet.map(({ url, width, dpr }) => ({
      url,
      width: width * (dpr ?? 1),
    }));
    const image = h('img', {
      src: address(fallbackImage.url),
      srcSet: srcset(candidates),
      sizes: lead ? '(min-width: 64rem) 60rem, 100vw' : '(min-width: 48rem) 44rem, 100vw',
      width,
      height,
      alt,
      loading: lead ? undefined : 'lazy',
      fetchPriority: lead ? 'high' : undefined,
      decoding: 'async',
    });
    const words = h('figcaption', null, h('small', { 'data-credit': '' }, credit));
    const wide = ({ width, dpr = 1 }) => width * dpr;
    const full = fallbackImage.sourceSet.reduce((a, b) => (wide(b) > wide(a) ? b : a));
    const link = h('a', { 'data-full': '', href: address(full.url) }, image);
    return h('news-figure', { slot: lead ? 'lead' : undefined }, h('figure', null, link, words));
  }

  function Body({ data }) {
    const { article, ads, cut, returnUrl } = data;
    const out = [];
    for (const [at, block] of article.body.children.entries()) {
      if (isPrinted(block)) out.push(h(Block, { key: at, block, data }));
      const placed = ads.get(at);
      if (placed) out.push(h(Ad, { key: placed.unit, ...placed }));
    }
    if (cut) out.push(h(Paywall, { key: 'paywall', article, returnUrl }));
    return out;
  }

  function Block({ block, data }) {
    switch (block.type) {
      case 'paragraph':
        return h('p', null, phrasing(block.children));
      case 'heading':
        return h('h2', { 'data-level': block.level }, phrasing(block.children));
      case 'pullquote':
        return h(
          'aside',
          {
            className: 'news-pull-quote',
            'aria-hidden': data.repeats(block.text) ? 'true' : undefined,
          },
          h('p', null, block.text),
          h('p', { 'data-source': '' }, block.source),
        );
      case 'image-set': {
        const { picture } = block;
        return h('div', { 'data-width': picture.layoutWidth }, h(Figure, { picture, lead: false }));
      }
      case 'video':
        return h(Video, block);
      default:
        throw new Error(`this page has no ${block.type}`);
    }
  }

  function Video({ title, sources, tracks, poster, duration, credit }) {
    const src = address(sources[0].url);
    const [track] = tracks;
    return h(
      'news-video',
      {
        src,
        duration,
        captions: address(track.url),
        'captions-lang': track.language,
        'captions-label': track.label,
      },
      h('img', {
        slot: 'poster',
        src: address(poster.url),
        width: poster.width,
        height: poster.height,
        alt: '',
        loading: 'lazy',
        decoding: 'async',
      }),
      h('time', { slot: 'duration', dateTime: isoDuration(duration) }, clockTime(duration)),
      h('p', { slot: 'title' }, h('a', { href: src }, title)),
      h('p', null, h('small', { 'data-credit': '' }, credit)),
    );
  }

  function phrasing(nodes) {
    return nodes.length === 1 ? phrase(nodes[0]) : nodes.map(phrase);
  }

  function phrase(node, key) {
    switch (node.type) {
      case 'text':
        return node.value;
      case 'emphasis':
        return h('em', { key }, phrasing(node.children));
      case 'link':
        return h('a', { key, href: address(node.url) }, phrasing(node.children));
      default:
        throw new Error(`this page has no ${node.type}`);
    }
  }

  function Paywall({ article: { id, access }, returnUrl }) {
    const offer = `${id}-offer`;
    return h(
      'news-paywall',
      { 'article-id': id, model: access.model },
      h('div', { className: 'news-paid', 'data-paid': '1' }),
      h(
        'aside',
        { 'data-offer': '', 'aria-labelledby': offer },
        h('h2', { id: offer }, 'Read the rest of this article'),
        h(
          'form',
          { method: 'post', action: '/access/open' },
          h('input', { type: 'hidden', name: 'article', value: id }),
          h('input', { type: 'hidden', name: 'return', value: returnUrl }),
          h('button', null, 'Read the full article'),
        ),
      ),
      h('p', { 'data-status': '', role: 'status' }),
    );
  }

  function About({ article, anchor, corrections }) {
    const said = corrections.map(({ name, date, day, text }, at) =>
      h(
        'p',
        {
          key: text,
          className: 'news-correction',
          id: at === 0 ? `${anchor}-corrections` : undefined,
        },
        h('strong', null, name),
        ' ',
        h('time', { dateTime: date }, day),
        h('br'),
        text,
      ),
    );
    const topics = article.topics.map(({ text, url: page }) =>
      h('li', { key: text }, page ? h('a', { href: address(page) }, text) : text),
    );
    return h(
      'footer',
      { 'data-about': '' },
      said,
      h('div', { 'data-links': '' }, h('span', null, 'Topics'), ' ', h('ul', null, topics)),
    );
  }

  function Next({ url: page, headline }) {
    return h(
      'news-next-article',
      { feed: 'next-articles' },
      h(
        'p',
        null,
        h('span', { 'data-next': '' }, 'Next'),
        ' ',
        h('a', { rel: 'next', href: address(page) }, headline),
      ),
      h('p', { 'data-status': '', role: 'status' }),
    );
  }
}
