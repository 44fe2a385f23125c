import { allowPage } from './allow-page.ts';
import { sendJson, setCookies } from './set-cookies.ts';
import type { Story } from './story.ts';

/** A server whose sign-in sets this cookie, and which knows nobody who comes without it. */
export const signInSetting =
  (name: string, rest: string): Story['serve'] =>
  (request, response) => {
    if (allowPage(request, response)) return;
    if (request.path === '/login') return setCookies(response, `${name}=${rest}`);
    sendJson(response, request.cookie(name) ? 200 : 401, { error: 'unauthorized' });
  };
