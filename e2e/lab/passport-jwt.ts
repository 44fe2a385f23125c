import type { RequestHandler } from 'express';
import type { StrategyOptionsWithoutRequest } from 'passport-jwt';
import { SECRET } from './tokens.ts';

/** passport-jwt without sessions, which knows the lab's secret and takes whoever has a good token. */
export async function passportJwt(options: Partial<StrategyOptionsWithoutRequest> = {}): Promise<RequestHandler> {
  const { Passport } = await import('passport');
  const { ExtractJwt, Strategy } = await import('passport-jwt');
  const jwtFromRequest = ExtractJwt.fromAuthHeaderAsBearerToken();
  const passport = new Passport();
  passport.use(new Strategy({ jwtFromRequest, secretOrKey: SECRET, ...options }, (claims, done) => done(null, claims)));
  return passport.authenticate('jwt', { session: false });
}
