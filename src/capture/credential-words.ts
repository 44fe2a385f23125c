/** Words about an Authorization header or a token that no validation of a form has, since it names a field of the form. */
const SAID: readonly RegExp[] = [
  // PyJWT, ruby-jwt, php-jwt, jsonwebtoken, fast-jwt
  /not enough (?:or too many )?segments|wrong number of segments|signature (?:verification (?:failed|raised)|has expired)|only (?:non-)?(?:refresh|access) tokens|invalid (?:crypto|header|payload) padding/,
  /\bjwt (?:is )?(?:missing|expired|malformed|not (?:provided|present|active|yet valid)|must be provided)|(?:missing|invalid)(?: or (?:malformed|expired))? jwt\b/,
  // @fastify/jwt, express-jwt, koa-jwt, Flask-JWT-Extended, Tyk, axum-extra
  /(?:missing|no|invalid|bad|malformed)(?: or \w{1,12})? authori[sz]ation header|authorization field missing|authori[sz]ation (?:header|token) (?:is |was )?(?:missing|required|invalid|malformed|expired|not (?:found|provided))|format is authorization: bearer/,
  /header of type .authorization.|invalid http header \(authorization\)|bearer token (?:is )?(?:malformed|missing|required)|(?:missing|no) bearer token|expected ["'`]?bearer /,
  // Google's APIs, also behind a proxy; a form that takes the key of another service says less
  /"api_key_invalid"|api key not valid\. please pass a valid api key/,
  // FastAPI's own validation of a parameter that it takes from a header
  /"loc":\s{0,4}\[\s{0,4}"header",\s{0,4}"(?:authorization|(?:x-)?(?:api-key|token|auth-token|access-token))"/,
  // Flask-JWT-Extended passes on what PyJWT says
  /^\s{0,8}\{\s{0,8}"msg":\s{0,4}"(?:subject must be|invalid (?:audience|issuer|token|algorithm|subject)|audience doesn|token is missing the|the specified alg|the token is not yet valid|missing claim|error decoding|issued at claim)/,
];

/** Whether a 400 or 422 is about credentials, told from its body. */
export function speaksOfCredentials(body: string): boolean {
  const text = body.slice(0, 4_096).toLowerCase();
  return SAID.some((pattern) => pattern.test(text));
}
