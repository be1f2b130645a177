/** The demonstration's identity provider on a port of its own, and what the paper must know to send readers there. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SigningKeys, type ReaderLogin } from '@broadsheet/access';
import { makeKeys } from '@broadsheet/access/keys.js';
import { makeIdentityProvider } from './provider.js';

/** How the paper's readers sign in, and the keys that the access service signs with. */
export interface Identity {
  readonly provider: ReaderLogin['provider'];
  readonly keys: SigningKeys;
}

export interface RunningIdentity extends Identity {
  close(): void;
}

/** @param origins where the paper is read: readers come back to the one that they left */
export async function startIdentity(origins: readonly string[]): Promise<RunningIdentity> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { clientId: 'paper', clientSecret: crypto.randomUUID() };
  const provider = await makeIdentityProvider({ issuer, clients: [metadata(origins, client)] });
  server.on('request', (request, response) => void provider.answer(request, response));
  const keys = await SigningKeys.load(await makeKeys({ demo: true }), origins[0]!);
  return { provider: { issuer, ...client }, keys, close: () => close(server) };
}

function metadata(origins: readonly string[], client: { clientId: string; clientSecret: string }) {
  return {
    client_id: client.clientId,
    client_secret: client.clientSecret,
    redirect_uris: origins.map((origin) => `${origin}/access/callback`),
    post_logout_redirect_uris: origins.map((origin) => `${origin}/`),
    backchannel_logout_uri: `${origins[0]}/access/backchannel-logout`,
    backchannel_logout_session_required: true,
  };
}

function close(server: Server): void {
  server.close();
  server.closeAllConnections();
}
