import { csharp, javascript, php, python, ruby, text } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'cookie-keep-on-server',
  snippets: {
    express: () => javascript`// express-session keeps the data in its store; the cookie holds the id
import { RedisStore } from 'connect-redis';
app.use(session({ store: new RedisStore({ client }), secret, resave: false, saveUninitialized: false }));`,
    fastify: () => javascript`// @fastify/session instead of @fastify/secure-session
await app.register(import('@fastify/cookie'));
await app.register(import('@fastify/session'), { secret, store });`,
    django: () => python`# settings.py
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"`,
    flask: () => python`from flask_session import Session

app.config["SESSION_TYPE"] = "redis"
Session(app)`,
    rails: () => ruby`# config/initializers/session_store.rb
Rails.application.config.session_store :cache_store`,
    laravel: () => text`# .env
SESSION_DRIVER=database`,
    aspnet: () => csharp`// ITicketStore of your own, for example over IDistributedCache
builder.Services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
    .Configure<ITicketStore>((options, store) => options.SessionStore = store);`,
    php: () => php`session_start();
$_SESSION['user'] = $user;  // stays on the server; the cookie holds the id`,
  },
  verify: 'request',
});
