/** Pixels from the middle of the stage. */
export interface Point {
  x: number;
  y: number;
}

/** Width and height in pixels. */
interface Size {
  width: number;
  height: number;
}

const MOST = 8;
/** One press of a button or key. */
export const STEP = 1.5;
/** Two quick taps. */
const LOOK = 2.5;

/** How large a picture is shown on its stage, and which part of it. At 1 the whole of it is seen. */
export class Zoom {
  scale = 1;
  #x = 0;
  #y = 0;

  /** @param sizes of the stage, and of the picture when it is seen as a whole */
  constructor(private readonly sizes: () => { stage: Size; picture: Size }) {}

  get isIn(): boolean {
    return this.scale > 1;
  }

  get isMost(): boolean {
    return this.scale >= MOST;
  }

  /** What lies at `point` stays there. */
  by(factor: number, point: Point = { x: 0, y: 0 }): void {
    const scale = Math.min(MOST, Math.max(1, this.scale * factor));
    const change = scale / this.scale;
    this.scale = scale;
    this.#to(point.x - (point.x - this.#x) * change, point.y - (point.y - this.#y) * change);
  }

  toggle(point: Point): void {
    this.by(this.isIn ? 0 : LOOK, point);
  }

  pan(x: number, y: number): void {
    this.#to(this.#x + x, this.#y + y);
  }

  /** The CSS `transform` that shows it so. */
  get transform(): string {
    return this.isIn ? `translate(${this.#x}px, ${this.#y}px) scale(${this.scale})` : 'none';
  }

  /** The picture's edge never comes further in than the stage's. */
  #to(x: number, y: number): void {
    const { stage, picture } = this.sizes();
    const most = (whole: number, seen: number) => Math.max(0, (whole * this.scale - seen) / 2);
    this.#x = within(x, most(picture.width, stage.width));
    this.#y = within(y, most(picture.height, stage.height));
  }
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value));
}

/** The size of a picture seen as a whole on a stage; it is never made larger than the stage. */
export function fitted(stage: Size, picture: Size): Size {
  const factor = Math.min(stage.width / picture.width, stage.height / picture.height);
  return { width: picture.width * factor, height: picture.height * factor };
}
