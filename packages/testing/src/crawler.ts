/** A crawler that signs its requests, and the directory where it publishes its keys, both on this machine. */
import { base64url, calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { signatureHeaders } from 'web-bot-auth';
import { signerFromJWK } from 'web-bot-auth/crypto';
import { ORIGIN } from './access.js';
import { startLocalServer } from './local-server.js';

export const PAGE = `${ORIGIN}/articles/c1`;

export async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('Ed25519', { extractable: true });
  return exportJWK(privateKey);
}

/** What it serves can be changed: keys, or a whole answer; without a status it does not answer. */
export async function startDirectory(...keys: JWK[]) {
  const serves = { keys, status: 200 as number | undefined, body: undefined as string | undefined };
  const asked: string[] = [];
  const server = await startLocalServer((request, response) => {
    asked.push(request.url ?? '');
    const { keys: all, status, body } = serves;
    if (status === undefined) return;
    const published = all.map(({ kty, crv, x }) => ({ kty, crv, x }));
    const headers = { Location: 'https://evil.example/' };
    response.writeHead(status, headers).end(body ?? JSON.stringify({ keys: published }));
  });
  return { ...server, asked, serves };
}

export interface Signing {
  url?: string;
  agent?: string;
  created?: Date;
  expires?: Date;
  components?: string[];
}

const MINUTE = 60_000;

/** A request as the library signs it. */
export async function signedRequest(key: JWK, signing: Signing = {}): Promise<Request> {
  const { url = PAGE, agent, created = new Date(), components } = signing;
  const { expires = new Date(created.getTime() + 5 * MINUTE) } = signing;
  const request = new Request(url, agent ? { headers: { 'Signature-Agent': `"${agent}"` } } : {});
  const signer = await signerFromJWK(key as JsonWebKey);
  const params = { created, expires, ...(components && { components }) };
  const signed = await signatureHeaders(request, signer, params);
  for (const [name, value] of Object.entries(signed)) request.headers.set(name, value as string);
  return request;
}

export interface Parts {
  /** Name and value of each component that is signed. */
  components?: Record<string, string>;
  /** As they stand in the header; undefined leaves one out. */
  params?: Record<string, string | number | undefined>;
  headers?: Record<string, string>;
  url?: string;
}

/** A request signed by hand, after RFC 9421, section 2.5: right, or wrong in any way. */
export async function signedByHand(key: JWK, parts: Parts = {}): Promise<Request> {
  const { components = { '@authority': 'paper.example' }, headers = {}, url = PAGE } = parts;
  const now = Math.floor(Date.now() / 1000);
  const keyid = await calculateJwkThumbprint(key);
  const defaults = { created: now, expires: now + 300, keyid, tag: 'web-bot-auth' };
  const nonce = base64url.encode(crypto.getRandomValues(new Uint8Array(64)));
  const params = Object.entries({ ...defaults, nonce, ...parts.params })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `;${name}=${typeof value === 'number' ? value : `"${value}"`}`);
  const names = Object.keys(components).map((name) => `"${name}"`);
  const input = `(${names.join(' ')})${params.join('')}`;
  const lines = Object.entries(components).map(([name, value]) => `"${name}": ${value}`);
  const base = [...lines, `"@signature-params": ${input}`].join('\n');
  const imported = await crypto.subtle.importKey('jwk', key as JsonWebKey, 'Ed25519', false, ['sign']); // prettier-ignore
  const bytes = await crypto.subtle.sign('Ed25519', imported, new TextEncoder().encode(base));
  const signature = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  const signed = { 'Signature-Input': `sig1=${input}`, Signature: `sig1=:${signature}:` };
  return new Request(url, { headers: { ...signed, ...headers } });
}
