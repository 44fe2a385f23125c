import type { CorsAnswer } from '../../facts/cors-answer.ts';
import { type Code, javascript, listed, literally, when } from '../code.ts';

/** The options that `cors` of Express and `@fastify/cors` have in common. */
export const nodeOptions = ({ origin, credentials, methods, headers }: CorsAnswer): Code => javascript`{
  origin: [${origin}],
  methods: [${listed(javascript, methods)}],${when(
    headers.length > 0,
    javascript`
  allowedHeaders: [${listed(javascript, headers)}],`,
  )}
  credentials: ${literally(String(credentials))},
}`;
