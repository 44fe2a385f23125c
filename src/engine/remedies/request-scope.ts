import type { Facts } from '../facts.ts';
import { grantsOf } from '../http/jwt.ts';
import { wantedRights } from '../http/wanted-rights.ts';
import { javascript } from './code.ts';
import { defineRemedy } from './remedy.ts';

/** What the token has and what it lacks, since a new token grants only what it was asked for. */
function scopeToAsk({ challenges, response, carried }: Facts): string {
  const jwt = carried.find((each) => each.jwt)?.jwt;
  const held = jwt ? grantsOf(jwt).find(({ claim }) => claim === 'scope' || claim === 'scp') : undefined;
  const wanted = response ? wantedRights(challenges, response) : [];
  const scopes = wanted.length > 0 ? wanted : ['<the-scope-that-this-call-needs>'];
  return [...new Set([...(held?.names ?? ['openid']), ...scopes])].join(' ');
}

export default defineRemedy({
  id: 'request-scope',
  snippets: {
    page: (facts) => javascript`// the request to the authorization endpoint, with its other parameters as before
const authorize = new URL(authorizationEndpoint);
authorize.searchParams.set('scope', ${scopeToAsk(facts)});
authorize.searchParams.set('prompt', 'consent');
location.assign(authorize);`,
  },
  verify: 'request',
});
