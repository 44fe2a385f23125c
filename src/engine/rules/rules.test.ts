import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { explain } from '../explain.ts';
import type { Rule } from '../rule.ts';
import { ruleTable } from '../testing/rule-table.ts';
import { aCase, type RuleCases } from './a-case.ts';
import { aSetCookie } from './a-cookie.ts';
import { rules } from './index.ts';

const FOLDER = import.meta.dirname;

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => dirname(file) !== '.');
const ruleFiles = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.cases.ts'));

const load = async <T>(file: string) => ((await import(join(FOLDER, file))) as { default: T }).default;

/** Every secret that a Case of a table may hold: long runs of token characters in credentials and cookies. */
function secretsOf(cases: RuleCases): readonly string[] {
  const text = JSON.stringify([...cases.fires, ...cases.silent].map(({ of }) => [of.exchange, of.jar]));
  return [...text.matchAll(/eyJ[\w-]{20,}(?:\.[\w-]+)*/g)].map(([secret]) => secret);
}

describe.each(ruleFiles)('%s', async (file) => {
  const rule = await load<Rule>(file);
  const cases = await load<RuleCases>(file.replace(/\.ts$/, '.cases.ts'));

  it('is named after its id, in the folder of its area', () => {
    expect(basename(file, '.ts')).toBe(rule.id);
  });

  it('is registered', () => {
    expect(rules).toContain(rule);
  });

  it('names its titles without values, because lists show them without a finding', () => {
    expect(rule.texts.en.title).not.toMatch(/[{}]/);
    expect(rule.texts.ja.title).not.toMatch(/[{}]/);
  });

  it('beats only rules of the catalogue or ids that it still lacks, and not itself', () => {
    expect(rule.beats).not.toContain(rule.id);
    expect(new Set(rule.beats).size).toBe(rule.beats.length);
  });

  it.each(cases.fires)('fires: $name', ({ of, findings }) => {
    const { findings: found, broken } = diagnose(of);
    expect(broken).toEqual([]);
    expect(found.map((finding) => finding.rule)).toEqual(findings);
    expect(findings).toContain(rule.id);
  });

  it.each(cases.silent)('is silent: $name', ({ of, findings }) => {
    const { findings: found, broken } = diagnose(of);
    expect(broken).toEqual([]);
    expect(found.map((finding) => finding.rule)).toEqual(findings);
    expect(findings).not.toContain(rule.id);
  });

  it('tells every finding in both languages, without a raw secret', () => {
    for (const { of } of cases.fires) {
      for (const finding of diagnose(of).findings) {
        for (const locale of ['en', 'ja'] as const) {
          const { title, verdict, fix } = explain(finding, locale);
          const told = [title, verdict, fix].join('\n');
          // A value may be the very word that betrays a missing one elsewhere.
          const values = Object.values(finding.values).filter((value) => typeof value === 'string' && value !== '');
          const own = values.reduce<string>((text, value) => text.replaceAll(String(value), ''), told);
          expect(own).not.toMatch(/\{\w*\}|undefined|NaN|\[object/);
          expect(verdict.length).toBeGreaterThan(0);
          for (const secret of secretsOf(cases)) expect(told).not.toContain(secret);
        }
      }
    }
  });
});

describe('the catalogue', () => {
  it('is told in full by the page beside it', async () => {
    const placed = await Promise.all(
      ruleFiles.map(async (file) => ({ area: dirname(file), rule: await load<Rule>(file) })),
    );
    await expect(ruleTable(placed)).toMatchFileSnapshot('README.md');
  });

  it('has no two causes that explain each other', () => {
    const beats = new Map(rules.map(({ id, beats }) => [id, beats]));
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (beats.get(from) ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
    for (const { id } of rules) expect(reaches(id, id), id).toBe(false);
  });

  it('crashes on no Case, whatever servers and pages send', () => {
    const name = fc.constantFrom(
      'Authorization',
      'Cookie',
      'Origin',
      'DPoP',
      'X-API-Key',
      'Content-Type',
      'WWW-Authenticate',
      'Set-Cookie',
      'Location',
      'Date',
      'Access-Control-Allow-Origin',
    );
    const fragment = fc.constantFrom(
      'Bearer ',
      'Basic ',
      'Digest ',
      'eyJ.',
      'a=',
      '"',
      ',',
      ';',
      '*',
      '%',
      '\\',
      'ｱ',
      '{}',
    );
    const value = fc
      .array(fc.oneof(fragment, fc.string({ maxLength: 8 })), { maxLength: 8 })
      .map((all) => all.join(''));
    const fields = fc.dictionary(name, value, { maxKeys: 6 });
    const status = fc.constantFrom(200, 302, 400, 401, 403, 407, 419, 431);
    const leg = fc.record({ request: fields, response: fields, status, body: value });
    const sketch = fc.record(
      { method: fc.constantFrom('GET', 'POST', 'PUT'), requestBody: value, error: fc.constant('net::ERR_FAILED') },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(leg, sketch, fc.array(value, { maxLength: 3 }), (answer, more, lines) => {
        const setCookies = lines.map((line) => aSetCookie(line, {}));
        const { broken, findings } = diagnose(aCase({ ...answer, ...more, more: { setCookies } }));
        expect(broken).toEqual([]);
        for (const finding of findings) expect(explain(finding, 'ja').verdict).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
