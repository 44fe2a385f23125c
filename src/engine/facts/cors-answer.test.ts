import { describe, expect, it } from 'vitest';
import type { Case } from '../case.ts';
import { factsOf } from '../facts.ts';
import { preflightCheck } from '../http/preflight-check.ts';
import { aCase } from '../rules/a-case.ts';
import { ALLOWS, answerBlocked, ORIGIN, preflightFailed } from '../rules/a-cors.ts';
import { type CorsAnswer, corsAnswerFor } from './cors-answer.ts';

const answerFor = (of: Case) => corsAnswerFor(factsOf(of));

const asHeaders = ({ origin, credentials, methods, headers }: CorsAnswer) => [
  { name: 'Access-Control-Allow-Origin', value: origin },
  ...(credentials ? [{ name: 'Access-Control-Allow-Credentials', value: 'true' }] : []),
  { name: 'Access-Control-Allow-Methods', value: methods.join(', ') },
  { name: 'Access-Control-Allow-Headers', value: headers.join(', ') },
];

describe('corsAnswerFor', () => {
  it('adds what is missing to what is allowed', () => {
    const of = aCase(preflightFailed(204, { ...ALLOWS, 'Access-Control-Allow-Headers': 'X-Api-Version' }));
    expect(answerFor(of)).toEqual({
      origin: ORIGIN,
      credentials: true,
      methods: ['GET', 'PUT', 'DELETE'],
      headers: ['X-Api-Version', 'authorization', 'content-type'],
      preflight: {
        methods: ['GET', 'PUT', 'DELETE'],
        headers: ['X-Api-Version', 'authorization', 'content-type'],
      },
      isNamedBefore: true,
    });
  });

  it('names everything where wildcards stand for nothing', () => {
    const of = aCase(
      preflightFailed(204, {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Methods': '*',
        'Access-Control-Allow-Headers': '*',
      }),
    );
    expect(answerFor(of)).toEqual({
      origin: ORIGIN,
      credentials: true,
      methods: ['PUT'],
      headers: ['authorization', 'content-type'],
      preflight: { methods: ['PUT'], headers: ['authorization', 'content-type'] },
      isNamedBefore: true,
    });
  });

  it('asks of a simple request no more than the origin', () => {
    expect(answerFor(aCase(answerBlocked(401, {})))).toEqual({
      origin: ORIGIN,
      credentials: true,
      methods: ['GET'],
      headers: [],
      isNamedBefore: false,
    });
  });

  it('lists no method where every browser allows it unlisted', () => {
    const of = aCase({ ...preflightFailed(401, {}), method: 'POST' });
    expect(answerFor(of).preflight).toEqual({ methods: [], headers: ['authorization', 'content-type'] });
  });

  it('leaves a preflight alone that passed before the answer failed', () => {
    const { preflight } = preflightFailed(204, ALLOWS);
    const of = aCase({ ...answerBlocked(401, {}), method: 'PUT', preflight });
    expect(answerFor(of)).toMatchObject({ methods: ['GET', 'PUT', 'DELETE'], isNamedBefore: true });
    expect(answerFor(of).preflight).toBeUndefined();
  });

  it.each<[string, Case]>([
    ['a 401', aCase(preflightFailed(401, {}))],
    ['nothing allowed', aCase(preflightFailed(204, {}))],
    ['wildcards and credentials', aCase(preflightFailed(204, { 'Access-Control-Allow-Origin': '*' }))],
    [
      'a list that does not parse',
      aCase(preflightFailed(204, { ...ALLOWS, 'Access-Control-Allow-Methods': 'GET PUT' })),
    ],
  ])('passes the preflight that failed for %s', (_, of) => {
    const { cors } = factsOf(of);
    const mode = cors?.mode === 'include' ? 'include' : 'omit';
    const demand = { origin: ORIGIN, mode, method: 'PUT', headers: ['authorization', 'content-type'] } as const;
    expect(preflightCheck({ status: 204, headers: asHeaders(answerFor(of)) }, demand).faults).toEqual([]);
  });
});
