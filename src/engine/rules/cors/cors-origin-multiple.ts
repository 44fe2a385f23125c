import { corsExhibit, headerExhibit, responseFaultOf } from '../../facts/cors-fault.ts';
import { defineRule } from '../../rule.ts';
import { corsValues, MULTIPLE, multipleTextOf } from '../cors-texts.ts';

export default defineRule({
  id: 'cors-origin-multiple',
  severity: 'blocking',
  who: ['api'],
  needs: ['response'],
  spec: ['https://fetch.spec.whatwg.org/#cors-check'],
  remedy: 'cors-allow',
  texts: {
    en: { title: 'several origins allowed', ...MULTIPLE.en },
    ja: { title: 'Allow-Origin が複数ある', ...MULTIPLE.ja },
  },
  evaluate(facts, found) {
    if (responseFaultOf(facts) !== 'origin-multiple') return undefined;
    const { origin, allowed, host } = corsValues(facts, 'response');
    const evidence = headerExhibit(facts, 'response', 'Access-Control-Allow-Origin');
    return found(multipleTextOf(allowed), { origin, allowed, host }, [corsExhibit(facts), evidence], 'certain');
  },
});
