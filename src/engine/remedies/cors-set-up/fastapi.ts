import type { CorsAnswer } from '../../facts/cors-answer.ts';
import { type Code, listed, literally, python, when } from '../code.ts';
import { filled } from './filled.ts';

/** The settings of Starlette's middleware. */
export const starletteSettings = ({ origin, credentials, methods, headers }: CorsAnswer): Code =>
  python`    allow_origins=[${origin}],
    allow_methods=[${listed(python, methods)}],${when(
      headers.length > 0,
      python`
    allow_headers=[${listed(python, headers)}],`,
    )}
    allow_credentials=${literally(credentials ? 'True' : 'False')},`;

export const fastapi = filled(
  (answer) => python`from fastapi.middleware.cors import CORSMiddleware

# Added last, so that it stands before every other middleware.
app.add_middleware(
    CORSMiddleware,
${starletteSettings(answer)}
)`,
);
