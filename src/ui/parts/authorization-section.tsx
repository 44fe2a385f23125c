import type { Facts, SentAuthorization } from '../../engine/facts.ts';
import { parseBasic } from '../../engine/http/basic.ts';
import type { Carried } from '../../engine/http/carried.ts';
import type { Span } from '../../engine/http/parsed.ts';
import { useTell } from '../context.ts';
import { Challenges } from './challenges.tsx';
import { JwtTable } from './jwt-table.tsx';
import { Secret } from './secret.tsx';
import { Section } from './section.tsx';
import { visible } from './visible.ts';

/** User and password of a Basic field. */
function BasicParts({ credentials }: { readonly credentials: Span }) {
  const tell = useTell();
  const { user, password } = parseBasic(credentials).value;
  return (
    <>
      {user !== undefined && (
        <div>
          <dt>{tell('user')}</dt>
          <dd>{visible(user)}</dd>
        </div>
      )}
      {password !== undefined && (
        <div>
          <dt>{tell('password')}</dt>
          <dd>
            <Secret text={password} />
          </dd>
        </div>
      )}
    </>
  );
}

function Field({ authorization }: { readonly authorization: SentAuthorization }) {
  const tell = useTell();
  const { scheme, credentials } = authorization.value;
  return (
    <dl class="facts">
      <div>
        <dt>{tell('scheme')}</dt>
        <dd>{scheme ? visible(scheme.text) : <i>{tell('absent')}</i>}</dd>
      </div>
      <div>
        <dt>{tell('credentials')}</dt>
        <dd>{credentials.text === '' ? <i>{tell('absent')}</i> : <Secret text={credentials.text} />}</dd>
      </div>
      {scheme?.text.toLowerCase() === 'basic' && <BasicParts credentials={credentials} />}
    </dl>
  );
}

function Token({ carried, now }: { readonly carried: Carried; readonly now: number }) {
  const tell = useTell();
  const { name, jwt } = carried;
  if (!jwt) return null;
  return (
    <>
      {jwt.header && <JwtTable caption={`${tell('jwtHeader')} · ${name}`} members={jwt.header} now={now} />}
      {jwt.claims && <JwtTable caption={`${tell('jwtClaims')} · ${name}`} members={jwt.claims} now={now} />}
      {jwt.isEncrypted && <p>{tell('jwtEncrypted')}</p>}
    </>
  );
}

/** Everything in the request that says who is asking, taken apart, and what the server asks for. */
export function AuthorizationSection({ facts, open }: { readonly facts: Facts; readonly open: boolean }) {
  const tell = useTell();
  const { request, authorization, carried, challenges, response, serverNow } = facts;
  return (
    <Section id="authorization" title={tell('authorization')} open={open}>
      {!request && <p>{tell('authorizationUnseen')}</p>}
      {request && !authorization && <p>{tell('authorizationNone')}</p>}
      {authorization && <Field authorization={authorization} />}
      {carried.map((each, index) => (
        <Token key={index} carried={each} now={serverNow ?? facts.case.now} />
      ))}
      {response && <Challenges challenges={challenges} />}
    </Section>
  );
}
