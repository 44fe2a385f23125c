import { type CorsAnswer, corsAnswerFor } from '../../facts/cors-answer.ts';
import type { Facts } from '../../facts.ts';
import { type Code, literally, sh, when, yaml } from '../code.ts';
import { list } from './filled.ts';

/** REST APIs and HTTP APIs, the gateway's two kinds, name their request ids in different headers. */
export function isRestApi({ response, preflight }: Facts): boolean {
  const headers = [...(response?.headers ?? []), ...(preflight?.response?.headers ?? [])];
  return headers.some(({ name }) => /^x-amz-apigw-id$|^x-amzn-errortype$/i.test(name));
}

const httpApi = ({ origin, credentials, methods, headers }: CorsAnswer): Code =>
  sh`# HTTP API; it answers preflights by itself then, and leaves out what the integration says about CORS
aws apigatewayv2 update-api --api-id "$API_ID" --cors-configuration ${JSON.stringify({
    AllowOrigins: [origin],
    AllowMethods: methods,
    ...(headers.length > 0 && { AllowHeaders: headers }),
    AllowCredentials: credentials,
  })}`;

/** AWS wants each value in quotes inside of the string. */
const inQuotes = (value: string): Code => yaml`${`'${value}'`}`;

/** What the gateway itself answers with an error. */
export const gatewayResponses = ({ origin, credentials }: CorsAnswer): Code => {
  const headers = yaml`
    ResponseParameters:
      Headers:
        Access-Control-Allow-Origin: ${inQuotes(origin)}${when(
          credentials,
          yaml`
        Access-Control-Allow-Credentials: ${inQuotes('true')}`,
        )}`;
  return yaml`GatewayResponses:
  DEFAULT_4XX:${headers}
  DEFAULT_5XX:${headers}`;
};

const restApi = (answer: CorsAnswer): Code =>
  yaml`# REST API: properties of AWS::Serverless::Api; a Lambda function adds these headers to its answers by itself
Cors: # preflights
  AllowOrigin: ${inQuotes(answer.origin)}
  AllowMethods: ${inQuotes(list(answer.methods))}${when(
    answer.headers.length > 0,
    yaml`
  AllowHeaders: ${inQuotes(list(answer.headers))}`,
  )}
  AllowCredentials: ${literally(String(answer.credentials))}
Auth:
  AddDefaultAuthorizerToCorsPreflight: false
${gatewayResponses(answer)}`;

export const awsApiGateway = (facts: Facts): Code =>
  isRestApi(facts) ? restApi(corsAnswerFor(facts)) : httpApi(corsAnswerFor(facts));
