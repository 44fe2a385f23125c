import type { Express } from 'express';
import { realApp } from './real-app.ts';
import type { LabTools, Story } from './story.ts';

/** A story answered by Express. What it is made of is loaded when it is first asked, so that the lab starts at once. */
export function expressApp(build: (app: Express, lab: LabTools) => void | Promise<void>): Story['serve'] {
  return realApp(async (lab) => {
    const { default: express } = await import('express');
    const app = express();
    // Keeps the failures that are wanted off the console; what is sent stays the same.
    app.set('env', 'test');
    await build(app, lab);
    return app;
  });
}
