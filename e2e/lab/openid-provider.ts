import { generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ClientMetadata, Configuration } from 'oidc-provider';
import { sendOpenidClient } from './openid-client.ts';
import { openidStore } from './openid-store.ts';
import { realApp } from './real-app.ts';
import type { LabOrigin, LabTools, Story } from './story.ts';
import { SECRET } from './tokens.ts';

const APP: LabOrigin = 'https://app.shop.test';

/** What a story sets up in another way than is usual. */
interface Setup extends Configuration {
  /** The one client, `shop`: a page with no secret that may renew its tokens. */
  readonly client?: Partial<ClientMetadata>;
}

const clientOf = (lab: LabTools, client: Setup['client']): ClientMetadata => ({
  client_id: 'shop',
  token_endpoint_auth_method: 'none',
  redirect_uris: [lab.url(APP, '/cb')],
  grant_types: ['authorization_code', 'refresh_token'],
  id_token_signed_response_alg: 'ES256',
  ...client,
});

function signingKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' };
}

const HOUR = 3600;

/** How long things live, in seconds; the provider's own guesses come with a notice each. */
const TTL = { AccessToken: HOUR, IdToken: HOUR, RefreshToken: HOUR, Interaction: HOUR, Session: HOUR, Grant: HOUR };

/**
 * A story answered by panva's oidc-provider at `https://id.shop.test`, for the page `https://app.shop.test`.
 * Whoever comes to sign in is Ada, and she consents.
 */
export function openidProvider({ client, ...setup }: Setup = {}): Story['serve'] {
  const provider = realApp(async (lab) => {
    const { Provider } = await import('oidc-provider');
    const issuer = new Provider('https://id.shop.test', {
      adapter: openidStore(),
      clients: [clientOf(lab, client)],
      jwks: { keys: [signingKey()] },
      cookies: { keys: [SECRET] },
      clientBasedCORS: () => true,
      findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
      interactions: { url: (_context, { uid }) => lab.url('https://id.shop.test', `/interaction/${uid}`) },
      async loadExistingGrant({ oidc }) {
        const grant = new oidc.provider.Grant({ clientId: 'shop', accountId: oidc.session?.accountId ?? '' });
        grant.addOIDCScope('openid offline_access');
        await grant.save();
        return grant;
      },
      ...setup,
      ttl: { ...TTL, ...setup.ttl },
      features: { devInteractions: { enabled: false }, ...setup.features },
    });
    const answer = issuer.callback();
    const signInAda = (request: IncomingMessage, response: ServerResponse) =>
      issuer.interactionFinished(request, response, { login: { accountId: 'ada' } });
    return (request, response) =>
      request.url?.startsWith('/interaction/') ? signInAda(request, response) : answer(request, response);
  });
  return (request, response, lab) =>
    request.origin === APP ? sendOpenidClient(request, response) : provider(request, response, lab);
}
