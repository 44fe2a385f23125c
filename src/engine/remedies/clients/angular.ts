import type { Facts } from '../../facts.ts';
import { type Code, indented, literally, typescript } from '../code.ts';
import { nameCode } from '../page-call.ts';
import type { ClientHeader } from './every-request.ts';

export const angular = (
  { name, value, before }: ClientHeader,
  { url }: Facts,
): Code => typescript`import { HttpInterceptorFn } from '@angular/common/http';
import { from, switchMap } from 'rxjs';

// provideHttpClient(withInterceptors([authorize]))
export const authorize: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith(${`${url.origin}/`})) return next(request);
  return from(headerValue()).pipe(
    switchMap((value) => next(request.clone({ setHeaders: { ${nameCode(name)}: value } }))),
  );
};

async function headerValue(): Promise<string> {${before ? typescript`\n${indented(before, '  ')}` : literally('')}
  return ${value};
}`;
