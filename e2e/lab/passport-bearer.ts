import type { RequestHandler } from 'express';
import type { VerifyFunction } from 'passport-http-bearer';

/** passport-http-bearer without sessions. */
export async function passportBearer(verify: VerifyFunction): Promise<RequestHandler> {
  const { Passport } = await import('passport');
  const { Strategy } = await import('passport-http-bearer');
  const passport = new Passport();
  passport.use(new Strategy(verify));
  return passport.authenticate('bearer', { session: false });
}
