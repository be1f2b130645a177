/** A real nginx of a test's own that keeps what it may keep, in front of a site. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalServer } from './local-server.js';
import { until } from './until.js';

const PROGRAM = ['nginx', '/usr/sbin/nginx'].find((name) => !spawnSync(name, ['-v']).error);

/** For `test`'s `skip`. */
export const withoutNginx = PROGRAM ? false : 'not run: nginx missing';

/**
 * Everything that the site's headers allow is kept, by nginx's own rules; `X-Cache` says what became of each request.
 * @param {string} site
 */
export async function startCache(site) {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  mkdirSync(join(folder, 'temp'));
  const port = await freePort();
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port, site));
  const child = spawn(
    /** @type {string} */ (PROGRAM),
    ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')],
    { stdio: 'ignore' },
  );
  const url = `http://127.0.0.1:${port}`;
  await until(async () => (await fetch(url).catch(() => undefined)) !== undefined, 'nginx');
  return {
    url,
    async close() {
      child.kill('SIGQUIT');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @param {string} folder @param {number} port @param {string} site */
function configuration(folder, port, site) {
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${folder}/temp/${name};`,
  );
  return `daemon off;
master_process off;
pid ${folder}/nginx.pid;
events {}
http {
  access_log off;
${temp.join('\n')}
  proxy_cache_path ${folder}/cache keys_zone=pages:1m;
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass ${site};
      proxy_http_version 1.1;
      proxy_set_header Host ${new URL(site).host};
      proxy_cache pages;
      proxy_cache_revalidate on;
      add_header X-Cache $upstream_cache_status always;
    }
  }
}
`;
}

/** nginx cannot be given any port that is free and asked which one it took. */
async function freePort() {
  const server = await startLocalServer(() => {});
  await server.close();
  return Number(new URL(server.url).port);
}
