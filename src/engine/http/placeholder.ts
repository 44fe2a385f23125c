import { percentDecoded } from './percent-decoded.ts';

/**
 * What stands in the place of a value: nothing (`undefined`), an object made into text, a template that nobody filled in,
 * an example for the reader to replace, or the mere word for it, which may be a careless value as well.
 */
export type Placeholder = 'nothing' | 'object' | 'template' | 'example' | 'word';

/** What languages write for a value that is not there. */
const NOTHING = /^(?:(?:undefined|null)[.,:;_ -]?)+$|^(?:none|nil|nan|void|true|false)$/i;

/** What they write for an object where a text was wanted. */
const OBJECT =
  /^(?:symbol\([^)]*\)|\[(?:async)?function\b.*\]|system(?:\.[a-z]+)+(?:`\d\[.*\])?|map\[.*\]|#<.*>|\[object \w+\]|\{\}|\[\]|promise ?\{.*\}|<(?:coroutine|function|promise|object|\w+ object)\b[^>]*>|(?:java|com|org)\.[\w.$]+@[\da-f]+|(?:async )?function\b.*|(?:async ?)?\(\w*\) ?=>.*)$/i;

/** Templates that nobody filled in. */
const TEMPLATE =
  /^(?:["'] ?\+ ?[a-z_$][\w$.()"'[\]]{0,60}(?: ?\+ ?["']?)?| ?\+ ?[a-z_$][\w$.()"'[\]]{0,60} ?\+ ?|\$\{.*|\$\(.*\)|\{\{.*\}\}|\{[\w.\- ]+\}|<%.*%>|<(?!(?:your|my|insert|enter|paste|put|replace)[-_ ])[\w.\- ]+>|#\{.*\}|%[sdv@]|%\w+%|%\([\w.]+\)s|\$[a-z_]\w*|:(?:token|jwt|key|access_?token)|__\w+__|@@?[a-z_]\w*@@?|(?:process\.env|import\.meta\.env|os\.environ|env)[.[].*)$/i;

/** What documentation writes where a reader shall write a value of their own. */
const EXAMPLE =
  /^(?:(?:your|insert|enter|paste|put|replace|add|change|fill)[-_ ]?(?:me|this|it|in|with|here|(?:[\w ]{1,30}[-_ ])?(?:an?|the|your|own|real|actual|valid|api|access|auth|bearer|jwt|id|secret|personal|bot|user|app|token|key|secret|password|credentials?|here|goes|value|string)[\w -]{0,40})|[\w -]{1,30}[-_ ](?:goes[-_ ])?here|x{4,}(?:[-_.]x{2,})*|x+\.y+\.z+|(?:\w{2,8}[-_]){1,2}x{4,}|<(?:your|my|insert|enter|paste|put|replace)[-_ ][\w.\- ]+>|\*{3,}|(?:ey[\w-]{0,6})?(?:\.{3,}|…)|todo|tbd|fixme|placeholder|redacted|\[\w+(?: \w+)?\])$/i;

/** The name of a variable or setting in the place of its value. */
const VARIABLE = /^(?:[A-Z][A-Z\d]*_)+(?:TOKEN|JWT|KEY|SECRET|PASSWORD|CREDENTIALS?)$/;
const WORD =
  /^(?:demo|dummy|sample|example|(?:my|demo|dummy|fake|sample|example|some)[-_ ]?(?:(?:super[-_ ]?)?(?:access|auth|bearer|api|id|jwt|secret)[-_ ]?)?(?:token|jwt|key|secret)|(?:access|auth|bearer|id|api|jwt)?[-_]?token|accessToken|authToken|api[-_]?key|jwt|credentials?|secret|password|username:password|user:pass(?:word)?)$/i;

const LONGEST = 120;

const KINDS: readonly (readonly [Placeholder, RegExp])[] = [
  ['nothing', NOTHING],
  ['object', OBJECT],
  ['template', TEMPLATE],
  ['example', EXAMPLE],
  ['template', VARIABLE],
  ['word', WORD],
];

/** What stands where a credential should be, when it never was one. */
export function placeholderIn(text: string): Placeholder | undefined {
  // Percent-encoding makes a text up to three times as long.
  if (text === '' || text.length > LONGEST * 3) return undefined;
  const decoded = percentDecoded(text)
    .trim()
    .replace(/^["'](.*)["']$/, '$1');
  if (decoded.length > LONGEST) return undefined;
  return KINDS.find(([, pattern]) => pattern.test(decoded))?.[0];
}
