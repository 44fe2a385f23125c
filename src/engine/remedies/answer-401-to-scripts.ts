import { csharp, java, javascript, nginx, php, python, ruby } from './code.ts';
import { defineRemedy } from './remedy.ts';

/** Servers tell a script from a navigation by Fetch Metadata (`Sec-Fetch-Mode`) or by what it accepts. */
export default defineRemedy({
  id: 'answer-401-to-scripts',
  snippets: {
    express: () => javascript`app.use((request, response, next) => {
  if (request.isAuthenticated()) return next();
  if (request.get('Sec-Fetch-Mode') === 'navigate') return response.redirect('/login');
  response.sendStatus(401);
});`,
    spring: () => java`http.exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
    new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
    request -> !"navigate".equals(request.getHeader("Sec-Fetch-Mode"))));`,
    aspnet: () => csharp`// every cookie scheme: AddCookie's and Identity's
builder.Services.PostConfigureAll<CookieAuthenticationOptions>(options =>
    options.Events.OnRedirectToLogin = context =>
    {
        if (context.Request.Headers["Sec-Fetch-Mode"] == "navigate")
            context.Response.Redirect(context.RedirectUri);
        else
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    });`,
    django: () => python`# A view of the API, in place of @login_required
if not request.user.is_authenticated:
    return JsonResponse({"error": "authentication required"}, status=401)`,
    flask: () => python`@login_manager.unauthorized_handler
def unauthorized():
    if request.headers.get("Sec-Fetch-Mode") == "navigate":
        return redirect(url_for("login"))
    return {"error": "authentication required"}, 401`,
    laravel: () => php`// bootstrap/app.php: no redirect for what expects JSON
$middleware->redirectGuestsTo(fn (Request $request) => $request->expectsJson() ? null : route('login'));`,
    rails: () => ruby`# A controller of the API
before_action { head :unauthorized unless user_signed_in? }`,
    nginx: () => nginx`# http block
map $http_sec_fetch_mode $sign_in { default 0; navigate 1; }

# server block, beside auth_request
error_page 401 = @sign_in;
location @sign_in {
  if ($sign_in = 0) { return 401; }
  return 302 /oauth2/sign_in;
}`,
  },
  verify: 'request',
});
