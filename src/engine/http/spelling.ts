/** Longer words are not compared, so that the work is bounded. */
const LONGEST = 40;

/** How many letters are left out, put in, changed or swapped with their neighbour (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const row = (length: number) => Array.from({ length }, (_, index) => index);
  let before: number[] = [];
  let last = row(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const line = [i];
    for (let j = 1; j <= b.length; j++) {
      const at = (list: readonly number[], index: number) => list[index] ?? 0;
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const straight = Math.min(at(last, j) + 1, at(line, j - 1) + 1, at(last, j - 1) + cost);
      line.push(isSwapped ? Math.min(straight, at(before, j - 2) + 1) : straight);
    }
    before = last;
    last = line;
  }
  return last[b.length] ?? 0;
}

/** Whether a word is another one with a slip or two in it; letter case says nothing. */
export function isMisspelt(word: string, as: string): boolean {
  if (word.length > LONGEST) return false;
  const distance = editDistance(word.toLowerCase(), as.toLowerCase());
  return distance > 0 && distance <= (as.length > 5 ? 2 : 1);
}
