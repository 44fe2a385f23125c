/** A language that snippets are written in. */
export type Language =
  | 'javascript'
  | 'typescript'
  | 'sh'
  | 'nginx'
  | 'apache'
  | 'caddy'
  | 'haproxy'
  | 'python'
  | 'java'
  | 'csharp'
  | 'ruby'
  | 'php'
  | 'go'
  | 'json'
  | 'yaml'
  | 'properties'
  | 'html'
  | 'text';

export interface Code {
  readonly language: Language;
  readonly text: string;
}

/** Every value of a case comes from a page or a server, so each goes into a snippet as a literal that cannot end early. */
const quote: Record<Language, (value: string) => string> = {
  javascript: doubleQuoted,
  typescript: doubleQuoted,
  java: doubleQuoted,
  csharp: doubleQuoted,
  go: doubleQuoted,
  json: doubleQuoted,
  yaml: doubleQuoted,
  python: doubleQuoted,
  // nginx has no way to write a dollar sign; in an address, this one means the same.
  nginx: (value) => doubleQuoted(value).replaceAll('$', '%24'),
  apache: doubleQuoted,
  caddy: doubleQuoted,
  haproxy: (value) => doubleQuoted(value).replaceAll('$', '\\$'),
  properties: (value) => printable(value).replaceAll('\\', '\\\\'),
  ruby: singleQuoted,
  php: singleQuoted,
  sh: (value) => `'${printable(value).replaceAll("'", "'\\''")}'`,
  html: (value) => `"${printable(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  text: printable,
};

/** Line breaks and other control characters have no place in a pasted line. */
function printable(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return value.replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, ' ');
}

function doubleQuoted(value: string): string {
  return `"${printable(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function singleQuoted(value: string): string {
  return `'${printable(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

type Tag = (strings: TemplateStringsArray, ...values: readonly (string | number | Code)[]) => Code;

function languageTag(language: Language): Tag {
  return (strings, ...values) => ({
    language,
    text: strings.reduce((text, string, index) => {
      const value = values[index - 1] ?? '';
      // Code in code is taken as it is: its own values were quoted when it was made.
      return text + (typeof value === 'object' ? value.text : quote[language](String(value))) + string;
    }),
  });
}

export const javascript = languageTag('javascript');
export const typescript = languageTag('typescript');
export const sh = languageTag('sh');
export const nginx = languageTag('nginx');
export const apache = languageTag('apache');
export const caddy = languageTag('caddy');
export const haproxy = languageTag('haproxy');
export const python = languageTag('python');
export const java = languageTag('java');
export const csharp = languageTag('csharp');
export const ruby = languageTag('ruby');
export const php = languageTag('php');
export const go = languageTag('go');
export const json = languageTag('json');
export const yaml = languageTag('yaml');
export const properties = languageTag('properties');
export const html = languageTag('html');
export const text = languageTag('text');

/** Text that is code already. */
export const literally = (code: string): Code => ({ language: 'text', text: code });

/** Literals with commas between them. */
export const listed = (tag: Tag, all: readonly string[]): Code =>
  literally(all.map((item) => tag`${item}`.text).join(', '));

/** Code that is only there when it is needed. */
export const when = (needed: boolean, code: Code): Code => (needed ? code : { ...code, text: '' });

/** Lines of code inside of a block. */
export const indented = (code: Code, by: string): Code => ({ ...code, text: code.text.replace(/^(?=.)/gm, by) });
