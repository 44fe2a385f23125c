import { corsExhibit, headerExhibit, responseFaultOf } from '../../facts/cors-fault.ts';
import { defineRule } from '../../rule.ts';
import { corsValues, WILDCARD } from '../cors-texts.ts';

export default defineRule({
  id: 'cors-origin-wildcard',
  severity: 'blocking',
  who: ['api'],
  needs: ['response'],
  spec: ['https://fetch.spec.whatwg.org/#cors-check', 'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials'],
  remedy: 'cors-allow',
  texts: {
    en: { title: 'any origin allowed, with credentials', ...WILDCARD.en },
    ja: { title: '資格情報付きで * を許可', ...WILDCARD.ja },
  },
  evaluate(facts, found) {
    if (responseFaultOf(facts) !== 'origin-wildcard') return undefined;
    const { origin } = corsValues(facts, 'response');
    const evidence = headerExhibit(facts, 'response', 'Access-Control-Allow-Origin');
    return found('found', { origin }, [corsExhibit(facts), evidence], 'certain');
  },
});
