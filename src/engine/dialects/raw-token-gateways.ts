import type { Response } from '../case.ts';

/** Amazon API Gateway puts its own ids on every answer; its authorizers take the bare token, and one after `Bearer` as well. */
const OF_GATEWAY = /^(?:x-amz-apigw-id|apigw-requestid)$/i;

const isRefusedByGateway = (name: string, value: string) =>
  /^x-amzn-errortype$/i.test(name) && /^UnauthorizedException\b/i.test(value.trim());

/** Whether the answer comes by a gateway whose authorizers read a token without a scheme before it. */
export const takesRawTokens = ({ headers }: Pick<Response, 'headers'>): boolean =>
  headers.some(({ name, value }) => OF_GATEWAY.test(name) || isRefusedByGateway(name, value));
