/** What begins once an ad stands in its box: measuring and refreshing. It comes with the first ad. */
import { NewsAdRefreshedEvent } from './ad-slot.events.js';
import { attend } from './attention.js';
import type { Drawing } from './drawing.js';
import type { Host } from './filling.js';

/**
 * @param due called when it is time for another ad
 * @param rest called when a creative had nothing to show and is gone
 */
export async function watch(
  host: Host,
  drawing: Drawing,
  signal: AbortSignal,
  due: () => void,
  rest: () => void,
): Promise<void> {
  const { shown } = drawing;
  if (!shown || signal.aborted) return;
  const { slot } = host;
  const { provider, drawn, size, trigger, last, since } = shown;
  const refreshes = (last?.refreshes ?? 0) + (trigger === 'time' ? 1 : 0);
  Object.assign(shown, { refreshes, last: undefined });
  if (trigger !== 'near') {
    const inView = last?.timeInView?.() ?? 0;
    slot.dispatchEvent(new NewsAdRefreshedEvent(slot.unit, trigger, refreshes, inView));
  }
  const ended = AbortSignal.any([signal, shown.end.signal]);
  const attended = attend({ slot, unit: slot.unit, provider, drawn, size, since, signal: ended });
  shown.meter = attended;
  shown.timeInView = () => attended.timeInView;
  if (drawn.matches('[sandbox]'))
    hear(drawn as HTMLIFrameElement, host, ended, () =>
      import('./creative-wishes.js').then(({ wishes }) => wishes(host, drawing, ended, rest)),
    );
  if (slot.hasAttribute('refresh'))
    (await import('./refreshing.js')).refreshing(host, shown, ended, due);
}

/** What a creative wishes is heard from when it is told its box. The code that answers comes with the first wish. */
function hear(
  frame: HTMLIFrameElement,
  { slot, report }: Host,
  signal: AbortSignal,
  load: () => Promise<(data: unknown) => void>,
): void {
  let answering: ReturnType<typeof load> | undefined;
  const heard = ({ source, data }: MessageEvent<{ broadsheet?: unknown } | null>) => {
    // The source first: what others sent is not even read.
    if (source !== frame.contentWindow || !data?.broadsheet) return;
    answering ??= load().catch((error) => {
      report('what answers a creative did not arrive.', error);
      return () => {};
    });
    void answering.then((answer) => answer(data));
  };
  addEventListener('message', heard, { signal });
  const { clientWidth: width, clientHeight: height } = slot.querySelector('[data-box]')!;
  frame.contentWindow?.postMessage({ broadsheet: 'box', width, height }, '*');
}
