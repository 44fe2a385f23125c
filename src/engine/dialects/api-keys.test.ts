import { describe, expect, it } from 'vitest';
import { type ApiKeyComplaint, apiKeySaying } from './api-keys.ts';

const saying = (text: string, hasKey: boolean) =>
  apiKeySaying([{ text: text.toLowerCase(), source: { text, mime: 'text/plain', truncated: false } }], hasKey)
    ?.complaint;

/** What gateways and APIs say. */
const TABLE: readonly (readonly [string, ApiKeyComplaint | undefined])[] = [
  // Kong, Supabase, APISIX, Azure API Management, Google, OpenAI, Anthropic, Apigee, NewsAPI, api.data.gov, RapidAPI, Algolia.
  ['{"message":"No API key found in request"}', 'missing'],
  ['{"message":"No API key found in request","hint":"No `apikey` request header or url param was found."}', 'missing'],
  ['{"message":"Duplicate API key found"}', undefined],
  ['{"message":"Missing API key found in request"}', 'missing'],
  ['{"message":"Missing API key in request"}', 'missing'],
  ['{"message":"Invalid API key in request"}', 'refused'],
  [
    'Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API.',
    'missing',
  ],
  [
    'Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription.',
    'refused',
  ],
  ['Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key.', 'refused'],
  ['Out of call volume quota. Quota will be replenished in 07:01:20.', undefined],
  [
    "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
    'missing',
  ],
  ['API key not valid. Please pass a valid API key.', 'refused'],
  ['API Key not found. Please pass a valid API key.', 'refused'],
  ['API key expired. Please renew the API key.', 'refused'],
  ['{"reason":"API_KEY_INVALID"}', 'refused'],
  ['Requests from referer https://app.test/ are blocked. {"reason":"API_KEY_HTTP_REFERRER_BLOCKED"}', 'referrer'],
  ['Requests from referer <empty> are blocked.', 'referrer'],
  [
    'There is a per-IP or per-Referer restriction configured on your API key and the request does not match these restrictions.',
    'referrer',
  ],
  ['Method not allowed with this referer', 'referrer'],
  ['Requests from this Android client application <empty> are blocked.', 'app'],
  [
    'The provided API key has an IP address restriction. The originating IP address of the call (192.0.2.7) violates this restriction.',
    'ip',
  ],
  ['Your IP address is not allowed to use this API key', 'ip'],
  ['Requests to this API places.googleapis.com method google.maps.places.v1.Places.SearchText are blocked.', 'service'],
  ['You are not subscribed to this API.', 'service'],
  [
    '{"fault":{"faultstring":"Invalid ApiKey for given resource","detail":{"errorcode":"oauth.v2.InvalidApiKeyForGivenResource"}}}',
    'service',
  ],
  [
    '{"error":{"code":"API_KEY_UNAUTHORIZED","message":"The api_key supplied is not authorized to access the given service."}}',
    'service',
  ],
  [
    "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY)",
    'missing',
  ],
  [
    'Incorrect API key provided: sk-abc. You can find your API key at https://platform.openai.com/account/api-keys.',
    'refused',
  ],
  ['x-api-key header is required', 'missing'],
  ['invalid x-api-key', 'refused'],
  [
    '{"fault":{"faultstring":"Failed to resolve API Key variable request.queryparam.apikey","detail":{"errorcode":"steps.oauth.v2.FailedToResolveAPIKey"}}}',
    'missing',
  ],
  ['{"fault":{"faultstring":"Invalid ApiKey","detail":{"errorcode":"oauth.v2.InvalidApiKey"}}}', 'refused'],
  [
    'Your API key is missing. Append this to the URL with the apiKey param, or use the x-api-key HTTP header.',
    'missing',
  ],
  ['{"status":"error","code":"apiKeyInvalid","message":"Your API key is invalid or incorrect."}', 'refused'],
  ['Your API key has been disabled.', 'refused'],
  [
    '{"error":{"code":"API_KEY_MISSING","message":"No api_key was supplied. Get one at https://api.nasa.gov:443"}}',
    'missing',
  ],
  ['{"error":{"code":"API_KEY_DISABLED"}}', 'refused'],
  ['Invalid API key. Go to https://docs.rapidapi.com/docs/keys for more info.', 'refused'],
  ['{"message":"Invalid Application-ID or API key","status":403}', 'refused'],
  ['Invalid API key. Please see https://openweathermap.org/faq#error401 for more info.', 'refused'],
  ['Invalid or missing API key', 'refused'],
  ['Missing or invalid API key', 'refused'],
  ['API key required', 'missing'],
  ['Missing x-api-key header', 'missing'],
  ['Api Key was not provided', 'missing'],
  ['MISSING_API_KEY', 'missing'],
  ['The API key was revoked', 'refused'],
  ['This API key has exceeded its monthly quota', 'quota'],
  ['This API key is not allowed for this origin', 'referrer'],
  [
    '{"error":{"code":403,"message":"The provided API key has an IP address restriction.","details":[{"reason":"API_KEY_IP_ADDRESS_BLOCKED","domain":"googleapis.com"}]}}',
    'ip',
  ],
  [
    '{"error":{"message":"Blocked.","details":[{"reason":"API_KEY_SERVICE_BLOCKED","domain":"googleapis.com","metadata":{"service":"places.googleapis.com"}}]}}',
    'service',
  ],
  [
    '{"error":{"code":400,"message":"API key not valid. Please pass a valid API key.","details":[{"reason":"API_KEY_INVALID","domain":"googleapis.com"}]}}',
    'refused',
  ],
  ['The "x-api-key" header is missing', 'missing'],
  ['Forbidden - a valid `x-typesense-api-key` header must be sent.', 'refused'],
  ['A valid API key is required', 'refused'],
  ['No valid API key provided', 'refused'],
  ['The request is missing a valid API key.', 'refused'],
  ['API key is invalid or not provided.', 'refused'],
  ['No API key found, get one on our website', 'missing'],
  ['API key is restricted to other domains', 'referrer'],
  ['This domain is not authorized for the API key', 'referrer'],
  ['The IP address 203.0.113.7 is not on the allow list of this API key', 'ip'],
  ['{"code":"ip_not_allowed"}', 'ip'],
  ['APIキーが指定されていません', 'missing'],
  ['API キーが無効です', 'refused'],
  ['Der API-Schlüssel fehlt', 'missing'],
  ['Der API-Schlüssel ist ungültig oder wurde gesperrt', 'refused'],
  ['Key not allowed for this origin', undefined],
  ['Forbidden', undefined],
  ['Missing token', undefined],
  ['Invalid token', undefined],
  ['The signature key was not found', undefined],
  ['You do not have permission', undefined],
  ['Rate limit exceeded', undefined],
  ['Invalid key', undefined],
  ['origin not allowed', undefined],
];

describe('what a server says of an API key', () => {
  it.each(TABLE)('%s', (text, complaint) => expect(saying(text, false)).toBe(complaint));

  it.each([
    ['Out of call volume quota. Quota will be replenished in 07:01:20.', 'quota'],
    ['Rate limit exceeded', 'quota'],
    ['You cannot consume this service', 'service'],
    ['Maps JavaScript API has not been used in project 123 before or it is disabled.', 'service'],
    ['Invalid key', 'refused'],
    ['Key not allowed for this origin', 'referrer'],
    ['The signature key was not found', undefined],
    ['Forbidden', undefined],
  ])('with a key in the request: %s', (text, complaint) => expect(saying(text, true)).toBe(complaint));
});
