import { anyOf } from './any-of.ts';

/** The server names the environment that the key or token is of, or that it would have to be of. */
export const WRONG_ENVIRONMENT = anyOf(
  /(?:test|live|sandbox|production)[ -](?:mode )?(?:api )?(?:key|token|credential)s? (?:was |is |were |are |has been |have been |can(?:not|['’]t) be |may not be |must not be |not )+(?:used|allowed|valid|accepted|permitted)/,
  /(?:cannot be made|not allowed|not available|does not work|invalid|used)(?: \w{1,12}){0,3} with (?:an?|your|the) (?:test|live|sandbox|production)[ -](?:mode )?(?:api )?(?:key|token)/,
  /(?:key|token) (?:is |was |belongs )?(?:issued )?(?:for|from|to) (?:an?other|a different|the wrong|the (?:test|live|sandbox|staging|production)) (?:environment|mode|stage)|(?:wrong|another|different|invalid|mismatched) environment|environment[ _-]?mismatch/,
  /(?:test|live)mode_mismatch|(?:expected|requires?|use)(?: an?| your| the)? (?:test|live|sandbox|production)[ -](?:mode )?(?:api )?(?:key|token)|別の環境|環境が(?:違|異な|一致)/,
);

/** The server turns a key down as one that it does not know. */
export const KEY_REFUSED = anyOf(
  /(?:invalid|unknown|incorrect|wrong|bad|unrecogni[sz]ed|no such)[ _](?:api[ _-]?|secret |publishable )?key|(?:api[ _-]?|secret |publishable )?key (?:provided )?(?:is |was )?(?:invalid|not valid|unknown|incorrect|not (?:found|recogni[sz]ed|allowed|accepted|known))/,
);
