/** What the content credentials of a picture say (C2PA, https://c2pa.org/specifications): nothing of whether it is true. */

/** What of the verifier's answer decides (`ManifestStore` of `@contentauth/c2pa-types`). */
export interface ManifestStore {
  active_manifest?: string | null;
  manifests?: Record<string, { signature_info?: Signature | null }>;
  validation_state?: string | null;
  validation_results?: { activeManifest?: { failure: { code: string }[] } | null } | null;
}

interface Signature {
  issuer?: string | null;
  common_name?: string | null;
}

/**
 * `trusted`: signed by somebody on the paper's list, unchanged since. `unknown-signer`: unchanged since it was signed, by whom
 * nobody knows. `altered`: changed since. `invalid`: the signature itself is wrong or over. `none`: nothing was signed, as
 * with most pictures, and with all that an image service has made smaller.
 */
export type CredentialState = 'trusted' | 'unknown-signer' | 'altered' | 'invalid' | 'none';

let make: (state: CredentialState, signer?: string) => Verdict;

/** The answer of code that verified. Only `verdictOf` makes one, so nothing else can say "verified". */
export class Verdict {
  /** No object but one of this module's is of this type, whatever fields it has. */
  declare protected readonly isVerified: true;

  private constructor(
    readonly state: CredentialState,
    /** The name in the certificate: proven where the signer is trusted, and else what the signer says. */
    readonly signer?: string,
  ) {}
  static {
    make = (state, signer) => new Verdict(state, signer);
  }
}

/** @param store what the verifier read; null where the file has no credentials */
export function verdictOf(store: ManifestStore | null): Verdict {
  const active = store?.manifests?.[store.active_manifest ?? ''];
  if (!store || !active) return make('none');
  const { issuer, common_name: name } = active.signature_info ?? {};
  const signer = issuer ?? name ?? undefined;
  const failures = store.validation_results?.activeManifest?.failure.map(({ code }) => code) ?? [];
  switch (store.validation_state) {
    case 'Trusted':
      return make('trusted', signer);
    case 'Valid':
      return make('unknown-signer', signer);
    default:
      // What was signed is named with its hash; a hash that does not match is a file that was changed.
      return make(failures.some((code) => code.endsWith('mismatch')) ? 'altered' : 'invalid');
  }
}
