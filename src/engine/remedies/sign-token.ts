import { csharp, java, javascript, python } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'sign-token',
  snippets: {
    express: () => javascript`// jsonwebtoken, where the token is made; it writes iat and exp in seconds
const token = jwt.sign({ sub: user.id }, privateKey, {
  algorithm: 'RS256',
  keyid: 'the kid of this key in the JWKS',
  expiresIn: '15m',
});`,
    fastapi: () => python`# PyJWT, where the token is made; it turns datetimes into seconds
now = datetime.now(timezone.utc)
claims = {"sub": user.id, "iat": now, "exp": now + timedelta(minutes=15)}
token = jwt.encode(claims, private_key, algorithm="RS256", headers={"kid": key_id})`,
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
