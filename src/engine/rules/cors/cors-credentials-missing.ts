import { corsExhibit, headerExhibit, responseFaultOf } from '../../facts/cors-fault.ts';
import { defineRule } from '../../rule.ts';
import { CREDENTIALS, corsValues } from '../cors-texts.ts';

export default defineRule({
  id: 'cors-credentials-missing',
  severity: 'blocking',
  who: ['api'],
  needs: ['response'],
  spec: ['https://fetch.spec.whatwg.org/#cors-check', 'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials'],
  remedy: 'cors-allow',
  texts: {
    en: { title: 'credentials not allowed', ...CREDENTIALS.en },
    ja: { title: '資格情報が許可されていない', ...CREDENTIALS.ja },
  },
  evaluate(facts, found) {
    if (responseFaultOf(facts) !== 'credentials-missing') return undefined;
    const { origin, credentials } = corsValues(facts, 'response');
    const evidence = headerExhibit(facts, 'response', 'Access-Control-Allow-Credentials');
    return found(
      credentials === '' ? 'found' : 'foundOther',
      { origin, credentials },
      [corsExhibit(facts), evidence],
      'certain',
    );
  },
});
