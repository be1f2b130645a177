/** An ad server without a network, on an origin of its own: it sells every place, in the first size that it takes. */
import { startLocalServer } from './local-server.js';

const CREATIVE = `<style>
a { display: grid; place-content: center; height: 100%; background: #0b3d4f; color: #fff; font: 1rem sans-serif }
html, body { height: 100%; margin: 0 }
</style><a href="https://boats.example/" target="_blank" rel="noopener">Boats for hire</a>`;

export async function startAdServer() {
  /** @type {URLSearchParams[]} */
  const asked = [];
  const server = await startLocalServer(({ url }, response) => {
    const { searchParams } = new URL(url ?? '/', 'http://local');
    asked.push(searchParams);
    const ads = searchParams.getAll('sizes').map((sizes) => {
      const [width, height] = (/\d+x\d+/.exec(sizes)?.[0] ?? '300x250').split('x').map(Number);
      return { html: CREATIVE, width, height, title: 'Boats for hire' };
    });
    const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
    response.writeHead(200, headers).end(JSON.stringify(ads));
  });
  return {
    ...server,
    /** The query of each request, in order. */
    asked,
  };
}
