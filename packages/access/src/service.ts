import type { Gate, GateQuestion } from './gate.js';
import type { Context } from './network.js';
import type { Offer } from './offer.js';
import type { AccessOptions } from './options.js';
import type { ReadersVisit } from './page.js';

/** What every route is given. */
export interface Service {
  readonly options: AccessOptions;
  readonly origin: string;
  readonly gate: Gate;
  readonly offers: readonly Offer[];
  now(): number;
  visit(request: Request, context: Context, gift?: string): Promise<AskedVisit>;
}

/** A visit before it is known which article it is to; `newReader` is the cookie of one who has none. */
export interface AskedVisit extends Omit<GateQuestion, 'article' | 'asks'> {
  readonly newReader?: string;
  preview: ReadersVisit['preview'];
  stateCookie(): Promise<string | undefined>;
}

export type Route = (request: Request, context: Context) => Promise<Response>;
