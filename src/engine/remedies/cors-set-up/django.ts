import { listed, literally, python, when } from '../code.ts';
import { filled } from './filled.ts';

export const django = filled(
  ({
    origin,
    credentials,
    methods,
    headers,
  }) => python`# settings.py, with django-cors-headers; these two lines where it is not there yet
INSTALLED_APPS += ["corsheaders"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware", *MIDDLEWARE]  # the first of all

CORS_ALLOWED_ORIGINS = [${origin}]
CORS_ALLOW_METHODS = [${listed(python, methods)}]${when(
    headers.length > 0,
    python`
CORS_ALLOW_HEADERS = [${listed(python, headers)}]`,
  )}
CORS_ALLOW_CREDENTIALS = ${literally(credentials ? 'True' : 'False')}`,
);
