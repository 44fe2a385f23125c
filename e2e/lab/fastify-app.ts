import type { FastifyInstance } from 'fastify';
import { realApp } from './real-app.ts';
import type { LabTools, Story } from './story.ts';

/** A story answered by Fastify. What it is made of is loaded when it is first asked, so that the lab starts at once. */
export function fastifyApp(build: (app: FastifyInstance, lab: LabTools) => void | Promise<void>): Story['serve'] {
  return realApp(async (lab) => {
    const { fastify } = await import('fastify');
    const app = fastify();
    await build(app, lab);
    await app.ready();
    return app.routing;
  });
}
