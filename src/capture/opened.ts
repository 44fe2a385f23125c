import { LIMITS, pushed, type State, type TabState } from './state.ts';

/** The state in which the opener of a window knows the cookies that were set there, such as those of a sign-in window. */
export function toldToOpener(state: State, before: TabState, after: TabState): State {
  const { opener, setCookies } = after;
  const told = opener === undefined ? undefined : state[opener];
  const known = before.opener === undefined ? [] : before.setCookies;
  const lines = setCookies === known ? [] : setCookies.filter((line) => !known.includes(line));
  if (opener === undefined || !told || lines.length === 0) return state;
  const all = lines.reduce((list, line) => pushed(list, line, LIMITS.setCookies), told.setCookies);
  return { ...state, [opener]: { ...told, setCookies: all } };
}
