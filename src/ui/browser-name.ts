const BROWSERS: readonly (readonly [name: string, product: RegExp])[] = [
  ['Firefox', /Firefox\/([\d.]+)/],
  ['Edge', /Edg\/([\d.]+)/],
  ['Chrome', /Chrome\/([\d.]+)/],
];

/** Name and version of the browser, such as `Chrome 156.0.0.0`; the user agent itself when it is another. */
export function browserName(userAgent: string): string {
  for (const [name, product] of BROWSERS) {
    const version = product.exec(userAgent)?.[1];
    if (version) return `${name} ${version}`;
  }
  return userAgent;
}
