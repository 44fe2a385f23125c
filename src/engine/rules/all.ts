export { default as unexplained } from './status/unexplained.ts';
