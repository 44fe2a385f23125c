import { corsExhibit, headerExhibit, preflightFaultOf } from '../../facts/cors-fault.ts';
import { defineRule } from '../../rule.ts';
import { corsValues, MULTIPLE, multipleTextOf } from '../cors-texts.ts';

export default defineRule({
  id: 'cors-preflight-origin-multiple',
  severity: 'blocking',
  who: ['api'],
  needs: ['preflight'],
  spec: ['https://fetch.spec.whatwg.org/#cors-check', 'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0'],
  remedy: 'cors-allow-preflight',
  texts: {
    en: { title: 'several origins allowed in the preflight', ...MULTIPLE.en },
    ja: { title: 'プリフライト: Allow-Origin が複数ある', ...MULTIPLE.ja },
  },
  evaluate(facts, found) {
    if (preflightFaultOf(facts) !== 'origin-multiple') return undefined;
    const { origin, allowed, host } = corsValues(facts, 'preflight');
    const evidence = headerExhibit(facts, 'preflight-response', 'Access-Control-Allow-Origin');
    return found(multipleTextOf(allowed), { origin, allowed, host }, [corsExhibit(facts), evidence], 'certain');
  },
});
