import { corsExhibit, headerExhibit, preflightFaultOf } from '../../facts/cors-fault.ts';
import { defineRule } from '../../rule.ts';
import { CREDENTIALS, corsValues } from '../cors-texts.ts';

export default defineRule({
  id: 'cors-preflight-credentials-missing',
  severity: 'blocking',
  who: ['api'],
  needs: ['preflight'],
  spec: [
    'https://fetch.spec.whatwg.org/#cors-check',
    'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0',
    'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials',
  ],
  remedy: 'cors-allow-preflight',
  texts: {
    en: { title: 'credentials not allowed in the preflight', ...CREDENTIALS.en },
    ja: { title: 'プリフライト: 資格情報が許可されていない', ...CREDENTIALS.ja },
  },
  evaluate(facts, found) {
    if (preflightFaultOf(facts) !== 'credentials-missing') return undefined;
    const { origin, credentials } = corsValues(facts, 'preflight');
    const evidence = headerExhibit(facts, 'preflight-response', 'Access-Control-Allow-Credentials');
    return found(
      credentials === '' ? 'found' : 'foundOther',
      { origin, credentials },
      [corsExhibit(facts), evidence],
      'certain',
    );
  },
});
