import type { SeenChallenge } from '../../engine/facts.ts';
import { useTell } from '../context.ts';
import { visible } from './visible.ts';

/** What the server asks for, scheme by scheme. */
export function Challenges({ challenges }: { readonly challenges: readonly SeenChallenge[] }) {
  const tell = useTell();
  if (challenges.length === 0) return <p>{tell('challengeNone')}</p>;
  return challenges.map(({ scheme, token68, params }, index) => (
    <table key={index} class="facts">
      <caption>
        {tell('challenges')}: <code>{visible(scheme.text)}</code>
        {token68 && ` ${visible(token68.text)}`}
      </caption>
      <tbody>
        {params.map(({ name, text }, place) => (
          <tr key={place}>
            <th scope="row">
              <code>{visible(name.text)}</code>
            </th>
            <td>{visible(text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ));
}
