import { report } from './error.js';
import { settings } from './settings.js';
import { scriptURL } from './trusted-types.js';

/**
 * A part that not everybody may read stands open in the page now. The page's own module, where the settings name one, sees to
 * it that it closes once its reader has signed out: in other tabs, and in what the browser keeps for Back. It runs once,
 * however often it is asked for, the page's own `<script type="module">` included (HTML Standard, "module map").
 */
export async function recheck(element: Element): Promise<void> {
  const { recheck: address } = settings('access');
  try {
    if (address) await import(scriptURL(address));
  } catch (error) {
    report(element, 'what closes the article after signing out did not arrive.', error);
  }
}
