/** Our verdict beside the browser's. */
export interface Comparison {
  readonly differences: readonly string[];
  /** What came up in the case, to be counted. */
  readonly classes: readonly string[];
}
