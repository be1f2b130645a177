import type { Article, LivePost } from '@broadsheet/article';
import { addressPart } from '@broadsheet/elements/core/html.js';
import type { BlogPostingLeaf, LiveBlogPostingLeaf } from 'schema-dts';
import { idOf } from '../context.js';

/** The posts of a live blog by their addresses in the page; their words stand there and nowhere else. */
export function liveProperties(
  article: Article,
  page: string | undefined,
): Pick<LiveBlogPostingLeaf, 'coverageStartTime' | 'coverageEndTime' | 'liveBlogUpdate'> {
  const posts = article.body.children.filter((block) => block.type === 'live-post');
  return {
    coverageStartTime: article.published,
    coverageEndTime: article.coverageEnd,
    liveBlogUpdate: posts.map((post) => blogPosting(post, page)),
  };
}

function blogPosting(post: LivePost, page: string | undefined): BlogPostingLeaf {
  return {
    '@type': 'BlogPosting',
    headline: post.title,
    url: page && `${page}#${addressPart(idOf(post.id) ?? '')}`,
    datePublished: post.published,
    dateModified: post.updated,
    author: post.by?.map((name) => ({ '@type': 'Person', name })),
  };
}
