import { toBase64Url } from './base64url.ts';

const isPrime = (number: number) => {
  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return false;
  return true;
};

const firstPrimes = (count: number) => {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number++) if (isPrime(number)) primes.push(number);
  return primes;
};

/** The first 32 bits of a root's fraction (FIPS 180-4 §4.2.2, §5.3.3). */
const fraction = (root: number) => ((root - Math.floor(root)) * 0x1_0000_0000) | 0;

const CONSTANTS = firstPrimes(64).map((prime) => fraction(Math.cbrt(prime)));
const INITIAL = firstPrimes(8).map((prime) => fraction(Math.sqrt(prime)));

const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** The message with a one bit, zeros and its length in bits behind it, a multiple of 64 octets long. */
function padded(message: Uint8Array): DataView {
  const octets = new Uint8Array((((message.length + 8) >> 6) + 1) * 64);
  octets.set(message);
  octets[message.length] = 0x80;
  const view = new DataView(octets.buffer);
  view.setUint32(octets.length - 8, Math.floor(message.length / 0x2000_0000));
  view.setUint32(octets.length - 4, message.length << 3);
  return view;
}

function schedule(block: DataView, offset: number): Int32Array {
  const words = new Int32Array(64);
  const at = (index: number) => words[index] ?? 0;
  for (let t = 0; t < 16; t++) words[t] = block.getInt32(offset + t * 4);
  for (let t = 16; t < 64; t++) {
    const [w15, w2] = [at(t - 15), at(t - 2)];
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
    words[t] = at(t - 16) + s0 + at(t - 7) + s1;
  }
  return words;
}

type State = readonly [number, number, number, number, number, number, number, number];

function compressed(state: State, words: Int32Array): State {
  let [a, b, c, d, e, f, g, h] = state;
  for (const [t, word] of words.entries()) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const t1 = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + (CONSTANTS[t] ?? 0) + word) | 0;
    const t2 = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
    [a, b, c, d, e, f, g, h] = [(t1 + t2) | 0, a, b, c, (d + t1) | 0, e, f, g];
  }
  const next = [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) | 0);
  return next as unknown as State;
}

/** The SHA-256 of a text's UTF-8 (FIPS 180-4) in unpadded base64url. The platform's own is asynchronous, and rules are not. */
export function sha256(text: string): string {
  const blocks = padded(new TextEncoder().encode(text));
  let state = INITIAL as unknown as State;
  for (let offset = 0; offset < blocks.byteLength; offset += 64) state = compressed(state, schedule(blocks, offset));
  const digest = new DataView(new ArrayBuffer(32));
  for (const [index, word] of state.entries()) digest.setInt32(index * 4, word);
  return toBase64Url(new Uint8Array(digest.buffer));
}
