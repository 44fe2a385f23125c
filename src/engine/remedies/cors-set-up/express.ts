import { javascript, listed, literally, when } from '../code.ts';
import { filled } from './filled.ts';

export const express = filled(
  ({ origin, credentials, methods, headers }) => javascript`import cors from 'cors';

// Before every other app.use, so that preflights and errors get the headers too.
app.use(cors({
  origin: [${origin}],
  methods: [${listed(javascript, methods)}],${when(
    headers.length > 0,
    javascript`
  allowedHeaders: [${listed(javascript, headers)}],`,
  )}
  credentials: ${literally(String(credentials))},
}));`,
);
