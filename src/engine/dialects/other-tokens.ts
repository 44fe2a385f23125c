/** Tokens that come by e-mail, in a link or from a form, and prove something else than who asks. */
export const OTHER_TOKENS =
  /(?:invit(?:ation|e)|reset|verification|confirmation|activation|unsubscribe|captcha|magic[ -]?link|share|upload|download|push|device)[ _-]?token/;
