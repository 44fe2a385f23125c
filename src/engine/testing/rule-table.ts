import type { Rule } from '../rule.ts';

const INTRO = `# The rules

One row a rule, made from the rules themselves: after a change, \`npx vitest run src/engine/rules -u\` writes this page anew.
A \`blocking\` cause stops the request, a \`risky\` one breaks elsewhere, a \`note\` is never on top of a failure that has a cause.
*Needs* names the facts without which the rule says that it could not tell.
`;

/** `RFC 7519 §4.1.4`, `RFC 6265bis`, or the host of a page that has no number. */
function nameOf(url: string): string {
  const [, rfc, section] =
    /\/rfc(\d+(?:bis)?)(?:#section-([\d.]+))?/.exec(url.replace('draft-ietf-httpbis-', '')) ?? [];
  if (!rfc) return new URL(url).hostname.replace(/^www\./, '');
  return `RFC ${rfc.replace('bis-20', 'bis')}${section ? ` §${section}` : ''}`;
}

const row = (area: string, { id, severity, who, needs, spec, texts }: Rule) =>
  `| [${id}](${area}/${id}.ts) | ${texts.en.title} | ${severity} | ${who.join(', ')} | ${needs.join(', ')} | ${spec.map((url) => `[${nameOf(url)}](${url})`).join(', ')} |`;

/** The catalogue as a page: an area a heading. Takes the rules with the folder that each stands in. */
export function ruleTable(placed: readonly { readonly area: string; readonly rule: Rule }[]): string {
  const areas = [...new Set(placed.map(({ area }) => area))].sort();
  const sections = areas.map((area) => {
    const rows = placed
      .filter((each) => each.area === area)
      .sort((a, b) => a.rule.id.localeCompare(b.rule.id, 'en'))
      .map(({ rule }) => row(area, rule));
    return [
      `## ${area}`,
      '',
      '| id | cause | severity | who | needs | spec |',
      '|---|---|---|---|---|---|',
      ...rows,
      '',
    ].join('\n');
  });
  return [INTRO, ...sections].join('\n');
}
