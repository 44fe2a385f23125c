import { corsExhibit, headerExhibit, responseFaultOf } from '../../facts/cors-fault.ts';
import { defineRule } from '../../rule.ts';
import { corsValues, MISMATCH, mismatchTextOf } from '../cors-texts.ts';

export default defineRule({
  id: 'cors-origin-mismatch',
  severity: 'blocking',
  who: ['api'],
  needs: ['response'],
  spec: ['https://fetch.spec.whatwg.org/#cors-check'],
  remedy: 'cors-allow',
  texts: {
    en: { title: 'another origin allowed', ...MISMATCH.en },
    ja: { title: '別のオリジンが許可されている', ...MISMATCH.ja },
  },
  evaluate(facts, found) {
    if (responseFaultOf(facts) !== 'origin-mismatch') return undefined;
    const { origin, allowed, host } = corsValues(facts, 'response');
    const evidence = headerExhibit(facts, 'response', 'Access-Control-Allow-Origin');
    return found(
      mismatchTextOf({ origin, allowed }),
      { origin, allowed, host },
      [corsExhibit(facts), evidence],
      'certain',
    );
  },
});
