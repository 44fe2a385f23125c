import { anyOf } from './any-of.ts';

/** The server knows whose the credentials are, and that account may not come in. */
export const ACCOUNT_REFUSED = anyOf(
  /(?:user|account|profile|member|customer|tenant|organi[sz]ation|workspace|subscription|membership|client)(?: account| profile)?(?: has| is| was| are| been| currently| temporarily| no longer| not yet| not)*[ _-](?:inactive|active|disabled|deactivated|suspended|locked|blocked|banned|deleted|removed|archived|expired|unverified|verified|activated|enabled|approved|confirmed|found|exist)\b/,
  /(?:user|account)(?: account)? (?:does not|doesn['’]t|did not|no longer) (?:exist|belong)|(?:inactive|disabled|deactivated|suspended|locked|blocked|banned|deleted|unverified)[ _-](?:user|account|member)/,
  /no (?:such )?user (?:found|exists|with)|unable to load an? user|e-?mail(?: address)? (?:is |has |been )*(?:not |un)(?:yet )?(?:verified|confirmed)/,
  /(?:verify|confirm|activate) your (?:e-?mail|account|phone|identity)|(?:e-?mail|phone|account)(?: address| number)? (?:verification|confirmation|activation) (?:is )?required/,
  /(?:ユーザー|アカウント)(?:は|が)(?:無効|停止|ロック|凍結|削除|存在しません|見つかりません)/,
);
