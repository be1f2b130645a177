/** Registers every element of the kit: `import '@broadsheet/elements/all.js'`. */
import './article/article.define.js';
import './article-header/article-header.define.js';
import './figure/figure.define.js';
import './trust-badge/trust-badge.define.js';
import './comment-count/comment-count.define.js';
import './ad-slot/ad-slot.define.js';
import './video/video.define.js';
import './paywall/paywall.define.js';
import './next-article/next-article.define.js';
import './embed/embed.define.js';
