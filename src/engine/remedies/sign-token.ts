import { csharp, go, java, javascript, php, python, ruby } from './code.ts';
import { defineRemedy } from './remedy.ts';

const pyJwt = python`# PyJWT, where the token is made; it turns datetimes into seconds
now = datetime.now(timezone.utc)
claims = {"sub": user.id, "iat": now, "exp": now + timedelta(minutes=15)}
token = jwt.encode(claims, private_key, algorithm="RS256", headers={"kid": key_id})`;

const phpJwt = php`// firebase/php-jwt, where the token is made; time() is in seconds
$claims = ['sub' => $user->id, 'iat' => time(), 'exp' => time() + 15 * 60];
$token = JWT::encode($claims, $privateKey, 'RS256', $keyId);`;

export default defineRemedy({
  id: 'sign-token',
  snippets: {
    express: () => javascript`// jsonwebtoken, where the token is made; it writes iat and exp in seconds
const token = jwt.sign({ sub: user.id }, privateKey, {
  algorithm: 'RS256',
  keyid: 'the kid of this key in the JWKS',
  expiresIn: '15m',
});`,
    fastify: () => javascript`// @fastify/jwt, where the token is made; it writes iat and exp in seconds
const token = app.jwt.sign({ sub: user.id }, {
  algorithm: 'RS256',
  kid: 'the kid of this key in the JWKS',
  expiresIn: '15m',
});`,
    django: () => pyJwt,
    fastapi: () => pyJwt,
    flask: () => pyJwt,
    rails: () => ruby`# the gem jwt, where the token is made; to_i gives seconds
claims = { sub: user.id, iat: Time.now.to_i, exp: 15.minutes.from_now.to_i }
token = JWT.encode(claims, private_key, 'RS256', { kid: key_id })`,
    laravel: () => phpJwt,
    php: () => phpJwt,
    go: () => go`// github.com/golang-jwt/jwt/v5, where the token is made; NumericDates are seconds
now := time.Now()
token := jwt.NewWithClaims(jwt.SigningMethodRS256, jwt.RegisteredClaims{
	Subject:   user.ID,
	IssuedAt:  jwt.NewNumericDate(now),
	ExpiresAt: jwt.NewNumericDate(now.Add(15 * time.Minute)),
})
token.Header["kid"] = keyID
signed, err := token.SignedString(privateKey)`,
    spring: () => java`// Spring Security, where the token is made; Instants become seconds
var claims = JwtClaimsSet.builder().subject(user.getId())
    .issuedAt(Instant.now()).expiresAt(Instant.now().plus(15, ChronoUnit.MINUTES)).build();
var header = JwsHeader.with(SignatureAlgorithm.RS256).keyId(keyId).build();
var token = jwtEncoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();`,
    aspnet: () => csharp`// Microsoft.IdentityModel, where the token is made; DateTimes become seconds
var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
{
    Subject = identity,
    IssuedAt = DateTime.UtcNow,
    Expires = DateTime.UtcNow.AddMinutes(15),
    SigningCredentials = new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = keyId }, SecurityAlgorithms.RsaSha256),
});`,
  },
  verify: 'request',
});
