import {
  type ClientSetting,
  METADATA,
  PROVIDERS,
  type ProviderId,
  providerOf,
} from '../dialects/identity-providers.ts';
import type { Facts } from '../facts.ts';
import { type Code, json, text } from './code.ts';

type Write = (facts: Facts) => Code | undefined;
type AtProviders = Readonly<Record<ProviderId, Write>>;

const forEach = (write: (provider: (typeof PROVIDERS)[number]) => Write) =>
  // One entry for each id, which the compiler cannot see.
  Object.fromEntries(PROVIDERS.map((provider) => [provider.id, write(provider)])) as AtProviders;

/** A value for a setting of the client, under the name that each provider's console has for it. */
export function clientSetting(setting: ClientSetting, read: (facts: Facts) => string | undefined) {
  const isList = setting !== 'scopes';
  return {
    ...forEach(({ settings }) => (facts) => {
      const value = read(facts);
      return value === undefined ? undefined : text`# ${settings[setting]}\n${value}`;
    }),
    oauth: (facts: Facts) => {
      const value = read(facts);
      const member = value !== undefined && (isList ? json`[${value}]` : json`${value}`);
      return member ? json`{ ${METADATA[setting]}: ${member} }` : undefined;
    },
  };
}

/** The origin of a page, under the name of the setting for it; nothing where another provider, or none, was called. */
export const allowedOrigin = (originOf: (facts: Facts) => string): AtProviders =>
  forEach(({ id, origins }) => (facts) => {
    const isCalled = origins !== undefined && providerOf(facts.url)?.id === id;
    return isCalled ? text`# ${origins}\n${originOf(facts)}` : undefined;
  });
