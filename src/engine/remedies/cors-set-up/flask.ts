import { listed, literally, python, when } from '../code.ts';
import { filled } from './filled.ts';

export const flask = filled(
  ({ origin, credentials, methods, headers }) => python`from flask_cors import CORS

CORS(
    app,
    origins=[${origin}],
    methods=[${listed(python, methods)}],${when(
      headers.length > 0,
      python`
    allow_headers=[${listed(python, headers)}],`,
    )}
    supports_credentials=${literally(credentials ? 'True' : 'False')},
)`,
);
