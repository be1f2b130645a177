/** Readers, shops and pages that ask the paper of `runtime-paper.ts` over HTTP. */
import { createHmac } from 'node:crypto';
import { cookieOf, type Sent } from './access.js';
import { SECRET, type PaperSettings } from './runtime-paper.js';

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

export class ServiceClient {
  constructor(readonly origin: string) {}

  /** A new paper, that nobody has read yet. */
  async begin(settings: PaperSettings = {}): Promise<this> {
    await fetch(`${this.origin}/paper`, { method: 'PUT', body: JSON.stringify(settings) });
    return this;
  }

  get(path: string, cookie?: string): Promise<Response> {
    return fetch(this.origin + path, { headers: cookie ? { Cookie: cookie } : {} });
  }

  post(path: string, type: string, body: string, { cookie, headers }: Sent = {}) {
    const all = { Origin: this.origin, 'Content-Type': type, ...(cookie && { Cookie: cookie }) };
    const init = { method: 'POST', headers: { ...all, ...headers }, body };
    return fetch(this.origin + path, { ...init, redirect: 'manual' });
  }

  ask(article: string, sent: Sent & { fields?: object; path?: string } = {}): Promise<Response> {
    const { path = '/access/open', fields } = sent;
    return this.post(path, JSON_TYPE, JSON.stringify({ article, ...fields }), sent);
  }

  form(fields: Record<string, string>, sent?: Sent): Promise<Response> {
    return this.post('/access/open', FORM_TYPE, String(new URLSearchParams(fields)), sent);
  }

  /** What a page would show. */
  async look(path: string, cookie?: string): Promise<{ granted: boolean; reason: string }> {
    return (await (await this.get(path, cookie)).json()) as never;
  }

  /** What a shop tells, signed as Standard Webhooks say. */
  tell(type: string, data: object, secret = SECRET): Promise<Response> {
    const body = JSON.stringify({ type, timestamp: new Date().toISOString(), data });
    const time = Math.floor(Date.now() / 1000);
    const bytes = Buffer.from(secret.slice(6), 'base64');
    const mac = createHmac('sha256', bytes).update(`msg_1.${time}.${body}`).digest('base64');
    const headers = {
      'webhook-id': 'msg_1',
      'webhook-timestamp': `${time}`,
      'webhook-signature': `v1,${mac}`,
    };
    return this.post('/access/webhook', JSON_TYPE, body, { headers });
  }

  /** A reader whom the paper can tell again. */
  async reader(): Promise<{ cookie: string; id: string }> {
    const cookie = cookieOf(await this.ask('m60'))!;
    return { cookie, id: cookie.split('=')[1]! };
  }

  async subscriber(): Promise<{ cookie: string; id: string }> {
    const reader = await this.reader();
    await this.tell('entitlement.granted', { reader: reader.id, product: 'digital' });
    return reader;
  }
}
