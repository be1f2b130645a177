/** What the person at the keyboard can mend: printed line by line, without a stack. */
export class Mistake extends Error {
  readonly lines: readonly string[];
  constructor(...lines: string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}
