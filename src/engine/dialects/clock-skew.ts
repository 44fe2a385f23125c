import { anyOf } from './any-of.ts';

/** The server says that the clock of who asks is off. */
export const CLOCK_OFF = anyOf(
  /(?:clock|time) ?(?:skew|drift)|(?:request|client|local|system|your)(?: ?['’]?s?)? ?(?:time|clock|timestamp)(?:[ _-]| is )?(?:too )?[ _-]?(?:skewed|off|wrong|incorrect|out of (?:sync|range)|differs?|invalid|not synchroni[sz]ed)/,
  /requesttimetooskewed|(?:difference between|differs? from) the (?:request|server)(?:['’]s)? time|timestamp (?:is )?(?:outside|not within|too (?:old|far)|out of)|時計が(?:ずれ|合って)|時刻が(?:ずれ|合って)/,
);
