import type { ServerResponse } from 'node:http';
import type { Header } from '../../src/engine/case.ts';
import { toolsOf } from '../lab/page.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { defineStory, type LabOrigin, type LabRequest } from '../lab/story.ts';
import { type Answer, type Case, lineOf } from './case.ts';

/** A request of a case that reached the server, and what it was answered. */
export interface Arrival {
  readonly request: LabRequest;
  readonly isPreflight: boolean;
  readonly status: number;
  /** The answer's headers as every reader of HTTP gets them. */
  readonly headers: readonly Header[];
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface OracleServer {
  /** The address of an origin's page or frame, in which requests can be made. */
  place(origin: LabOrigin): string;
  url(of: Case): string;
  /** Where the request of a case is sent first; its own address unless it is redirected. */
  entry(of: Case): string;
  /** What reached the server of a case, in order. */
  arrivals(of: Case): readonly Arrival[];
  expect(cases: readonly Case[]): void;
  close(): Promise<void>;
}

function answerFor(of: Case, { isPreflight, origin }: { isPreflight: boolean; origin: string }): Answer {
  if (of.kind === 'cookie') return { status: 200, headers: [] };
  if (of.kind === 'set-cookie') return { status: 200, headers: [['Set-Cookie', lineOf(of)]] };
  const { status, headers } = isPreflight ? of.preflight : of.answer;
  return {
    status,
    headers: headers.map(([name, value]) => [
      name,
      value.replaceAll('{origin}', origin).replaceAll('{ORIGIN}', origin.toUpperCase()),
    ]),
  };
}

/** Writes past Node, which would refuse to send what broken servers send. */
async function write(response: ServerResponse, { status, headers }: Answer): Promise<void> {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const fixed = 'Content-Type: text/html\r\nCache-Control: no-store\r\nContent-Length: 0\r\nConnection: close\r\n';
  const text = `HTTP/1.1 ${status} Oracle\r\n${fixed}${lines}\r\n`;
  await new Promise<void>((resolve) => response.socket?.end(text, resolve));
}

export async function startServer(): Promise<OracleServer> {
  const cases = new Map<string, Case>();
  const arrivals = new Map<string, Arrival[]>();
  const story = defineStory({
    rule: 'healthy',
    about: 'the cases of the oracle',
    page: 'http://oracle.test',
    async serve(request, response) {
      const [, id = '', step] = request.path.split('/');
      if (id === 'place') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
      const of = cases.get(id);
      if (!of) return void response.writeHead(404).end();
      await request.body();
      if (step === 'via') return void response.writeHead(307, { location: urlOf(of) }).end();
      const { headers: sent, method } = request;
      const isPreflight = method === 'OPTIONS' && sent['access-control-request-method'] !== undefined;
      const answer = answerFor(of, { isPreflight, origin: sent.origin ?? '' });
      const headers = answer.headers.map(([name, value]) => ({ name, value: value.replace(/^[ \t]+|[ \t]+$/g, '') }));
      const arrival = { request, isPreflight, status: answer.status, headers, at: Date.now() };
      arrivals.set(id, [...(arrivals.get(id) ?? []), arrival]);
      await write(response, answer);
    },
    run: async () => {},
  });
  const lab: Lab = await startLab(new Map([['oracle', story]]));
  const { url: urlAt } = toolsOf('oracle', lab.doors);
  const url = (origin: LabOrigin, path: string) => urlAt(origin, `/${path}`);
  const urlOf = (of: Case) => url(of.target, `${of.id}${of.kind === 'cors' ? '' : of.path}`);
  return {
    place: (origin) => url(origin, 'place'),
    url: urlOf,
    entry: (of) => (of.kind !== 'cors' && of.via ? url(of.via, `${of.id}/via`) : urlOf(of)),
    arrivals: ({ id }) => arrivals.get(id) ?? [],
    expect(next) {
      for (const of of next) cases.set(of.id, of);
    },
    close: lab.close,
  };
}
