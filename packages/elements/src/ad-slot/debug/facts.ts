/** The figures of one slot, as lines of a name and a value. Read from what the slot goes by itself. */
import { consent } from '../../core/consent.js';
import type { AdSize } from '../sizes.html.js';
import { reasonOf } from './reason.js';
import { STEPS, type SlotRecord } from './record.js';

export type Fact = readonly [name: string, value: string];

const STATES = ['filled', 'empty', 'drawing', 'gone'];
/** Attributes that say what the slot is. */
const DEFINITION = ['format', 'sizes', 'reserve', 'align', 'screens', 'larger', 'tier', 'refresh', 'refresh-limit', 'endpoint', 'targeting']; // prettier-ignore

export function factsOf(record: SlotRecord): Fact[] {
  const { host, asked, drawing, trouble } = record;
  const { slot } = host;
  return [
    ['unit', slot.unit || '(none)'],
    ['provider', drawing.shown?.provider ?? asked?.provider ?? slot.provider ?? '(of the page)'],
    ['defined as', definitionOf(slot)],
    ['box', boxOf(slot)],
    ['sizes asked', asked ? asked.sizes.map(sizeWords).join(', ') : '(not asked)'],
    ['ad', drawing.shown ? `${drawing.shown.size.join('×')} px` : '(none)'],
    ['state', statesOf(record)],
    ['why', reasonOf(record)],
    ['timings', timingsOf(record)],
    ['in view', viewOf(record)],
    ['refresh', refreshOf(record)],
    ['consent', consentWords()],
    [
      'tier',
      `reader ${record.lent.readerAccess.get().ads}, slot ${slot.getAttribute('tier') ?? 'any'}`,
    ],
    ['last trouble', trouble ? `${trouble.words} (at ${milliseconds(trouble.at)})` : '(none)'],
    ['moved', movesOf(record)],
  ];
}

/** The states that are on. */
export function statesOf({ host }: SlotRecord): string {
  return STATES.filter((state) => host.hasState(state)).join(', ') || 'waiting';
}

export function sizeWords(size: AdSize): string {
  return size === 'fluid' ? size : size.join('×');
}

function boxOf(slot: Element): string {
  const box = slot.querySelector('[data-box]');
  return box ? `${box.clientWidth}×${box.clientHeight} px` : '(none yet)';
}

function definitionOf(slot: Element): string {
  return DEFINITION.filter((name) => slot.hasAttribute(name))
    .map((name) => `${name}="${slot.getAttribute(name)}"`)
    .join(' ');
}

const milliseconds = (time: number) => `${Math.round(time)} ms`;
const seconds = (time: number) => `${(time / 1000).toFixed(1)} s`;

/** The first step as time since the page began, each later one as time since the one before it. */
function timingsOf({ times }: SlotRecord): string {
  let last: number | undefined;
  const words = STEPS.flatMap((step) => {
    const time = times[step];
    if (time === undefined) return [];
    const said = last === undefined ? milliseconds(time) : `+${milliseconds(time - last)}`;
    last = time;
    return `${step} ${said}`;
  });
  return words.join(' → ') || '(none yet)';
}

function viewOf({ drawing: { shown }, viewedAfter }: SlotRecord): string {
  if (!shown?.meter) return '(no ad is measured)';
  const { timeInView, isRunning, needed } = shown.meter;
  const seen =
    viewedAfter === undefined
      ? `not viewable yet (${needed * 100} % for 1 s)`
      : `viewable after ${milliseconds(viewedAfter)}`;
  return `${seconds(timeInView)}, ${isRunning ? 'running' : 'standing still'}; ${seen}`;
}

function refreshOf({ host: { slot }, drawing: { shown } }: SlotRecord): string {
  if (!slot.hasAttribute('refresh')) return 'off';
  if (!shown?.fresh) return 'no clock yet';
  const { counted, needed, left, isRunning, holds } = shown.fresh;
  const clock = left
    ? `${seconds(counted)} of ${seconds(needed)}, ${isRunning ? 'running' : 'standing still'}`
    : 'this ad stays';
  const held = holds.length ? `; held by ${holds.join(', ')}` : '';
  return `${shown.refreshes ?? 0} times, ${left} left; ${clock}${held}`;
}

function consentWords(): string {
  const signals = Object.entries(consent.signals())
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${String(value)}`);
  return [`ads ${consent.answer('ads')}`, ...signals].join('; ');
}

function movesOf({ moves }: SlotRecord): string {
  const last = moves.at(-1);
  if (!last) return 'never in view';
  const scores = moves.map(({ score }) => score).filter((score) => score !== undefined);
  const score = scores.length ? scores.reduce((sum, one) => sum + one).toFixed(4) : 'not measured';
  return `${moves.length} times, last ${last.from} → ${last.to} px; layout shift ${score}`;
}
