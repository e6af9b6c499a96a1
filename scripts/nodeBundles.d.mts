import type { BuildOptions } from 'esbuild';

export function nodeBundles(shared: BuildOptions & { outdir: string }): (() => BuildOptions)[];
export function writeCodeCaches(): Promise<void>;
