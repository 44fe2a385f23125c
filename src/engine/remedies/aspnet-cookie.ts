import { sessionNameIn } from '../facts/session-cause.ts';
import type { Facts } from '../facts.ts';
import { type Code, csharp } from './code.ts';

/** Which options make the cookie: each kind of ASP.NET Core's cookies has its own. */
function optionsFor(cookie: string): Code {
  if (/^\.AspNetCore\.Identity\./.test(cookie)) return csharp`builder.Services.ConfigureApplicationCookie(`;
  if (cookie === '.AspNetCore.Session') return csharp`builder.Services.AddSession(`;
  return csharp`// after AddCookie
builder.Services.Configure<CookieAuthenticationOptions>(
    CookieAuthenticationDefaults.AuthenticationScheme, `;
}

/** The set-up of the cookie in question, with `set` as the body of `options =>`. */
export const aspnetCookie = (facts: Facts, set: Code): Code =>
  csharp`${optionsFor(sessionNameIn(facts))}options => ${set});`;
