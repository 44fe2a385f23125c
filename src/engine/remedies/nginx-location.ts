import { percentDecoded } from '../http/percent-decoded.ts';
import { type Code, json } from './code.ts';

/** The path of a `location`: it is compared with the decoded path of the request, and knows no variables. */
export const nginxLocation = (path: string): Code => json`${percentDecoded(path)}`;
