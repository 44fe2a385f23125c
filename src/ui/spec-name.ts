/** `https://www.rfc-editor.org/rfc/rfc9110#section-15.5` → `RFC 9110 §15.5`; other documents by host, path and anchor. */
export function specName(url: string): string {
  const rfc = /\/rfc(\d+)(?:\.html)?(?:#(?:section|appendix)-([\w.]+))?/.exec(url);
  if (rfc) return rfc[2] ? `RFC ${rfc[1]} §${rfc[2]}` : `RFC ${rfc[1]}`;
  return url
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/(?=#|$)/, ' ')
    .trim();
}
