/** What went wrong between browser and server before anything was answered. */
export type NetworkFault = 'name' | 'refused' | 'closed' | 'timeout' | 'certificate' | 'other';

/** How Chromium (net_error_list.h) and Firefox (ErrorList.py, and NSS for TLS) name it. */
const FAULTS: readonly (readonly [fault: NetworkFault, name: RegExp])[] = [
  ['name', /ERR_NAME_NOT_RESOLVED|ERR_NAME_RESOLUTION_FAILED|ERR_DNS_|NS_ERROR_UNKNOWN_HOST/],
  ['refused', /CONNECTION_REFUSED|ADDRESS_UNREACHABLE|CONNECTION_FAILED/],
  ['timeout', /TIMED_OUT|NET_TIMEOUT/],
  ['certificate', /ERR_CERT_|ERR_SSL_|ERR_BAD_SSL|^SEC_ERROR|^SSL_ERROR|^MOZILLA_PKIX|certificate/i],
  [
    'closed',
    /EMPTY_RESPONSE|_RESET$|CONNECTION_CLOSED|CONNECTION_ABORTED|NET_INTERRUPT|NET_PARTIAL_TRANSFER|HTTP2|QUIC/,
  ],
];

/** Words that only tell that a preflight failed, not why. */
const SILENT: ReadonlySet<string> = new Set(['net::ERR_FAILED', 'NS_ERROR_DOM_BAD_URI']);

export const tellsWhy = (error: string): boolean => error !== '' && !SILENT.has(error);

export function networkFaultOf(error: string): NetworkFault {
  return FAULTS.find(([, name]) => name.test(error))?.[0] ?? 'other';
}
