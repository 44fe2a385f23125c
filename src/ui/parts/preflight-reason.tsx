import { preflightReasonOf } from '../../engine/facts/preflight-need.ts';
import type { Facts } from '../../engine/facts.ts';
import { isNeeded } from '../../engine/http/preflight-need.ts';
import { useTell } from '../context.ts';
import { Rich } from './rich.tsx';

/** A request without a body, which a media type is often put on by habit. */
const BODILESS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** Why the request asks first, or that it need not. */
export function PreflightReason({ facts }: { readonly facts: Facts }) {
  const tell = useTell();
  const { preflight, method } = facts;
  const need = preflightReasonOf(facts);
  if (!need) return <p>{tell('corsNoPreflight')}</p>;
  if (!isNeeded(need)) return <p>{tell(preflight ? 'corsPreflightForced' : 'corsPreflightNone')}</p>;
  const reasons = [...(need.method === undefined ? [] : [need.method]), ...need.headers];
  const isAvoidable = BODILESS.has(method) && reasons.join() === 'content-type';
  const sentences = [
    tell('corsPreflightFor', { reasons: reasons.map((reason) => `\`${reason}\``).join(', ') }),
    ...(preflight ? [] : [tell('corsPreflightUnseen')]),
    ...(isAvoidable ? [tell('corsPreflightAvoidable', { method })] : []),
  ];
  return (
    <p>
      <Rich text={sentences.join(' ')} />
    </p>
  );
}
