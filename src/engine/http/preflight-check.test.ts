import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PreflightDemand, preflightCheck } from './preflight-check.ts';

const ORIGIN = 'https://www.shop.test';

const demand = (of: Partial<PreflightDemand>): PreflightDemand => ({
  origin: ORIGIN,
  mode: 'omit',
  method: 'PUT',
  headers: ['authorization', 'content-type'],
  ...of,
});

interface Answer {
  readonly status?: number;
  readonly origin?: string;
  readonly credentials?: string;
  readonly methods?: string;
  readonly names?: string;
}

const faults = ({ status = 204, ...answer }: Answer, of: Partial<PreflightDemand>) => {
  const fields = {
    'Access-Control-Allow-Origin': answer.origin,
    'Access-Control-Allow-Credentials': answer.credentials,
    'Access-Control-Allow-Methods': answer.methods,
    'Access-Control-Allow-Headers': answer.names,
  };
  const headers = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
  return preflightCheck({ status, headers }, demand(of)).faults;
};

const GOOD = { origin: ORIGIN, credentials: 'true', methods: 'PUT', names: 'Authorization, Content-Type' };

describe('preflightCheck', () => {
  it.each<[string, Answer, Partial<PreflightDemand>, string[]]>([
    ['all allowed', GOOD, { mode: 'include' }, []],
    ['a 401', { ...GOOD, status: 401 }, {}, ['status']],
    ['a redirect', { ...GOOD, status: 301 }, {}, ['status']],
    ['nothing allowed', {}, {}, ['origin-missing', 'method-missing', 'header-missing']],
    ['a safelisted method needs no list', { ...GOOD, methods: '' }, { method: 'POST' }, []],
    ['a method in other letters', { ...GOOD, methods: 'put' }, {}, ['method-missing']],
    ['any method', { ...GOOD, methods: '*' }, {}, []],
    ['any method, with credentials', { ...GOOD, methods: '*' }, { mode: 'include' }, ['method-missing']],
    ['the method `*`', { ...GOOD, methods: '*' }, { mode: 'include', method: '*' }, []],
    ['a method list that does not parse', { ...GOOD, methods: 'GET PUT' }, {}, ['method-invalid']],
    ['a header that is not listed', { ...GOOD, names: 'content-type' }, {}, ['header-missing']],
    ['any header', { ...GOOD, names: '*' }, {}, []],
    ['any header, with credentials', { ...GOOD, names: '*' }, { mode: 'include' }, ['header-missing']],
    ['a header list that does not parse', { ...GOOD, names: 'a; b' }, {}, ['header-invalid']],
    ['any origin, with credentials', { ...GOOD, origin: '*' }, { mode: 'include' }, ['origin-wildcard']],
    ['no credentials', { ...GOOD, credentials: 'false' }, { mode: 'include' }, ['credentials-missing']],
  ])('%s', (_, answer, of, expected) => {
    expect(faults(answer, of)).toEqual(expected);
  });

  it('names the headers that are missing, and gives each a line', () => {
    const headers = [
      { name: 'access-control-allow-origin', value: '*' },
      { name: 'access-control-allow-headers', value: 'Content-Type' },
    ];
    const { missingHeaders, rows } = preflightCheck({ status: 200, headers }, demand({ method: 'GET' }));
    expect(missingHeaders).toEqual(['authorization']);
    expect(rows.map(({ answerName, demand: wanted, pass }) => [answerName, wanted, pass])).toEqual([
      ['status', '2xx', true],
      ['Access-Control-Allow-Origin', ORIGIN, true],
      ['Access-Control-Allow-Methods', 'GET', true],
      ['Access-Control-Allow-Headers', 'authorization', false],
      ['Access-Control-Allow-Headers', 'content-type', true],
    ]);
  });

  it('never passes with credentials what it refuses without', () => {
    const field = fc.option(fc.constantFrom('*', ORIGIN, 'true', 'PUT', 'a;b', 'authorization, content-type'), {
      nil: undefined,
    });
    fc.assert(
      fc.property(fc.record({ origin: field, credentials: field, methods: field, names: field }), (answer) => {
        const given = Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== undefined));
        if (faults(given, { mode: 'include' }).length === 0) expect(faults(given, {})).toEqual([]);
      }),
    );
  });
});
