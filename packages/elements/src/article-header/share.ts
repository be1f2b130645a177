/** How a link left the page: over the system's own dialog, over the clipboard, or not at all. */
export type Shared = 'native' | 'dismissed' | 'copied' | 'failed';

/** Hands a link to the system's share dialog, else to the clipboard. Call it in the reader's own act. */
export async function share(title: string, url: string): Promise<Shared> {
  if (navigator.share) {
    try {
      await navigator.share({ title, url });
      return 'native';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'dismissed';
      // Frames without the permission have `share` too, and it always refuses: the clipboard may not.
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch {
    // Refused, or not there at all: pages without TLS have no clipboard.
    return 'failed';
  }
}
