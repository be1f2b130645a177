/**
 * Reads content credentials with the C2PA project's own verifier. A file of its own, `credentials/reader.js`, with 8 MB of
 * WebAssembly beside it (2 MB on the way): loaded when a reader asks for a check, never before.
 *
 * It needs `script-src 'wasm-unsafe-eval'` in the page's content policy, and in that of `credentials/worker.js` if it has one.
 */
import { createC2pa, type C2paSdk } from '@contentauth/c2pa-web';
import { workerFrom } from './own-worker.js';
import { verdictOf, type Verdict } from './verdict.js';

export interface CredentialsReader {
  /** @throws for a file of a type that cannot be read, or larger than the verifier takes */
  read(file: Blob): Promise<Verdict>;
  close(): void;
}

/**
 * @param anchors certificates of who may sign, as PEM
 * @param worker the address of `credentials/worker.js`, trusted
 * @throws where the page's content policy, or the browser, does not allow it
 */
export async function openReader(anchors: string, worker: string): Promise<CredentialsReader> {
  workerFrom(worker);
  const settings = { trust: { trustAnchors: anchors }, verify: { verifyTrust: true } };
  const wasmSrc = new URL('./c2pa.wasm', import.meta.url).href;
  const sdk = await Promise.race([createC2pa({ wasmSrc, settings }), refused()]);
  return { read: (file) => read(sdk, file), close: () => sdk.dispose() };
}

async function read({ reader }: C2paSdk, file: Blob): Promise<Verdict> {
  const opened = await reader.fromBlob(file.type, file);
  if (!opened) return verdictOf(null);
  try {
    return verdictOf(await opened.manifestStore());
  } finally {
    await opened.free();
  }
}

/** The worker of a policy that forbids it only stays silent; the page is told. */
function refused(): Promise<never> {
  return new Promise((_, reject) => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective }) => reject(new Error(`the content policy's ${violatedDirective}`)),
      { once: true },
    );
  });
}
