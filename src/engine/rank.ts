import type { Confidence, Diagnosis, Finding, Severity } from './finding.ts';
import type { Rule } from './rule.ts';

const SEVERITIES: readonly Severity[] = ['blocking', 'risky', 'note'];
const CONFIDENCES: readonly Confidence[] = ['certain', 'likely', 'possible'];

/** What stops a request earlier stands first: an answer that the page may not read hides every other cause from it. */
const AREAS = [
  'proxy',
  'cors',
  'set-cookie',
  'cookie',
  'session',
  'csrf',
  'apikey',
  'basic',
  'digest',
  'authorization',
  'dpop',
  'oauth',
  'token',
  'challenge',
];

function areaOf(rule: string): number {
  const index = AREAS.findIndex((area) => rule.startsWith(`${area}-`));
  return index === -1 ? AREAS.length : index;
}

const placeOf = ({ severity, confidence, rule }: Finding) =>
  [SEVERITIES.indexOf(severity), CONFIDENCES.indexOf(confidence), areaOf(rule)] as const;

function compare(a: Finding, b: Finding): number {
  const [aSeverity, aConfidence, aArea] = placeOf(a);
  const [bSeverity, bConfidence, bArea] = placeOf(b);
  return aSeverity - bSeverity || aConfidence - bConfidence || aArea - bArea;
}

const isWorse = (a: Finding, b: Finding) => SEVERITIES.indexOf(a.severity) < SEVERITIES.indexOf(b.severity);

/** Explained symptoms leave the list; the rest stand by severity, confidence and area. A cause explains nothing worse than itself. */
export function rank(
  findings: readonly Finding[],
  rules: readonly Pick<Rule, 'id' | 'beats'>[],
): Pick<Diagnosis, 'findings' | 'explained'> {
  const beatsOf = new Map(rules.map(({ id, beats }) => [id, beats]));
  const causeOf = (symptom: Finding) =>
    findings.find((cause) => beatsOf.get(cause.rule)?.includes(symptom.rule) && !isWorse(symptom, cause))?.rule;
  return {
    findings: findings.filter((finding) => causeOf(finding) === undefined).toSorted(compare),
    explained: findings.flatMap((finding) => {
      const by = causeOf(finding);
      return by === undefined ? [] : [{ finding, by }];
    }),
  };
}
