import { anyOf } from './any-of.ts';

/** The token was good and grants too little: the server names scopes. */
export const SCOPE_LACKING = anyOf(
  /insufficient[ _-]?(?:client |oauth |token |access |authentication )?scopes?/,
  /missing[ _-](?:the )?(?:any )?(?:required[ _-]|oauth |necessary |following )*scopes?|missing_scopes?|access_token_scope_insufficient/,
  /(?:requires?|required|needs?|must have)(?: the| one| of| at| least| any| all| following| oauth2?| an?| additional| a token with)* (?:\S{1,60} )?scopes?/,
  /(?:does not|doesn['’]t|do not|don['’]t|did not|not)(?: \w{1,12})? ?(?:have|contain|include|grant|grants|carry|possess|granted)(?: the| an?| any| all| required| necessary| sufficient| enough| appropriate| proper| correct| needed| one| of| following)* scopes?/,
  /scopes?["'`]?(?: \S{1,60})? (?:does not match|do not match|is missing|are missing|(?:is |are |was |were )?(?:required|not granted|insufficient|not sufficient|needed))/,
  /invalid scopes?(?:\(s\))?|invalid ability provided|not enough scopes?|(?:lacks?|lacking|without)(?: the| a| any| required| necessary| sufficient)* scopes?|out of scope|no (?:valid |matching )?scopes?\b/,
  /outside (?:of )?the (?:authori[sz]ed|granted|allowed|permitted) scopes?/,
  /(?:スコープ|scope) ?が(?:不足|足り|ありません|必要)|必要な(?:スコープ|scope)/,
);

/** The server names permissions or roles, which a token may carry as well. */
export const RIGHT_LACKING = anyOf(
  /not enough (?:permissions?|privileges?|rights?)|insufficient[ _-](?:permissions?|privileges?|rights?|roles?|authorities)/,
  /missing[ _-](?:the )?(?:required[ _-]|necessary )*(?:permissions?|roles?|privileges?|authorit(?:y|ies))/,
  /(?:requires?|required|needs?|must have)(?: the| one| of| at| least| any| all| following| an?)* (?:\S{1,60} )?(?:permissions?|roles?|privileges?|authorit(?:y|ies))/,
  /(?:does not|doesn['’]t|do not|don['’]t|not) have(?: the| an?| any| required| necessary| sufficient| enough| needed)* (?:permissions?|roles?|privileges?|authorit(?:y|ies))/,
  /(?:lacks?|without)(?: the| a| any| required| necessary)* (?:permissions?|roles?|privileges?)/,
);
