export { default as sendAuthorization } from './send-authorization.ts';
