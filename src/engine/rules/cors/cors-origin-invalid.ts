import { corsExhibit, headerExhibit, responseFaultOf } from '../../facts/cors-fault.ts';
import { defineRule } from '../../rule.ts';
import { corsValues, INVALID } from '../cors-texts.ts';

export default defineRule({
  id: 'cors-origin-invalid',
  severity: 'blocking',
  who: ['api'],
  needs: ['response'],
  spec: ['https://fetch.spec.whatwg.org/#cors-check'],
  remedy: 'cors-allow',
  texts: {
    en: { title: 'Allow-Origin is no origin', ...INVALID.en },
    ja: { title: 'Allow-Origin がオリジンではない', ...INVALID.ja },
  },
  evaluate(facts, found) {
    if (responseFaultOf(facts) !== 'origin-invalid') return undefined;
    const { origin, allowed } = corsValues(facts, 'response');
    const evidence = headerExhibit(facts, 'response', 'Access-Control-Allow-Origin');
    return found('found', { origin, allowed }, [corsExhibit(facts), evidence], 'certain');
  },
});
