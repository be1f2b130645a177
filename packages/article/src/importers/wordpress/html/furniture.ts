/** Parts of a WordPress site that stand among the words of a post and are no part of the story. */

const named = (names: string, what: string): [string, string][] =>
  names.split(' ').map((name) => [name, what]);

/** Core blocks by their names, after `wp-block-` in a class and after `wp:` in a comment. */
const BLOCKS = new Map<string, string>([
  ...named('latest-posts query post-template read-more post-navigation-link', 'links to other posts'),
  ...named('archives categories tag-cloud calendar page-list navigation navigation-link home-link breadcrumbs terms-query', 'ways through the site'),
  ...named('latest-comments comments post-comments post-comments-form comments-title comment-template', 'comments'),
  ...named('search loginout', 'a form'),
  ...named('social-links social-link', 'links to networks'),
  ...named('site-title site-logo site-tagline template-part avatar', 'a part of the site'),
  ...named('post-title post-author post-author-name post-author-biography post-date post-terms post-featured-image post-excerpt', 'what is told around the story'),
  ...named('rss', 'news of another site'),
  ...named('table-of-contents', 'a list of the headings'),
  ...named('newspack-blocks-homepage-articles newspack-blocks-carousel', 'links to other posts'),
  ...named('newspack-blocks-donate newspack-newsletters-subscribe newspack-blocks-author-profile newspack-blocks-author-list', 'a part of the site'),
]); // prettier-ignore

/** Classes of plugins. */
const CLASSES = new Map<string, string>([
  ...named('sharedaddy sd-sharing-enabled sd-like jetpack-likes-widget-wrapper addtoany_share_save_container addtoany_content essb_links heateor_sss_sharing_container shared-counts-wrap swp_social_panel ssba-wrap', 'buttons for sharing'),
  ...named('jp-relatedposts yarpp-related yarpp crp_related related-posts rp4wp-related-posts', 'links to other posts'),
  ...named('jetpack_subscription_widget jetpack_subscription mc4wp-form mailpoet_form wpcf7 gform_wrapper wpforms-container nf-form-cont contact-form', 'a form'),
  ...named('wpcnt wordads-ad newspack_global_ad adrotate', 'an ad'),
  ...named('newspack-popup newspack-lightbox newspack-inline-popup', 'a call to the reader'),
  ...named('ez-toc-container lwptoc wp-block-rank-math-toc-block wp-block-yoast-seo-table-of-contents', 'a list of the headings'),
  ...named('saboxplugin-wrap abh_box pp-author-boxes-wrapper', 'what is told around the story'),
  ...named('post-views', 'a number of readers'),
]); // prettier-ignore

/** Blocks of Jetpack that hold a part of the story; its others are furniture. */
const JETPACK_STORY =
  /^(?:markdown|tiled-gallery|slideshow|image-compare|layout-grid|layout-gutter|gif|pinterest|map|podcast-player|story|rating-|paywall|videopress|google-docs-embed)/;

/** What a part of a page is, where it is no part of the story. */
export function furnitureIn(classes: readonly string[]): string | undefined {
  for (const name of classes) {
    const found =
      CLASSES.get(name) ??
      (name.startsWith('wp-block-') ? furnitureNamed(name.slice(9)) : undefined);
    if (found) return found;
  }
  return undefined;
}

/** The same for the name of a block. */
export function furnitureNamed(block: string): string | undefined {
  const jetpack = /^jetpack[-/](.+)$/.exec(block)?.[1];
  if (jetpack && !jetpack.includes('__') && !JETPACK_STORY.test(jetpack))
    return 'a part of the site, made by Jetpack';
  return BLOCKS.get(block);
}
