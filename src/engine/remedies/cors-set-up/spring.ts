import { java, listed, literally, when } from '../code.ts';
import { filled, withUsual } from './filled.ts';

export const spring = filled(
  ({ origin, credentials, methods, headers }) => java`@Bean
SecurityFilterChain api(HttpSecurity http) throws Exception {
  // Puts the CORS filter before authentication.
  return http.cors(Customizer.withDefaults()) /* … */ .build();
}

@Bean
CorsConfigurationSource corsConfigurationSource() {
  var cors = new CorsConfiguration();
  cors.setAllowedOrigins(List.of(${origin}));
  cors.setAllowedMethods(List.of(${listed(java, withUsual(methods))}));${when(
    headers.length > 0,
    java`
  cors.setAllowedHeaders(List.of(${listed(java, headers)}));`,
  )}
  cors.setAllowCredentials(${literally(String(credentials))});
  var source = new UrlBasedCorsConfigurationSource();
  source.registerCorsConfiguration("/**", cors);
  return source;
}`,
);
