/**
 * `oidc-provider`, without its word at the start that it wants Node 22: it runs on Node 20, where the tests of this
 * repository run it, and the terminal is the paper's.
 */
const { warn } = console;
console.warn = () => undefined;
export const { default: Provider } = await import('oidc-provider');
// @ts-expect-error no types: the store that it takes by itself, but one for each provider, and chosen on purpose
export const { createMemoryAdapter } = await import('oidc-provider/lib/adapters/memory_adapter.js');
console.warn = warn;
