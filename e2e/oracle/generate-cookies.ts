import fc from 'fast-check';
import type { LabOrigin } from '../lab/story.ts';
import type { How, Place, Planted, RetrievalCase, StorageCase, Via } from './case.ts';
import { anyLine } from './generate-lines.ts';
import { anyPlace, mayAsk, ownTarget, sharedTarget } from './generate-places.ts';

const anyHow: fc.Arbitrary<How> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<How>('fetch') },
  { weight: 3, arbitrary: fc.constantFrom<How>('frame', 'frame', 'frame-form', 'websocket') },
  { weight: 1, arbitrary: fc.constantFrom<How>('link', 'form', 'form', 'typed') },
);

const anyPath = fc.constantFrom('', '/', '/a', '/a/', '/a/b', '/ab', '/A');

const isNameless = (line: string) => !/^[^=;]*[^=;\s][^=;]*=/.test(line);

const hostOf = ({ target }: { readonly target: string }) => target.replace(/^https?:\/\//, '');

/** What lets the cookie travel, so that the reasons after it are reached, too. */
const mostly = (good: readonly string[], odd: readonly string[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.constantFrom(...good, ...odd) },
  );

const planted = (name: string, at: { readonly target: string }): fc.Arbitrary<Planted> => {
  const { hostname } = new URL(at.target.replaceAll('§', '0'));
  const host = hostOf(at);
  const isNamed = !/^[\d.]+$|^localhost$/.test(hostname);
  return fc
    .record({
      domain: mostly(
        isNamed ? [host, `.${host}`] : [host],
        isNamed ? ['c§.site.test', '.c§.site.test', `b.${host}`, '.site.test'] : [host],
      ),
      path: mostly(
        ['/', '/oracle/§', '/oracle/§/'],
        ['/oracle/§/a', '/oracle/§/a/', '/ora', '/oracle/§/ab', '/oracle/§/A'],
      ),
      secure: fc.constantFrom(true, true, false),
      sameSite: fc.constantFrom('Strict' as const, 'Lax' as const, 'None' as const, undefined),
      partition: fc.oneof(
        { weight: 5, arbitrary: fc.constant(undefined) },
        {
          weight: 1,
          arbitrary: fc.record({
            site: fc.constantFrom('site.test', 'shop.example'),
            hasCrossSiteAncestor: fc.boolean(),
          }),
        },
      ),
    })
    .map(({ sameSite, partition, secure, ...rest }) => ({
      name,
      value: 'old',
      ...rest,
      // The jar takes neither of the two without Secure.
      secure: secure || sameSite === 'None' || partition !== undefined,
      ...(sameSite && { sameSite }),
      ...(partition && { partition }),
    }));
};

const anyVia: fc.Arbitrary<Via> = fc.record({ origin: ownTarget, status: fc.constantFrom(301, 302, 303, 307, 308) });

const anyAsking = fc
  .record({
    place: anyPlace,
    how: anyHow,
    target: fc.oneof({ weight: 4, arbitrary: ownTarget }, { weight: 1, arbitrary: sharedTarget }),
    via: fc.oneof(
      { weight: 4, arbitrary: fc.constant<Via[]>([]) },
      { weight: 1, arbitrary: fc.array(anyVia, { maxLength: 3 }) },
    ),
    path: anyPath,
  })
  // A handshake of a WebSocket follows no redirect.
  .map((of) => (of.how === 'websocket' ? { ...of, via: [] } : of))
  .filter(
    ({ place, how, target, via }) =>
      how === 'link' ||
      how === 'typed' ||
      [target, ...via.map(({ origin }) => origin)].every((each) => mayAsk(place, each)),
  );

/** An insecure line, and a secure cookie of its name that may stand in its way. */
const anyOverwrite: fc.Arbitrary<Omit<StorageCase, 'id'>> = fc
  .record({
    kind: fc.constant('set-cookie' as const),
    place: fc.constantFrom<Place>({ top: 'http://app.site.test' }, { top: 'http://localhost' }),
    how: fc.constantFrom<How>('fetch', 'frame', 'typed'),
    target: fc.constantFrom<LabOrigin>(
      'http://c§.site.test',
      'http://api.c§.site.test',
      'http://c§.localhost',
      'https://c§.site.test',
    ),
    via: fc.constant<Via[]>([]),
    path: anyPath,
    domain: fc.constantFrom('', '; Domain={host}', '; Domain=c§.site.test'),
    at: fc.constantFrom('', '; Path=/', '; Path=/a', '; Path=/oracle/§/a', '; Path=/oracle/§/ab'),
  })
  .chain(({ domain, at, ...asking }) =>
    planted('k§k', asking).map(({ partition: _, ...standing }) => ({
      ...asking,
      line: `k§k=v${domain.replace('{host}', hostOf(asking))}${at}`,
      planted: [{ ...standing, secure: true }],
    })),
  );

const anySet: fc.Arbitrary<Omit<StorageCase, 'id'>> = anyAsking.chain((asking) => {
  const host = hostOf(asking);
  return (
    anyLine
      .map((template) => template.replaceAll('{host}', host).replaceAll('{HOST}', host.toUpperCase()))
      // Cookies without a name would overwrite one another where hosts are shared.
      .filter((each) => !isNameless(each) || (host.includes('§') && !/domain/i.test(each)))
      .map((line) => ({ kind: 'set-cookie' as const, ...asking, line, planted: [] }))
  );
});

export const anyStorage: fc.Arbitrary<Omit<StorageCase, 'id'>> = fc.oneof(
  { weight: 9, arbitrary: anySet },
  { weight: 1, arbitrary: anyOverwrite },
);

export const anyRetrieval: fc.Arbitrary<Omit<RetrievalCase, 'id'>> = anyAsking.chain((asking) =>
  fc
    .tuple(...['ak§k', 'bk§k', 'ck§k', 'dk§k'].map((name) => planted(name, asking)))
    .map((cookies) => ({ kind: 'cookie' as const, ...asking, planted: cookies })),
);
