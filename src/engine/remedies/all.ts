export { default as basicAvoidPrompt } from './basic-avoid-prompt.ts';
export { default as basicCheckAccount } from './basic-check-account.ts';
export { default as basicEncode } from './basic-encode.ts';
export { default as dpopRepeatWithNonce } from './dpop-repeat-with-nonce.ts';
export { default as dpopSendProof } from './dpop-send-proof.ts';
export { default as requestClaims } from './request-claims.ts';
export { default as sendAuthorization } from './send-authorization.ts';
export { default as stepUpSignIn } from './step-up-sign-in.ts';
