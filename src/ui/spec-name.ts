const RFC = /\/rfc(\d+)(?:\.html)?(?:#(?:section|appendix)-([\w.]+))?/;
const DRAFT = /\/draft-ietf-[a-z]+-([\w-]+?)(?:-\d\d)?(?:\.html)?(#.*)?$/;
const WHATWG = /^https:\/\/([a-z]+)\.spec\.whatwg\.org\/(.*)$/;

/** `https://www.rfc-editor.org/rfc/rfc9110#section-15.5` → `RFC 9110 §15.5`; other documents by their name, path and anchor. */
export function specName(url: string): string {
  const rfc = RFC.exec(url);
  if (rfc) return rfc[2] ? `RFC ${rfc[1]} §${rfc[2]}` : `RFC ${rfc[1]}`;
  const draft = DRAFT.exec(url);
  if (draft) return `${draft[1]} ${draft[2] ?? ''}`.trim();
  const [, name, place] = WHATWG.exec(url) ?? [];
  if (name) return `${name.length > 4 ? name.charAt(0).toUpperCase() + name.slice(1) : name.toUpperCase()} ${place}`;
  return url
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/(?=#|$)/, ' ')
    .trim();
}
