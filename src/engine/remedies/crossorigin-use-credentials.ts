import type { Facts } from '../facts.ts';
import { type Code, html, nginx, text } from './code.ts';
import { nginxLocation } from './nginx-location.ts';
import { defineRemedy } from './remedy.ts';

/** The element that asks for it, with credentials. */
function element({ exchange, url }: Facts): Code {
  switch (exchange.type) {
    case 'web_manifest':
    // Chromium's word for it
    case 'other':
      return html`<link rel="manifest" href=${url.pathname} crossorigin="use-credentials">`;
    case 'script':
      return html`<script type="module" src=${url.href} crossorigin="use-credentials"></script>`;
    case 'stylesheet':
      return html`<link rel="stylesheet" href=${url.href} crossorigin="use-credentials">`;
    case 'font':
      return text`/* from the page's own origin, with its cookies */
@font-face { font-family: "Own"; src: url("${url.pathname}"); }`;
    default:
      return html`<img src=${url.href} crossorigin="use-credentials" alt="">`;
  }
}

export default defineRemedy({
  id: 'crossorigin-use-credentials',
  snippets: {
    page: element,
    nginx: ({ url }) => nginx`# this file without the login
location = ${nginxLocation(url.pathname)} {
    auth_basic off;
    auth_request off;
}`,
  },
  verify: 'request',
});
