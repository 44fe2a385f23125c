import { corsAnswerFor } from '../../facts/cors-answer.ts';
import { allowedOrigin } from '../at-provider.ts';
import type { Remedy } from '../remedy.ts';
import { apache } from './apache.ts';
import { aspnet } from './aspnet.ts';
import { awsApiGateway } from './aws-api-gateway.ts';
import { caddy } from './caddy.ts';
import { cloudflareWorkers } from './cloudflare-workers.ts';
import { django } from './django.ts';
import { express } from './express.ts';
import { fastapi } from './fastapi.ts';
import { fastify } from './fastify.ts';
import { flask } from './flask.ts';
import { go } from './go.ts';
import { haproxy } from './haproxy.ts';
import { laravel } from './laravel.ts';
import { nginx } from './nginx.ts';
import { php } from './php.ts';
import { rails } from './rails.ts';
import { s3 } from './s3.ts';
import { spring } from './spring.ts';

/** The CORS set-up of each stack, so that this request passes. */
export const corsSetUp = {
  ...allowedOrigin((facts) => corsAnswerFor(facts).origin),
  express,
  fastify,
  nginx,
  apache,
  caddy,
  haproxy,
  django,
  fastapi,
  flask,
  spring,
  aspnet,
  rails,
  laravel,
  php,
  go,
  'cloudflare-workers': cloudflareWorkers,
  'aws-api-gateway': awsApiGateway,
  s3,
} satisfies Remedy['snippets'];
