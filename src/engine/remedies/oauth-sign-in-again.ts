import { authorizationRequest } from './authorization-request.ts';
import { indented, javascript } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'oauth-sign-in-again',
  snippets: {
    page: () => javascript`const NEEDS_USER = ['login_required', 'interaction_required', 'consent_required', 'account_selection_required'];

async function getToken() {
  try {
    return await renewSilently(); // prompt=none, or a refresh token
  } catch (error) {
    if (!NEEDS_USER.includes(error.error)) throw error;
${indented(authorizationRequest(javascript` // and no prompt=none`), '    ')}
    return new Promise(() => {}); // the page goes away
  }
}`,
  },
  verify: 'request',
});
