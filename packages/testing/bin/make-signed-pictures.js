/**
 * Makes fixtures/credentials: one picture unsigned, signed by an authority that is trusted, by one that is not, and changed
 * after it was signed. Needs openssl, ffmpeg and Chromium; their private keys are thrown away.
 */
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../src/page.js';
import { root } from '../src/repository.js';
import { startStaticServer } from '../src/static-server.js';

const out = `${root}packages/testing/fixtures/credentials/`;
const work = mkdtempSync(join(tmpdir(), 'signed-pictures-'));
mkdirSync(out, { recursive: true });
const run = (/** @type {string} */ command, /** @type {string[]} */ ...args) => execFileSync(command, args, { cwd: work, stdio: ['ignore', 'pipe', 'ignore'] }); // prettier-ignore

/** An authority, and a certificate of a newsroom under it, good for a hundred years. @param {string} name */
function authority(name) {
  const key = (/** @type {string} */ file) => run('openssl', 'genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', file); // prettier-ignore
  key(`${name}-ca.key`);
  run('openssl', 'req', '-x509', '-new', '-key', `${name}-ca.key`, '-days', '36500', '-subj', `/O=Test authority/CN=${name}`, '-addext', 'keyUsage=critical,keyCertSign,cRLSign', '-out', `${name}-ca.pem`); // prettier-ignore
  key(`${name}.key`);
  run('openssl', 'req', '-new', '-key', `${name}.key`, '-subj', `/O=The Harbour Post/CN=${name}`, '-out', `${name}.csr`); // prettier-ignore
  writeFileSync(join(work, 'extensions'), 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=emailProtection\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n'); // prettier-ignore
  run('openssl', 'x509', '-req', '-in', `${name}.csr`, '-CA', `${name}-ca.pem`, '-CAkey', `${name}-ca.key`, '-CAcreateserial', '-days', '36000', '-extfile', 'extensions', '-out', `${name}.pem`); // prettier-ignore
  const read = (/** @type {string} */ file) => readFileSync(join(work, file), 'utf8');
  return { key: read(`${name}.key`), chain: [read(`${name}.pem`), read(`${name}-ca.pem`)] };
}

const [trusted, unknown] = [authority('trusted'), authority('unknown')];
run('ffmpeg', '-f', 'lavfi', '-i', 'testsrc2=size=160x90', '-frames:v', '1', '-q:v', '8', 'plain.jpg'); // prettier-ignore
await build({
  stdin: {
    contents: `export { createC2pa } from '@contentauth/c2pa-web'; export * from './c2pa-signer.js';`,
    resolveDir: `${root}packages/testing/src`,
  },
  bundle: true,
  format: 'esm',
  outfile: join(work, 'sign.js'),
});
writeFileSync(join(work, 'c2pa.wasm'), readFileSync(`${root}packages/elements/dist/credentials/c2pa.wasm`)); // prettier-ignore
writeFileSync(join(work, 'index.html'), '<!doctype html>');

const server = await startStaticServer(work);
const browser = await openBrowser('chromium');
try {
  const page = await browser.open();
  await page.goto(`${server.url}/index.html`);
  const plain = readFileSync(join(work, 'plain.jpg'));
  const sign = async (/** @type {{key: string, chain: string[]}} */ { key, chain }) =>
    Buffer.from(await page.evaluate(signInPage, key, chain, plain.toString('base64')), 'base64');
  const signed = await sign(trusted);
  const altered = Buffer.from(signed);
  altered.writeUInt8(altered.readUInt8(altered.length - 40) ^ 1, altered.length - 40);
  const files = { 'plain.jpg': plain, 'signed.jpg': signed, 'altered.jpg': altered, 'unknown-signer.jpg': await sign(unknown) }; // prettier-ignore
  for (const [name, bytes] of Object.entries(files)) writeFileSync(out + name, bytes);
  writeFileSync(`${out}anchors.pem`, trusted.chain.at(-1) ?? '');
} finally {
  await browser.close();
  await server.close();
  rmSync(work, { recursive: true });
}

/** Runs in the page. @param {string} key @param {string[]} chain @param {string} picture */
async function signInPage(key, chain, picture) {
  const { createC2pa, signerWith } = await import(`${location.origin}/sign.js`);
  const sdk = await createC2pa({ wasmSrc: `${location.origin}/c2pa.wasm` });
  const bytes = Uint8Array.from(atob(picture), (char) => char.charCodeAt(0));
  const action = {
    action: 'c2pa.created',
    digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
  };
  const builder = await sdk.builder.fromDefinition({
    claim_generator_info: [{ name: 'Test', version: '1' }],
    format: 'image/jpeg',
    assertions: [{ label: 'c2pa.actions', data: { actions: [action] } }],
    ingredients: [],
  });
  const file = new Blob([bytes], { type: 'image/jpeg' });
  const signed = await builder.sign(await signerWith(key, chain), 'image/jpeg', file);
  return btoa(Array.from(signed, (byte) => String.fromCharCode(byte)).join(''));
}
