import type { Point, Zoom } from './zoom.js';

/** Two taps are one act within this time, in milliseconds, and this many pixels. */
const TWICE = 300;
const NEAR = 24;
/** A finger that moved less than this many pixels tapped. */
const STILL = 8;
/** A swipe goes at least this many pixels sideways. */
const SWIPE = 48;

interface Asked {
  zoom: () => Zoom;
  /** The picture is shown in another way now. */
  changed: () => void;
  /** -1: a finger went to the left. */
  swiped: (side: 1 | -1) => void;
}

/**
 * Fingers, pen and mouse on the stage: two fingers zoom, one pans or swipes; two taps, or one click, zoom in at a point and
 * out again, so that who cannot drag reaches every part (WCAG 2.5.7).
 */
export class Gestures {
  readonly #asked: Asked;
  readonly #down = new Map<number, Point>();
  /** How far the only finger went; undefined once there were two. */
  #way: Point | undefined;
  #lastTap = { time: -Infinity, x: 0, y: 0 };

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  readonly start = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const stage = event.currentTarget as Element;
    stage.setPointerCapture(event.pointerId);
    this.#down.set(event.pointerId, pointOn(stage, event));
    this.#way = this.#down.size === 1 ? { x: 0, y: 0 } : undefined;
  };

  readonly move = (event: PointerEvent): void => {
    const before = this.#down.get(event.pointerId);
    if (!before) return;
    const [middle, width] = this.#span();
    const now = pointOn(event.currentTarget as Element, event);
    this.#down.set(event.pointerId, now);
    const zoom = this.#asked.zoom();
    if (this.#down.size === 2) {
      const [to, wide] = this.#span();
      zoom.by(wide / (width || 1), to);
      zoom.pan(to.x - middle.x, to.y - middle.y);
    } else if (this.#way) {
      this.#way = { x: this.#way.x + now.x - before.x, y: this.#way.y + now.y - before.y };
      zoom.pan(now.x - before.x, now.y - before.y);
    }
    this.#asked.changed();
  };

  readonly end = (event: PointerEvent): void => {
    const point = this.#down.get(event.pointerId);
    if (!point || !this.#down.delete(event.pointerId) || this.#down.size > 0) return;
    const way = this.#way;
    this.#way = undefined;
    if (!way || event.type === 'pointercancel') return;
    const { x, y } = way;
    if (Math.hypot(x, y) < STILL) this.#tap(point, event);
    else if (!this.#asked.zoom().isIn && Math.abs(x) > Math.max(SWIPE, 1.5 * Math.abs(y)))
      this.#asked.swiped(x < 0 ? -1 : 1);
  };

  /** A pinch on a trackpad comes as a turned wheel with the control key held (all engines). */
  readonly wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const stage = event.currentTarget as Element;
    if (event.ctrlKey) this.#asked.zoom().by(Math.exp(-event.deltaY / 100), pointOn(stage, event));
    else this.#asked.zoom().pan(-event.deltaX, -event.deltaY);
    this.#asked.changed();
  };

  #tap(point: Point, { timeStamp: time, pointerType }: PointerEvent): void {
    const { time: last, x, y } = this.#lastTap;
    const isSecond = time - last < TWICE && Math.hypot(point.x - x, point.y - y) < NEAR;
    this.#lastTap = { time: isSecond ? -Infinity : time, ...point };
    if (!isSecond && pointerType !== 'mouse') return;
    this.#asked.zoom().toggle(point);
    this.#asked.changed();
  }

  /** The middle between the fingers, and how far they are apart. */
  #span(): [Point, number] {
    const [a, b] = [...this.#down.values()];
    if (!a || !b) return [a ?? { x: 0, y: 0 }, 0];
    return [{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, Math.hypot(a.x - b.x, a.y - b.y)];
  }
}

function pointOn(stage: Element, { clientX, clientY }: MouseEvent): Point {
  const { left, top, width, height } = stage.getBoundingClientRect();
  return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
}
