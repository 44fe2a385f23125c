import { corsExhibit, headerExhibit, preflightFaultOf } from '../../facts/cors-fault.ts';
import { defineRule } from '../../rule.ts';
import { corsValues, MISMATCH, mismatchTextOf } from '../cors-texts.ts';

export default defineRule({
  id: 'cors-preflight-origin-mismatch',
  severity: 'blocking',
  who: ['api'],
  needs: ['preflight'],
  spec: ['https://fetch.spec.whatwg.org/#cors-check', 'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0'],
  remedy: 'cors-allow-preflight',
  texts: {
    en: { title: 'another origin allowed in the preflight', ...MISMATCH.en },
    ja: { title: 'プリフライト: 別のオリジンが許可されている', ...MISMATCH.ja },
  },
  evaluate(facts, found) {
    if (preflightFaultOf(facts) !== 'origin-mismatch') return undefined;
    const { origin, allowed, host } = corsValues(facts, 'preflight');
    const evidence = headerExhibit(facts, 'preflight-response', 'Access-Control-Allow-Origin');
    return found(
      mismatchTextOf({ origin, allowed }),
      { origin, allowed, host },
      [corsExhibit(facts), evidence],
      'certain',
    );
  },
});
