/** The demonstration's shop: what it sells it tells the access service as any shop would, by a signed webhook. */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { WEBHOOK_PATH, type Account } from '@broadsheet/access';
import { PRODUCTS } from './models.js';

/** Whose purchase it is: an account's, or a browser's. */
export type Buyer = Account | { readonly reader: string };

export class Shop {
  readonly #key = randomBytes(32);

  /** @param origin where the access service is */
  constructor(private readonly origin: string) {}

  /** What the access service must know to believe the shop. */
  get secret(): string {
    return `whsec_${this.#key.toString('base64')}`;
  }

  buy(buyer: Buyer, product: string): Promise<void> {
    const { days } = PRODUCTS.find(({ id }) => id === product)!;
    const until = new Date(Date.now() + days * 86_400_000).toISOString();
    return this.#tell('entitlement.granted', buyer, { product, until });
  }

  cancel(buyer: Buyer, product: string): Promise<void> {
    return this.#tell('entitlement.revoked', buyer, { product });
  }

  async #tell(type: string, buyer: Buyer, what: object): Promise<void> {
    const whose = 'reader' in buyer ? buyer : { issuer: buyer.issuer, subject: buyer.subject };
    const timestamp = new Date().toISOString();
    const body = JSON.stringify({ type, timestamp, data: { ...whose, ...what } });
    const answer = await fetch(this.origin + WEBHOOK_PATH, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...this.#sign(body) },
      body,
    });
    if (!answer.ok) throw new Error(`the webhook was answered ${answer.status}`);
  }

  /** Standard Webhooks 1.0 (https://www.standardwebhooks.com). */
  #sign(body: string): Record<string, string> {
    const [id, time] = [`msg_${randomUUID()}`, String(Math.floor(Date.now() / 1000))];
    const signature = createHmac('sha256', this.#key)
      .update(`${id}.${time}.${body}`)
      .digest('base64');
    return {
      'webhook-id': id,
      'webhook-timestamp': time,
      'webhook-signature': `v1,${signature}`,
    };
  }
}
