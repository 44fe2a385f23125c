import { type Case, statusOf } from './case.ts';
import { explain } from './explain.ts';
import type { Diagnosis, Evidence, Finding, Range } from './finding.ts';
import { disjoint } from './ranges.ts';
import type { Locale } from './rule.ts';
import { knownSecretsOf } from './secrets/known-secrets.ts';
import { goneFromHeader, goneFromText, redact, redactCookie, redactText } from './secrets/redact.ts';

interface ExportedFinding extends Pick<Finding, 'rule' | 'severity' | 'confidence' | 'who'> {
  readonly message: string;
  readonly evidence: readonly Evidence[];
}

interface ExportedCase {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly status: number | 'blocked';
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly findings: readonly ExportedFinding[];
  readonly notAssessed: readonly { readonly rule: string; readonly reason: string }[];
}

/** What tools outside may read. The shape changes only with its number. */
interface Export {
  readonly schema: 1;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  readonly browser: string;
  readonly cases: readonly ExportedCase[];
}

interface Diagnosed {
  readonly of: Case;
  readonly diagnosis: Diagnosis;
}

interface ExportOptions {
  /** Milliseconds since the epoch. */
  readonly exportedAt: number;
  readonly browser: string;
  readonly locale: Locale;
  readonly isoOf: (instant: number) => string;
}

type Find = (text: string) => readonly Range[];

function redactEvidence(evidence: Evidence, known: Find): Evidence {
  const clean = (text: string, gone: readonly Range[], marks: readonly Range[]) =>
    redact(text, disjoint([...gone, ...known(text)]), marks);
  switch (evidence.kind) {
    case 'header': {
      const { text, marks } = clean(evidence.value, goneFromHeader(evidence), evidence.marks);
      return { ...evidence, value: text, marks };
    }
    case 'set-cookie': {
      const { line, url } = evidence;
      const { text, marks } = clean(line, goneFromHeader({ name: 'Set-Cookie', value: line }), evidence.marks);
      return { ...evidence, url: redactText(url), line: text, marks };
    }
    case 'url': {
      const { text, marks } = clean(evidence.url, goneFromText(evidence.url), evidence.marks);
      return { ...evidence, url: text, marks };
    }
    case 'body':
      return { ...evidence, ...clean(evidence.text, goneFromText(evidence.text), evidence.marks) };
    case 'policy': {
      const { text, marks } = clean(evidence.value, goneFromText(evidence.value), evidence.marks);
      return { ...evidence, url: redactText(evidence.url), value: text, marks };
    }
    case 'claim':
      return { ...evidence, value: clean(evidence.value, [], []).text };
    case 'cookie':
      return { ...evidence, cookie: redactCookie(evidence.cookie) };
    default:
      return evidence;
  }
}

function exportFinding(finding: Finding, known: Find, locale: Locale): ExportedFinding {
  const { verdict } = explain(finding, locale);
  return {
    rule: finding.rule,
    severity: finding.severity,
    confidence: finding.confidence,
    who: finding.who,
    message: redact(verdict, disjoint([...goneFromText(verdict), ...known(verdict)]), []).text,
    evidence: finding.evidence.map((evidence) => redactEvidence(evidence, known)),
  };
}

function exportCase({ of, diagnosis }: Diagnosed, { locale, isoOf }: ExportOptions): ExportedCase {
  const known = knownSecretsOf(of);
  const [first] = of.exchange.hops;
  const last = of.exchange.hops.at(-1);
  return {
    id: of.id,
    method: last?.request.method ?? '',
    url: redactText(last?.request.url ?? ''),
    status: statusOf(of),
    startedAt: isoOf(first?.request.sentAt ?? of.now),
    findings: diagnosis.findings.map((finding) => exportFinding(finding, known, locale)),
    notAssessed: diagnosis.notAssessed.map(({ rule, reason }) => ({ rule, reason })),
  };
}

/** Cases with their findings as a file to give away: secrets are redacted. */
export function exportOf(cases: readonly Diagnosed[], options: ExportOptions): Export {
  return {
    schema: 1,
    exportedAt: options.isoOf(options.exportedAt),
    browser: options.browser,
    cases: cases.map((each) => exportCase(each, options)),
  };
}
