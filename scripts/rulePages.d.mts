import type { Plugin } from 'esbuild';

export declare const rulePagesForEsbuild: Plugin;
export declare const rulePagesForVitest: {
  name: string;
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
};
