/**
 * The `Worker` of credentials/reader.js, put in place of the browser's by the build. The verifier (c2pa-web 0.13) makes its
 * worker of a blob, which strict content policies forbid, or of an address over https alone, and Trusted Types know neither.
 * The same script lies beside it as a file. May go once the library takes an address that is trusted.
 */
let script = '';

/** @param address of `credentials/worker.js`, as the kit's Trusted Types policy gives it */
export function workerFrom(address: string): void {
  script = address;
}

export class OwnWorker extends globalThis.Worker {
  constructor() {
    super(script, { type: 'module' });
  }
}
