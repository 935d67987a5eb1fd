/** Questions and answers over lines of text: a person at a terminal, or a program through a pipe. */
import { createInterface, type Interface } from 'node:readline';

export class Dialogue {
  private readonly lines: string[] = [];
  private waiting: ((line: string | null) => void) | undefined;
  private closed = false;
  private readonly reader: Interface;

  constructor(
    input: NodeJS.ReadableStream,
    private readonly output: NodeJS.WritableStream,
  ) {
    this.reader = createInterface({ input, terminal: false });
    this.reader.on('line', (line) => this.take(line));
    this.reader.on('close', () => {
      this.closed = true;
      this.waiting?.(null);
    });
  }

  tell(text = ''): void {
    this.output.write(`${text}\n`);
  }

  /** The next line without blanks around it; null when there are no more. */
  async ask(prompt: string): Promise<string | null> {
    this.output.write(`${prompt} `);
    const line = this.lines.shift() ?? (this.closed ? null : await this.nextLine());
    return line === null ? null : line.trim();
  }

  close(): void {
    this.reader.close();
  }

  private nextLine(): Promise<string | null> {
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }

  private take(line: string): void {
    const waiting = this.waiting;
    this.waiting = undefined;
    if (waiting) waiting(line);
    else this.lines.push(line);
  }
}
