import { connect, type Socket } from 'node:net';

/** Firefox's remote control: commands over TCP, each message preceded by its length in bytes. */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, (answer: { readonly error: unknown; readonly result: unknown }) => void>();
  #received = Buffer.alloc(0);
  #lastId = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#receive(chunk));
  }

  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    return new Marionette(socket);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      const start = colon + 1;
      const end = start + Number(this.#received.toString('latin1', 0, colon));
      if (colon < 0 || this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.toString('utf8', start, end));
      this.#received = this.#received.subarray(end);
      // Firefox greets with an object; answers are lists.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      this.#waiting.get(id)?.({ error, result });
      this.#waiting.delete(id);
    }
  }

  /** Sends a command and returns its result; a script's value stands under `value`. */
  async send(command: string, parameters: object = {}): Promise<unknown> {
    const id = ++this.#lastId;
    const text = JSON.stringify([0, id, command, parameters]);
    const answered = new Promise<{ readonly error: unknown; readonly result: unknown }>((resolve) => {
      this.#waiting.set(id, resolve);
    });
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    const { error, result } = await answered;
    if (error) throw new Error(`${command}: ${JSON.stringify(error)}`);
    return result;
  }

  close(): void {
    this.#socket.destroy();
  }
}
