import { javascript } from '../code.ts';
import { filled } from './filled.ts';
import { nodeOptions } from './node-options.ts';

export const fastify = filled(
  (answer) => javascript`// Before the authentication plugin
await app.register(import('@fastify/cors'), ${nodeOptions(answer)});`,
);
