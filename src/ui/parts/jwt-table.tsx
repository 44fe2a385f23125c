import { secretsInText } from '../../engine/secrets/secrets.ts';
import { dateOf, meaningOf, shownClaim } from '../claims.ts';
import { useStore, useTell } from '../context.ts';
import { ClaimName } from './claim-name.tsx';
import { Quoted } from './quoted.tsx';

interface JwtTableProps {
  readonly caption: string;
  readonly members: Readonly<Record<string, unknown>>;
  /** The moment of the answer, in milliseconds since the epoch. */
  readonly now: number;
}

/** The header or the claims of a JWT, dates in words, registered names explained. */
export function JwtTable({ caption, members, now }: JwtTableProps) {
  const tell = useTell();
  const locale = useStore().locale.value;
  return (
    <table class="facts">
      <caption>{caption}</caption>
      <tbody>
        {Object.entries(members).map(([name, value]) => {
          const text = shownClaim(value);
          return (
            <tr key={name}>
              <th scope="row">
                <ClaimName name={name} />
              </th>
              <td>
                <Quoted text={text} secrets={secretsInText(text)} marks={[]} />
              </td>
              <td class="dim">{dateOf(name, value, now, tell, locale) ?? meaningOf(name, locale)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
