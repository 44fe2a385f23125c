import type { Evidence } from '../../engine/finding.ts';
import { useStore, useTell } from '../context.ts';
import { attributesOf } from './cookie-attributes.ts';
import { neededText } from './cookie-needs.ts';
import { Secret } from './secret.tsx';
import { visible } from './visible.ts';

/** The attribute that decides beside what the request needed; the others for comparison. */
export function CookieExhibit({ evidence }: { readonly evidence: Extract<Evidence, { readonly kind: 'cookie' }> }) {
  const tell = useTell();
  const { cookie, attribute } = evidence;
  const attributes = attributesOf(cookie, tell, useStore().locale.value);
  const has = attributes.find((each) => each.attribute === attribute)?.text ?? visible(cookie.name);
  const others = attributes.filter((each) => each.attribute !== attribute);
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
        <tr class="decides">
          <th scope="row">{attribute}</th>
          <td>
            <mark>{attribute === 'Value' ? <Secret text={cookie.value} /> : has}</mark>
          </td>
          <td>{neededText(evidence, tell)}</td>
        </tr>
        <tr class="dim">
          <td colSpan={3}>{others.map(({ attribute: name, text }) => `${name}: ${text}`).join(' · ')}</td>
        </tr>
      </tbody>
    </table>
  );
}
