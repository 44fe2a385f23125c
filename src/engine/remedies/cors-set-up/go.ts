import { go as code, listed, literally, when } from '../code.ts';
import { filled, withUsual } from './filled.ts';

export const go = filled(
  ({ origin, credentials, methods, headers }) => code`// github.com/rs/cors, outside of every other handler
handler := cors.New(cors.Options{
	AllowedOrigins:   []string{${origin}},
	AllowedMethods:   []string{${listed(code, withUsual(methods))}},${when(
    headers.length > 0,
    code`
	AllowedHeaders:   []string{${listed(code, headers)}},`,
  )}
	AllowCredentials: ${literally(String(credentials))},
}).Handler(mux)`,
);
