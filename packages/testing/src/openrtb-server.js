/**
 * A demand side without a network: a Prebid Server (`POST /openrtb2/auction`) and a bidder's own endpoint (`POST /bid`),
 * which speak OpenRTB 2.6, and the addresses that count what became of a bid (`GET /count/WHAT`).
 */
import { startLocalServer } from './local-server.js';

/**
 * @typedef {object} Imp
 * @property {string} id
 * @property {{format: {w: number, h: number}[]}} banner
 */

/**
 * What a seat bids for one impression; null for nothing.
 * @typedef {{price: number, adm?: string, w?: number, h?: number, adomain?: string[], dealid?: string, nurl?: string} | null} Offer
 */

/**
 * @typedef {object} Asked
 * @property {string} path
 * @property {any} body the OpenRTB request, or undefined for a count
 */

/**
 * @param {(seat: string, imp: Imp) => Offer} offer
 */
export async function startOpenRTBServer(offer) {
  /** @type {Asked[]} */
  const asked = [];
  const server = await startLocalServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://local');
    const cors = {
      'access-control-allow-origin': request.headers.origin ?? '*',
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': 'content-type',
    };
    if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end();
    const text = await read(request);
    const body = text ? JSON.parse(text) : undefined;
    asked.push({ path: pathname, body });
    if (pathname.startsWith('/count/')) return void response.writeHead(204, cors).end();
    response.writeHead(200, { ...cors, 'content-type': 'application/json' });
    response.end(JSON.stringify(answer(body, offer)));
  });
  return {
    ...server,
    /** Everything that was asked, in order. */
    asked,
  };
}

/** @param {import('node:http').IncomingMessage} request */
async function read(request) {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) text += piece;
  return text;
}

/**
 * One bid response. Prebid Server names the bidders of an impression in `ext.prebid.bidder`; a bidder's own endpoint is
 * asked by itself.
 * @param {{id: string, imp: (Imp & {ext?: {prebid?: {bidder?: object}}})[]}} request
 * @param {(seat: string, imp: Imp) => Offer} offer
 */
function answer(request, offer) {
  /** @type {Map<string, object[]>} */
  const seats = new Map();
  for (const imp of request.imp) {
    for (const seat of Object.keys(imp.ext?.prebid?.bidder ?? { client: {} })) {
      const bid = offer(seat, imp);
      if (!bid) continue;
      const { w, h } = /** @type {{w: number, h: number}} */ (imp.banner.format[0]);
      const bids = seats.get(seat) ?? [];
      seats.set(seat, [...bids, { id: `${seat}-${imp.id}`, impid: imp.id, crid: 'c1', w, h, mtype: 1, ...bid }]); // prettier-ignore
    }
  }
  return {
    id: request.id,
    cur: 'USD',
    seatbid: [...seats].map(([seat, bid]) => ({ seat, bid })),
  };
}
