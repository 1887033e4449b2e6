import type { Plugin } from 'esbuild';

export declare const foldedSpecs: Plugin;
