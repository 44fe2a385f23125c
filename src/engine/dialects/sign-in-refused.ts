import { anyOf } from './any-of.ts';

/** A name and password, or a client and its secret, were handed in and refused. */
export const SIGN_IN_REFUSED = anyOf(
  /(?:invalid|incorrect|wrong|bad|unknown)[ _](?:user[ _-]?name|e-?mail|log-?in|sign-?in|user|account|(?:user |login |client )?credentials?|password|passcode|pin|otp|code|client|grant)\b/,
  /(?:user[ -]?name|e-?mail(?: address)?|password|credentials?|log-?in|account)(?: (?:or|and|\/) (?:password|e-?mail|user[ -]?name|pin))? (?:is |are |was |were |do(?:es)? |did |you entered (?:is |was )?)?(?:invalid|incorrect|wrong|not (?:match|correct|valid|found|recogni[sz]ed|exist))/,
  /(?:log-?in|sign-?in|authentication) failed|(?:user|account)(?: is| has been)? (?:locked|disabled|suspended|deactivated|not found)|invalid_(?:client|grant|credentials|password|login)/,
  /(?:パスワード|メールアドレス|ユーザー名|id)が(?:違|正しく|間違|一致)|ログインに失敗|認証に失敗/,
  /(?:benutzername|e-mail-adresse|passwort|kennwort|anmeldedaten|zugangsdaten)(?: oder (?:das )?(?:passwort|kennwort))? (?:ist |sind )?(?:falsch|ungültig|nicht korrekt)|falsche[rs]? (?:passwort|kennwort|benutzername|anmeldedaten|zugangsdaten)|anmeldung fehlgeschlagen/,
);
