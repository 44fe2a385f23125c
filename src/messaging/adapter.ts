/** One end of a two-way channel, in two methods, so that the rest need not know which browser or test carries it. */
export interface Wire<Out, In> {
  send(message: Out): void;
  /** The listener gets every message from now on. */
  listen(listener: (message: In) => void): void;
}
