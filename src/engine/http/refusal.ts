/** The statuses that turn away who asks. Servers use each for what the other means (RFC 9110 §15.5.2, §15.5.4). */
export const isRefusal = ({ status }: { readonly status: number }): boolean => status === 401 || status === 403;
