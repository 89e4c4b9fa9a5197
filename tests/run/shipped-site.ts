import buildShipped from '../site/build-shipped.ts';

/** Builds the shipped site before the jobs that read it. */
await buildShipped();
