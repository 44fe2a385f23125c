import { json, listed, when } from '../code.ts';
import { filled } from './filled.ts';

/** The bucket's CORS configuration, which takes no other methods than these. */
const TAKEN: ReadonlySet<string> = new Set(['GET', 'PUT', 'POST', 'DELETE', 'HEAD']);

export const s3 = filled(
  ({ origin, methods, headers }) => json`[
  {
    "AllowedOrigins": [${origin}],
    "AllowedMethods": [${listed(
      json,
      methods.filter((method) => TAKEN.has(method)),
    )}]${when(
      headers.length > 0,
      json`,
    "AllowedHeaders": [${listed(json, headers)}]`,
    )}
  }
]`,
);
