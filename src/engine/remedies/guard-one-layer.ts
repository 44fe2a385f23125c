import type { Facts } from '../facts.ts';
import { percentDecoded } from '../http/percent-decoded.ts';
import { apache, caddy, nginx } from './code.ts';
import { nginxLocation } from './nginx-location.ts';
import { defineRemedy } from './remedy.ts';

/** The first folder of the path, under which the API lives. */
const folderOf = ({ url }: Facts) => url.pathname.replace(/^(\/[^/]+\/).*$/, '$1');

export default defineRemedy({
  id: 'guard-one-layer',
  snippets: {
    nginx: (facts) => nginx`location ${nginxLocation(folderOf(facts))} {
    auth_basic off;
    proxy_pass http://backend;
}`,
    apache: (facts) => apache`<Location ${percentDecoded(folderOf(facts))}>
    AuthType None
    Require all granted
</Location>`,
    caddy: (facts) => caddy`@guarded not path ${`${percentDecoded(folderOf(facts))}*`}
basic_auth @guarded {
    ada <hash of the password>
}`,
  },
  verify: 'request',
});
