import type { Evidence } from '../../engine/finding.ts';
import { useStore, useTell } from '../context.ts';
import { attributesOf } from './cookie-attributes.ts';
import { Secret } from './secret.tsx';

/** A cookie's attributes beside what the request needed; the one that decides is marked. */
export function CookieExhibit({ evidence }: { readonly evidence: Extract<Evidence, { readonly kind: 'cookie' }> }) {
  const tell = useTell();
  const { cookie, attribute, needed } = evidence;
  const rows = attributesOf(cookie, tell, useStore().locale.value);
  const decided = rows.filter((row) => row.attribute === attribute);
  const others = rows.filter((row) => row.attribute !== attribute);
  return (
    <table class="facts">
      <thead>
        <tr>
          <th scope="col">{tell('attribute')}</th>
          <th scope="col">{tell('has')}</th>
          <th scope="col">{tell('needs')}</th>
        </tr>
      </thead>
      <tbody>
        {(attribute === 'Name' || attribute === 'Value') && (
          <tr class="decides">
            <th scope="row">{tell(attribute === 'Name' ? 'cookieName' : 'cookieValue')}</th>
            <td>{attribute === 'Name' ? <mark>{cookie.name}</mark> : <Secret text={cookie.value} />}</td>
            <td>{needed}</td>
          </tr>
        )}
        {decided.map(({ text }) => (
          <tr key={attribute} class="decides">
            <th scope="row">{attribute}</th>
            <td>
              <mark>{text}</mark>
            </td>
            <td>{needed}</td>
          </tr>
        ))}
        {others.map((row) => (
          <tr key={row.attribute}>
            <th scope="row">{row.attribute}</th>
            <td>{row.text}</td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
