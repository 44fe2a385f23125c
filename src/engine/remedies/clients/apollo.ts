import type { Facts } from '../../facts.ts';
import { type Code, indented, javascript, literally } from '../code.ts';
import { nameCode } from '../page-call.ts';
import type { ClientHeader } from './every-request.ts';

/** For GraphQL alone. */
export function apollo({ name, value, before }: ClientHeader, { url }: Facts): Code | undefined {
  if (!/graphql/i.test(url.pathname)) return undefined;
  return javascript`import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';

// Apollo Client 4
const authorize = new SetContextLink(async ({ headers }) => {${before ? javascript`\n${indented(before, '  ')}` : literally('')}
  return { headers: { ...headers, ${nameCode(name)}: ${value} } };
});
const client = new ApolloClient({
  link: authorize.concat(new HttpLink({ uri: ${url.origin + url.pathname} })),
  cache: new InMemoryCache(),
});`;
}
