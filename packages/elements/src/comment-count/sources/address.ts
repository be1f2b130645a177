/** Addresses by which comment systems know threads. */

/** Parameters that say how a reader came, and not where to. */
const TRACKING =
  /^(?:utm_|at_|mc_|pk_|mtm_)|^(?:fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|igshid|yclid|cmpid|ref_src|s_kwcid)$/;

/** A thread that is known by the whole address of its page. */
export const isAddress = (thread: string) => /^https?:/.test(thread);

export interface Spelling {
  /** A slash at the end: kept as it is, or left away. */
  readonly slash: 'kept' | 'dropped';
  /** Capitals in the path: kept as they are, or made small. */
  readonly case: 'kept' | 'lower';
  /** How much of the address is the thread's name. */
  readonly part: 'address' | 'path';
}

/** The spelling of a system that knows threads by their addresses. A thread that is none is left as it is. */
export function spelling(rules: Spelling): (thread: string) => string {
  return (thread) => {
    const isPath = thread.startsWith('/');
    const base = isPath ? 'https://path.invalid' : undefined;
    if (!URL.canParse(thread, base)) return thread;
    const url = new URL(thread, base);
    for (const name of [...url.searchParams.keys()])
      if (TRACKING.test(name)) url.searchParams.delete(name);
    url.hash = '';
    if (rules.case === 'lower') url.pathname = url.pathname.toLowerCase();
    if (rules.slash === 'dropped') url.pathname = url.pathname.replace(/(?<=.)\/+$/, '');
    return isPath || rules.part === 'path' ? url.pathname + url.search : url.href;
  };
}
