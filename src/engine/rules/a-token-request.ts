import { aCase } from './a-case.ts';

interface TokenRequest {
  readonly url?: string;
  /** The parameters as a form; JSON where it begins with `{`; not seen when absent. */
  readonly sent?: string;
  /** `application/x-www-form-urlencoded` when left out, none when `null`. */
  readonly type?: string | null;
  readonly request?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly response?: Readonly<Record<string, string>>;
  /** The answer's JSON, or another text; not seen when absent. */
  readonly answer?: object | string;
}

/** A refused request to a token endpoint, for tables of cases: a POST of `https://id.shop.test/oauth2/token`. */
export const aTokenRequest = ({ url, sent, type, request, status, response, answer }: TokenRequest) =>
  aCase({
    method: 'POST',
    url: url ?? 'https://id.shop.test/oauth2/token',
    request: { ...(type !== null && { 'Content-Type': type ?? 'application/x-www-form-urlencoded' }), ...request },
    ...(sent !== undefined && { requestBody: sent }),
    status,
    ...(response && { response }),
    ...(answer !== undefined && { body: typeof answer === 'string' ? answer : JSON.stringify(answer) }),
  });
