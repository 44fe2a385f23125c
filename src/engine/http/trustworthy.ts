const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The hosts that never leave the machine (Secure Contexts §3.1). */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

/** Where a `Secure` cookie may be set and sent. Browsers count loopback hosts in, whatever their scheme. */
export function isSecureForCookies({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || protocol === 'wss:' || isLoopback(hostname);
}
