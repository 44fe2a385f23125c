import { csharp, listed, when } from '../code.ts';
import { filled } from './filled.ts';

export const aspnet = filled(
  ({
    origin,
    credentials,
    methods,
    headers,
  }) => csharp`builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy
    .WithOrigins(${origin})
    .WithMethods(${listed(csharp, methods)})${when(
      headers.length > 0,
      csharp`
    .WithHeaders(${listed(csharp, headers)})`,
    )}${when(
      credentials,
      csharp`
    .AllowCredentials()`,
    )}));

app.UseRouting();
app.UseCors();            // before the two below
app.UseAuthentication();
app.UseAuthorization();`,
);
