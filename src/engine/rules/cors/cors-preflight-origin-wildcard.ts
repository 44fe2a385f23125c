import { corsExhibit, headerExhibit, preflightFaultOf } from '../../facts/cors-fault.ts';
import { defineRule } from '../../rule.ts';
import { corsValues, WILDCARD } from '../cors-texts.ts';

export default defineRule({
  id: 'cors-preflight-origin-wildcard',
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
    en: { title: 'any origin allowed, with credentials in the preflight', ...WILDCARD.en },
    ja: { title: 'プリフライト: 資格情報付きで * を許可', ...WILDCARD.ja },
  },
  evaluate(facts, found) {
    if (preflightFaultOf(facts) !== 'origin-wildcard') return undefined;
    const { origin } = corsValues(facts, 'preflight');
    const evidence = headerExhibit(facts, 'preflight-response', 'Access-Control-Allow-Origin');
    return found('found', { origin }, [corsExhibit(facts), evidence], 'certain');
  },
});
