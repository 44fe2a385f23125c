import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { toolsOf } from '../lab/page.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { defineStory, type LabOrigin, type LabRequest } from '../lab/story.ts';
import { answerFor } from './answers.ts';
import type { Answer, Case } from './case.ts';

/** A request of a case that reached the server. */
export interface Arrival {
  readonly request: LabRequest;
  readonly isPreflight: boolean;
  /** Which address of a CORS case it reached. */
  readonly leg: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface OracleServer {
  /** The address of an origin's page or frame, in which requests can be made. */
  place(origin: LabOrigin): string;
  /** The addresses of a case: one, or that of each leg. */
  urls(of: Case): readonly [string, ...string[]];
  /** Where the request of a case is sent first; its own address unless it is redirected. */
  entry(of: Case): string;
  /** What reached the server of a case, in order. */
  arrivals(of: Case): readonly Arrival[];
  expect(cases: readonly Case[]): void;
  close(): Promise<void>;
}

const PLAIN = 'Content-Type: text/html\r\nCache-Control: no-store\r\nContent-Length: 0\r\nConnection: close\r\n';

/** Opens a WebSocket (RFC 6455 §4.2.2). */
function opening(key: string): string {
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  return `Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n`;
}

/** Writes past Node, which would refuse to send what broken servers send. */
async function write({ socket, req }: ServerResponse, { status, headers }: Answer): Promise<void> {
  const key = req.headers['sec-websocket-key'];
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const start = key === undefined ? `${status} Oracle\r\n${PLAIN}` : `101 Oracle\r\n${opening(key)}`;
  await new Promise<void>((resolve) => socket?.end(`HTTP/1.1 ${start}${lines}\r\n`, resolve));
}

export async function startServer(): Promise<OracleServer> {
  const cases = new Map<string, Case>();
  const arrivals = new Map<string, Arrival[]>();

  function arrive(of: Case, leg: number, request: LabRequest): Answer {
    const { headers: sent, method } = request;
    const isPreflight = method === 'OPTIONS' && sent['access-control-request-method'] !== undefined;
    arrivals.set(of.id, [...(arrivals.get(of.id) ?? []), { request, isPreflight, leg, at: Date.now() }]);
    return answerFor(of, { leg, isPreflight, origin: sent.origin ?? '', next: urlsOf(of)[leg + 1] });
  }

  const story = defineStory({
    rule: 'healthy',
    about: 'the cases of the oracle',
    page: 'http://oracle.test',
    async serve(request, response) {
      const [, id = '', step, number] = request.path.split('/');
      if (id === 'place') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
      const of = cases.get(id);
      if (!of) return void response.writeHead(404).end();
      await request.body();
      const at = Number(number);
      const via = of.kind !== 'cors' && step === 'via' ? of.via[at] : undefined;
      if (via) return void response.writeHead(via.status, { location: viaOf(of, at + 1) }).end();
      await write(response, arrive(of, of.kind === 'cors' ? Number(step) : 0, request));
    },
    run: async () => {},
  });
  const lab: Lab = await startLab(new Map([['oracle', story]]));
  const { url: urlAt } = toolsOf('oracle', lab.doors);
  const url = (origin: LabOrigin, path: string) => urlAt(origin, `/${path}`);
  const urlsOf = (of: Case): readonly [string, ...string[]] => {
    if (of.kind !== 'cors') return [url(of.target, of.id + of.path)];
    const [first = '', ...rest] = of.legs.map(({ target }, leg) => url(target, `${of.id}/${leg}`));
    return [first, ...rest];
  };
  /** The address of a cookie case's redirect, or its own after the last. */
  const viaOf = (of: Case, at: number) => {
    const via = of.kind === 'cors' ? undefined : of.via[at];
    return via ? url(via.origin, `${of.id}/via/${at}`) : urlsOf(of)[0];
  };
  return {
    place: (origin) => url(origin, 'place'),
    urls: urlsOf,
    entry: (of) => viaOf(of, 0),
    arrivals: ({ id }) => arrivals.get(id) ?? [],
    expect(next) {
      cases.clear();
      arrivals.clear();
      for (const of of next) cases.set(of.id, of);
    },
    close: lab.close,
  };
}
