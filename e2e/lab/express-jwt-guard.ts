import type { Params } from 'express-jwt';
import { expressGuard } from './express-guard.ts';
import { SECRET } from './tokens.ts';

/** The same, guarded by express-jwt, which knows the lab's secret unless its options say otherwise. */
export const expressJwtGuard = (token: () => string | undefined, options: Partial<Params> = {}) =>
  expressGuard(token, async () => {
    const { expressjwt } = await import('express-jwt');
    return expressjwt({ secret: SECRET, algorithms: ['HS256'], ...options });
  });
