/** A language that snippets are written in. */
export type Language =
  | 'javascript'
  | 'sh'
  | 'nginx'
  | 'apache'
  | 'python'
  | 'java'
  | 'csharp'
  | 'ruby'
  | 'php'
  | 'go'
  | 'json'
  | 'text';

export interface Code {
  readonly language: Language;
  readonly text: string;
}

/** Every value of a case comes from a page or a server, so each goes into a snippet as a literal that cannot end early. */
const quote: Record<Language, (value: string) => string> = {
  javascript: doubleQuoted,
  java: doubleQuoted,
  csharp: doubleQuoted,
  go: doubleQuoted,
  json: doubleQuoted,
  python: doubleQuoted,
  nginx: (value) => doubleQuoted(value).replaceAll('$', '\\$'),
  apache: doubleQuoted,
  ruby: singleQuoted,
  php: singleQuoted,
  sh: (value) => `'${printable(value).replaceAll("'", "'\\''")}'`,
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

function languageTag(language: Language) {
  return (strings: TemplateStringsArray, ...values: readonly (string | number | Code)[]): Code => ({
    language,
    text: strings.reduce((text, string, index) => {
      const value = values[index - 1] ?? '';
      // Code in code is taken as it is: its own values were quoted when it was made.
      return text + (typeof value === 'object' ? value.text : quote[language](String(value))) + string;
    }),
  });
}

export const javascript = languageTag('javascript');
export const sh = languageTag('sh');
export const nginx = languageTag('nginx');
export const apache = languageTag('apache');
export const python = languageTag('python');
export const java = languageTag('java');
export const csharp = languageTag('csharp');
export const ruby = languageTag('ruby');
export const php = languageTag('php');
export const go = languageTag('go');
export const json = languageTag('json');
export const text = languageTag('text');
