import { javascript } from '../code.ts';
import { filled } from './filled.ts';
import { nodeOptions } from './node-options.ts';

export const express = filled(
  (answer) => javascript`import cors from 'cors';

// Before every other app.use, so that preflights and errors get the headers too.
app.use(cors(${nodeOptions(answer)}));`,
);
