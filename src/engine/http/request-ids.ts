import type { Header } from '../case.ts';

/** Fields by which servers, proxies and clouds number their requests. */
const KNOWN: ReadonlySet<string> = new Set([
  'traceparent',
  'cf-ray',
  'x-vercel-id',
  'x-amz-cf-id',
  'x-amz-id-2',
  'x-cloud-trace-context',
  'apigw-requestid',
  'x-amzn-requestid',
  'sentry-trace',
  'x-azure-ref',
  'x-correlationid',
  'x-requestid',
]);

/** Whether a field holds what finds the request in a log. */
export function isRequestId({ name }: Header): boolean {
  const field = name.toLowerCase();
  return KNOWN.has(field) || /(?:request|correlation|trace)-id$/.test(field);
}
