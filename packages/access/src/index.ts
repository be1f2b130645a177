export { adsHint } from './ads-hint.js';
export { createAccess, type Access } from './access.js';
export type { AccessOptions, DecisionEntry } from './options.js';
export {
  neededScript,
  pageHeaders,
  wasRefused,
  type PageVisit,
  type ReadersVisit,
} from './page.js';
export type { ContentSource, PaidArticle, PaidSection, Terms } from './content.js';
export { crawlers } from './crawlers/crawlers.js';
export type { Crawler, CrawlerCheck } from './crawlers/crawlers.js';
export { byDNS } from './crawlers/dns.js';
export type { DNSOptions, Resolver } from './crawlers/dns.js';
export { byRanges } from './crawlers/ranges.js';
export type { PublishedRanges } from './crawlers/ranges.js';
export { bySignature } from './crawlers/signature.js';
export type { SignatureOptions } from './crawlers/signature.js';
export { grant, refuse } from './decision.js';
export type { AdTier, Decision, Grant, Meter, Refusal } from './decision.js';
export type {
  Entitled,
  Entitlement,
  EntitlementProvider,
  EntitlementQuestion,
} from './entitlements/provider.js';
export { restEntitlements } from './entitlements/rest.js';
export type { RestOptions } from './entitlements/rest.js';
export { storedEntitlements } from './entitlements/stored.js';
export type { Change, StoredEntitlements } from './entitlements/stored.js';
export { institutions } from './models/institution.js';
export type { Institution } from './models/institution.js';
export { metered, meterKey } from './models/metered.js';
export type { MeterRules, NewReaders } from './models/metered.js';
export type { AccessModel, AccessRule } from './models/rule.js';
export {
  bySection,
  everybody,
  freeAfter,
  freeFor,
  registered,
  subscribers,
} from './models/rules.js';
export type { Context } from './network.js';
export type { Offer } from './offer.js';
export { PREVIEW_KINDS, previewName } from './preview/kinds.js';
export type { PreviewKind, PreviewReader } from './preview/kinds.js';
export { asksForPreview, PREVIEW_HEADERS } from './preview/preview.js';
export type { Preview } from './preview/preview.js';
export type { Reader } from './reader.js';
export type { ReaderData, Who } from './reader-data.js';
export { OPEN_PATH } from './routes/open.js';
export { WEBHOOK_PATH } from './routes/webhook.js';
export type { WebhookOptions } from './routes/webhook.js';
export { openEnvelope } from './seal/envelope.js';
export type { Expected, OpenedEnvelope } from './seal/envelope.js';
export { makeGroupKeys, raiseFloor, rotate } from './seal/group-keys.js';
export type { GroupKeys } from './seal/group-keys.js';
export { keyFor } from './seal/key-for.js';
export type { SealedQuestion } from './seal/key-for.js';
export { SealError } from './seal/seal-error.js';
export type { SealFault } from './seal/seal-error.js';
export { sealArticle } from './seal/seal.js';
export type { ArticleToSeal, SealedArticle, Section } from './seal/seal.js';
export { storesContract } from './stores/contract.js';
export type { ContractTest, Subject } from './stores/contract.js';
export { memoryStores } from './stores/memory.js';
export type { Consumed, MeterStore } from './stores/meter-store.js';
export { changeRecord, readRecord } from './stores/record-store.js';
export type { RecordStore } from './stores/record-store.js';
export type { Stores } from './stores/stores.js';
export { accountHolder, readerHolder } from './visit.js';
export type { Visit, Visitor } from './visit.js';
export type { Account } from './login/account.js';
export { accountKey } from './login/account.js';
export { SigningKeys } from './keys/signing-keys.js';
export type { GiftRules } from './gifts.js';
export type { ReaderLogin } from './reader-login.js';
export { GIFT_PATH, REVOKE_GIFT_PATH } from './routes/gift.js';
