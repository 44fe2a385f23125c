import { corsExhibit, headerExhibit, preflightFaultOf } from '../../facts/cors-fault.ts';
import { defineRule } from '../../rule.ts';
import { corsValues, INVALID } from '../cors-texts.ts';

export default defineRule({
  id: 'cors-preflight-origin-invalid',
  severity: 'blocking',
  who: ['api'],
  needs: ['preflight'],
  spec: ['https://fetch.spec.whatwg.org/#cors-check', 'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0'],
  remedy: 'cors-allow-preflight',
  texts: {
    en: { title: 'Allow-Origin is no origin in the preflight', ...INVALID.en },
    ja: { title: 'プリフライト: Allow-Origin がオリジンではない', ...INVALID.ja },
  },
  evaluate(facts, found) {
    if (preflightFaultOf(facts) !== 'origin-invalid') return undefined;
    const { origin, allowed } = corsValues(facts, 'preflight');
    const evidence = headerExhibit(facts, 'preflight-response', 'Access-Control-Allow-Origin');
    return found('found', { origin, allowed }, [corsExhibit(facts), evidence], 'certain');
  },
});
