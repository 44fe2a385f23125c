import fc from 'fast-check';
import type { LabOrigin } from '../lab/story.ts';
import type { Place } from './case.ts';

const PLACES: readonly Place[] = [
  { top: 'https://app.site.test' },
  { top: 'http://app.site.test' },
  { top: 'https://shop.example' },
  { top: 'http://shop.example' },
  { top: 'https://me.github.io' },
  { top: 'http://localhost' },
  { top: 'https://app.site.test', frame: 'https://widget.site.test' },
  { top: 'https://app.site.test', frame: 'https://shop.example' },
  { top: 'https://shop.example', frame: 'https://app.site.test' },
  { top: 'http://app.site.test', frame: 'https://widget.site.test' },
  { top: 'https://app.site.test', frame: 'https://app.site.test', sandboxed: true },
  { top: 'https://app.site.test', frame: 'about:srcdoc' },
  { top: 'https://app.site.test', between: 'https://shop.example', frame: 'https://app.site.test' },
  { top: 'https://app.site.test', between: 'https://widget.site.test', frame: 'https://app.site.test' },
];

export const anyPlace = fc.constantFrom(...PLACES);

const onBoth = (...hosts: readonly string[]): LabOrigin[] =>
  hosts.flatMap((host): LabOrigin[] => [`https://${host}`, `http://${host}`]);

/** Hosts that only this case uses; `§` stands for its number. */
export const ownTarget = fc.constantFrom(
  ...onBoth(
    'c§.site.test',
    'c§.site.test',
    'api.c§.site.test',
    'c§.shop.example',
    'c§.github.io',
    'c§.co.uk',
    'c§.localhost',
  ),
);

/** Hosts that have no name of their own to give. */
export const sharedTarget = fc.constantFrom(...onBoth('localhost', '127.0.0.1', 'site.test'));

const isLoopback = (origin: string) => /^http:\/\/(?:127\.|(?:.*\.)?localhost$)/.test(origin);

/** Whether a page may load from there: secure pages load nothing insecure, and Chromium warns of forms that would. */
export function mayAsk({ top, between, frame }: Place, target: string): boolean {
  const isSecure = [top, between, frame].some((origin) => origin?.startsWith('https:'));
  return !isSecure || target.startsWith('https:') || isLoopback(target);
}

/** The origin that asks, without its port; nothing when it is opaque. */
export const originIn = ({ top, between, frame, sandboxed }: Place): LabOrigin | undefined => {
  if (sandboxed) return undefined;
  return frame === 'about:srcdoc' ? (between ?? top) : (frame ?? top);
};
