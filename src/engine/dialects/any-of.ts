/** One pattern for what servers say in many words. The texts that it is tried on are lower-case. */
export const anyOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'));
