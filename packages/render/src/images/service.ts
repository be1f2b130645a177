/** Where resized copies of pictures come from. Addresses only: nothing is asked for here. */
import { url } from '@broadsheet/elements/core/html.js';

/** Makes the address of a picture's copy at a width in pixels; undefined for a picture that it cannot resize. */
export interface ImageService {
  copy(address: string, width: number): string | undefined;
}

/** No service: a picture has the copies that its document names, or none. */
export const identity: ImageService = { copy: () => undefined };

/**
 * Cloudflare Images: `/cdn-cgi/image/width=800,…/ADDRESS` (developers.cloudflare.com/images/transform-images/transform-via-url).
 * @param zone the site whose zone resizes, `https://paper.example`; the page's own by default
 */
export function cloudflareImages({ zone = '', quality = 80 } = {}): ImageService {
  const base = `${zone.replace(/\/$/, '')}/cdn-cgi/image`;
  return {
    copy(address, width) {
      const source = fileAt(address);
      const path = source?.startsWith('/') ? source.slice(1) : source;
      return path && `${base}/width=${width},quality=${quality},fit=scale-down,format=auto/${path}`;
    },
  };
}

/**
 * WordPress: the Site Accelerator of Jetpack and WordPress.com, `https://i0.wp.com/HOST/PATH?w=800`
 * (jetpack.com/support/site-accelerator). A file on one of its own hosts takes the parameter itself. A relative address
 * has no host, and stays as it is.
 */
export function wordpressImages({ quality = 80 } = {}): ImageService {
  return {
    copy(address, width) {
      const source = fileAt(address);
      if (!source || !URL.canParse(source)) return undefined;
      const { protocol, host, hostname, pathname, search } = new URL(source);
      // It keeps no copies of addresses that already ask for something.
      if (search || !/\.(?:jpe?g|png|gif|webp)$/i.test(pathname)) return undefined;
      const size = `w=${width}&quality=${quality}`;
      if (OWN.test(hostname)) return `${protocol}//${host}${pathname}?${size}`;
      const secure = protocol === 'https:' ? 'ssl=1&' : '';
      return `https://i0.wp.com/${host}${pathname}?${secure}${size}`;
    },
  };
}

const OWN = /(?:^|\.)(?:i[0-3]\.wp\.com|files\.wordpress\.com)$/;

/** A web address or a path of the site's; drawings have no pixels to resize. */
function fileAt(address: string): string | undefined {
  const safe = url(address);
  if (!safe || /\.svg(?:[?#]|$)/i.test(safe)) return undefined;
  return /^(?:https?:\/\/|\/(?!\/))/i.test(safe) ? safe : undefined;
}
