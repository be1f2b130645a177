/**
 * What each slot of the page does, for developers, in English: a panel at the side, and a badge on each slot that leads to
 * its lines. It comes with `?ads-debug` in the address, where the page or the machine allows it; nothing else imports it.
 */
import { html, render, type TemplateResult } from 'lit';
import { consent } from '../../core/consent.js';
import { badgeStyles } from './badge.styles.js';
import { factsOf, statesOf } from './facts.js';
import { panelStyles } from './overlay.styles.js';
import { SlotRecord, type Lent } from './record.js';

/** Milliseconds between two looks at the clocks. */
const BEAT = 250;

/** Slots that have been seen, each with its number. */
const records = new Map<Element, SlotRecord>();
const badges = new WeakMap<Element, HTMLElement>();
let root: ShadowRoot | undefined;
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * Shows a slot that starts. A call for one that is shown already only says that it starts anew.
 * @throws the signal's reason, if the slot has gone while this module came
 */
export function show(
  host: Lent['host'],
  drawing: Lent['drawing'],
  attempt: AbortSignal,
  choice: Lent['choice'],
  margins: Lent['margins'],
  readerAccess: Lent['readerAccess'],
): void {
  attempt.throwIfAborted();
  const { slot } = host;
  let record = records.get(slot);
  if (!record)
    records.set(
      slot,
      (record = new SlotRecord({ host, drawing, choice, margins, readerAccess }, soon)),
    );
  record.begin(attempt);
  root ??= makePanel();
  timer ??= setInterval(draw, BEAT);
  draw();
}

/** Takes the panel away. For tests: a page keeps it. @internal */
export function hide(): void {
  clearInterval(timer);
  timer = undefined;
  (root?.host as HTMLElement | undefined)?.remove();
  root = undefined;
  records.clear();
}

/** After the page's own styles and elements have had the event. */
const soon = () => queueMicrotask(draw);

function makePanel(): ShadowRoot {
  const host = document.createElement('div');
  host.lang = 'en';
  host.dir = 'ltr';
  host.dataset['newsAdDebug'] = '';
  const made = host.attachShadow({ mode: 'open' });
  made.adoptedStyleSheets = [panelStyles.styleSheet!];
  // Behind the body, where no rule of the page counts children.
  document.documentElement.append(host);
  return made;
}

function draw(): void {
  if (!root) return;
  const shown = [...records].filter(([slot]) => slot.isConnected).sort(byPlace);
  render(panel(shown.map(([, record]) => record)), root);
  const popover = root.querySelector('section')!;
  // The top layer: over whatever the page lays over its content.
  if (!popover.matches(':popover-open')) popover.showPopover();
  shown.forEach(([slot, record], at) => drawBadge(slot, record, at + 1));
}

/** In the order of the page; of those in one shadow root, in the order in which they started. */
function byPlace([one]: [Element, ...unknown[]], [other]: [Element, ...unknown[]]): number {
  const [at, otherAt] = [outermost(one), outermost(other)];
  if (at === otherAt) return 0;
  return at.compareDocumentPosition(otherAt) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** What stands in the document itself: the slot, or the host around it. */
function outermost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : element;
}

function panel(shown: readonly SlotRecord[]): TemplateResult {
  const wide = matchMedia('(min-width: 60rem)').matches;
  return html`<section popover="manual" aria-label="Ads of this page">
    <details ?open=${wide}>
      <summary
        >Ads: ${shown.length} · consent ${consent.answer('ads')}${tierOf(shown)}</summary
      >
      ${shown.map(entry)}
    </details>
  </section>`;
}

const tierOf = ([record]: readonly SlotRecord[]) =>
  record ? ` · tier ${record.lent.readerAccess.get().ads}` : '';

function entry(record: SlotRecord, at: number): TemplateResult {
  return html`<details data-slot=${record.host.slot.slotId}>
    <summary>${at + 1}. ${record.host.slot.unit || '(no unit)'} · ${statesOf(record)}</summary>
    <dl>
      ${factsOf(record).map(
        ([name, value]) => html`<dt>${name}</dt><dd data-name=${name}>${value}</dd>`,
      )}
    </dl>
  </details>`;
}

function drawBadge(slot: Element, record: SlotRecord, number: number): void {
  const words = `${number} ${statesOf(record)}`;
  let badge = badges.get(slot);
  if (!badge) {
    badges.set(slot, (badge = document.createElement('button')));
    Object.assign(badge, { type: 'button', lang: 'en', dir: 'ltr' });
    badge.setAttribute('part', 'debug');
    badge.addEventListener('click', () => open(record));
    slot.shadowRoot!.adoptedStyleSheets.push(badgeStyles.styleSheet!);
    slot.shadowRoot!.append(badge);
  }
  if (badge.textContent === words) return;
  badge.textContent = words;
  badge.setAttribute('aria-label', `Ad ${words}: show its figures`);
}

/** Leads to the lines of a slot. */
function open({ host: { slot } }: SlotRecord): void {
  const details = root?.querySelector<HTMLDetailsElement>(`[data-slot="${slot.slotId}"]`);
  if (!details) return;
  details.open = true;
  details.parentElement!.closest('details')!.open = true;
  details.querySelector('summary')!.focus();
}
