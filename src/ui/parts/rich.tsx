/** A text of the engine: what stands between backticks is code. */
export function Rich({ text }: { readonly text: string }) {
  return text.split('`').map((piece, index) => (index % 2 === 0 ? piece : <code key={index}>{piece}</code>));
}
