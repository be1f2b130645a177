/** Where a command prints: the answer, and everything about it. */
export interface Output {
  out(text: string): void;
  err(line: string): void;
}

export const terminal: Output = {
  out: (text) => void process.stdout.write(text),
  err: (line) => console.error(line),
};
