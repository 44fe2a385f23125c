import type { Case } from '../../engine/case.ts';
import type { Evidence } from '../../engine/finding.ts';
import { secretsInHeader, secretsInText } from '../../engine/secrets/secrets.ts';
import { useTell } from '../context.ts';
import { ClaimExhibit } from './claim-exhibit.tsx';
import { CookieExhibit } from './cookie-exhibit.tsx';
import { CorsTable } from './cors-table.tsx';
import { excerptOf } from './excerpt.ts';
import { captionOf } from './exhibit-caption.ts';
import { Quoted } from './quoted.tsx';
import { TokenLife } from './token-life.tsx';

function BodyExcerpt({ evidence }: { readonly evidence: Extract<Evidence, { readonly kind: 'body' }> }) {
  const { text, marks, start, cutBefore, cutAfter } = excerptOf(evidence.text, evidence.marks);
  const secrets = secretsInText(evidence.text).flatMap((secret) => {
    const moved = { start: Math.max(0, secret.start - start), end: Math.min(text.length, secret.end - start) };
    return moved.start < moved.end ? [moved] : [];
  });
  return (
    <pre>
      {cutBefore && '… '}
      <Quoted text={text} secrets={secrets} marks={marks} />
      {cutAfter && ' …'}
    </pre>
  );
}

function Shown({ evidence }: { readonly evidence: Evidence }) {
  const tell = useTell();
  switch (evidence.kind) {
    case 'header':
      return (
        <pre>
          <b>{evidence.name}: </b>
          <Quoted text={evidence.value} secrets={secretsInHeader(evidence)} marks={evidence.marks} />
        </pre>
      );
    case 'header-absent':
      return (
        <pre>
          <b>{evidence.name}: </b>
          <mark class="absent">{tell('absent')}</mark>
        </pre>
      );
    case 'status':
      return (
        <pre>
          <mark>{evidence.status}</mark>
        </pre>
      );
    case 'cookie':
      return <CookieExhibit evidence={evidence} />;
    case 'set-cookie': {
      const header = { name: 'Set-Cookie', value: evidence.line };
      return (
        <pre>
          <b>Set-Cookie: </b>
          <Quoted text={evidence.line} secrets={secretsInHeader(header)} marks={evidence.marks} />
        </pre>
      );
    }
    case 'token-life':
      return <TokenLife evidence={evidence} />;
    case 'claim':
      return <ClaimExhibit evidence={evidence} />;
    case 'cors':
      return <CorsTable rows={evidence.rows} caption={tell('exhibitCors')} />;
    case 'url':
      return (
        <pre>
          <Quoted text={evidence.url} secrets={secretsInText(evidence.url)} marks={evidence.marks} />
        </pre>
      );
    case 'policy':
      return (
        <pre>
          <b>Content-Security-Policy: </b>
          <Quoted text={evidence.value} secrets={secretsInText(evidence.value)} marks={evidence.marks} />
        </pre>
      );
    case 'body':
      return <BodyExcerpt evidence={evidence} />;
    case 'error':
      return (
        <pre>
          <mark>{evidence.name}</mark>
        </pre>
      );
  }
}

interface ExhibitProps {
  readonly evidence: Evidence;
  readonly of: Case;
}

/** One piece of evidence, as it was seen. */
export function Exhibit({ evidence, of }: ExhibitProps) {
  const tell = useTell();
  return (
    <figure class="exhibit" data-kind={evidence.kind}>
      {evidence.kind !== 'cors' && <figcaption>{captionOf(evidence, of, tell)}</figcaption>}
      <Shown evidence={evidence} />
    </figure>
  );
}
