/** Where software runs: on one machine, for trying out, or for its users. */
export type Environment = 'local' | 'test' | 'production';

const LOCAL_HOST = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0|host\.docker\.internal)$|\.localhost$/;

/** Private addresses and names that no public server resolves. */
const PRIVATE_HOST =
  /^(?:10\.\d+|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d+\.\d+$|^10\.\d+\.\d+\.\d+$|\.(?:local|internal|lan|svc|svc\.cluster\.local)$|^[a-z][a-z\d-]*$/;

const TEST_WORDS: ReadonlySet<string> = new Set(
  'dev devel development test testing tst staging stage stg qa uat sandbox sbx preprod preview nonprod'.split(' '),
);
const PRODUCTION_WORDS: ReadonlySet<string> = new Set(['prod', 'prd', 'production', 'live']);

/** Providers that call every tenant of a beginner so. */
const NAMED_BY_HABIT = /^(?:dev|trial|integrator)-[\w-]+\.(?:\w+\.)?(?:auth0|okta|oktapreview)\.com$/;

/** The environment that a name's words tell, such as `staging` in `id-staging.example`; nothing when they tell none. */
function environmentOfWords(words: readonly string[]): Environment | undefined {
  if (words.some((word) => TEST_WORDS.has(word))) return 'test';
  return words.some((word) => PRODUCTION_WORDS.has(word)) ? 'production' : undefined;
}

/** The environment of a host as its name tells it, its last label aside (`.test` and `.dev` are top-level domains). */
export function environmentOfHost(hostname: string): Environment | undefined {
  if (LOCAL_HOST.test(hostname)) return 'local';
  if (NAMED_BY_HABIT.test(hostname)) return undefined;
  return environmentOfWords(
    hostname
      .toLowerCase()
      .split('.')
      .slice(0, -1)
      .flatMap((label) => label.split('-')),
  );
}

/** Whether only a machine or a network of its own reaches the host, where any issuer may be trusted. */
export const isPrivateHost = (hostname: string): boolean => LOCAL_HOST.test(hostname) || PRIVATE_HOST.test(hostname);

/** The environment of an address, by its host or the realm, tenant or stage in its path. */
export function environmentOfUrl(text: string): Environment | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { hostname, pathname } = new URL(text);
  return environmentOfHost(hostname) ?? environmentOfWords(pathname.toLowerCase().split(/[/_-]/));
}

export const environmentOfWord = (word: string): Environment | undefined =>
  word.toLowerCase() === 'local' ? 'local' : environmentOfWords([word.toLowerCase()]);
