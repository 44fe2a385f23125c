import { anyOf } from './any-of.ts';

/** The server speaks of a session, a cookie or a sign-in: what a browser carries in a cookie. */
export const SESSION_WANTED = anyOf(
  /session|cookies?\b|log(?:ged)?[ _-]?(?:in|on)\b|sign(?:ed)?[ _-]?(?:in|on)\b/,
  /セッション|クッキー|ログイン|サインイン/,
  /sitzung|angemeldet|anmeldung|anmelden|einloggen|eingeloggt/,
);
