import { generate } from 'selfsigned';

/** A certificate for every host of the lab, made anew each time so that no key lies about. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const names = ['localhost', '*.test', '*.nginx.test', '*.example'];
  const { private: key, cert } = await generate([{ name: 'commonName', value: '401 Doctor lab' }], {
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [...names.map((value) => ({ type: 2 as const, value })), { type: 7 as const, ip: '127.0.0.1' }],
      },
    ],
  });
  return { key, cert };
}
