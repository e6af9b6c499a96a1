/*
 * The entry of the server and of the command line on Node: loads the bundle beside it through V8's code cache. Compiling
 * is a third of what it takes until the first findings are there. The cache was written by the build, or by an earlier
 * run into the folder that YAODIAN_CODE_CACHE names; one that does not fit this Node or this bundle is not used.
 */
import { isAscii } from 'node:buffer';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/** The bundle's file name and its hash; the build fills them in. */
declare const BUNDLE: string;
declare const BUNDLE_HASH: string;

const bundle = join(__dirname, BUNDLE);
const ownFolder = process.env.YAODIAN_CODE_CACHE;
const cacheName = `${BUNDLE}-${BUNDLE_HASH}-${process.versions.v8}-${process.arch}.cache`;
const folders = ownFolder === undefined || ownFolder === '' ? [__dirname] : [ownFolder, __dirname];

function readCache(): Buffer | undefined {
  const file = folders.map((folder) => join(folder, cacheName)).find((path) => existsSync(path));
  try {
    return file === undefined ? undefined : readFileSync(file);
  } catch {
    return undefined;
  }
}

const cachedData = readCache();
// The build escapes what is not ASCII, so that no character needs decoding and the source takes one byte each. A build for
// development may have left some.
const code = readFileSync(bundle);
const text = code.toString(isAscii(code) ? 'latin1' : 'utf8');
const source = `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
const script = new Script(source, { filename: bundle, ...(cachedData === undefined ? {} : { cachedData }) });
const used = cachedData !== undefined && script.cachedDataRejected !== true;

if (!used && isMainThread && ownFolder !== undefined && ownFolder !== '') {
  process.once('exit', () => {
    try {
      mkdirSync(ownFolder, { recursive: true });
      writeFileSync(join(ownFolder, cacheName), script.createCachedData());
    } catch {
      // Without a cache the next start is slower, and nothing else.
    }
  });
}

const module_ = { exports: {} };
const load = script.runInThisContext() as (...values: unknown[]) => void;
load(module_.exports, createRequire(bundle), module_, bundle, __dirname);

/**
 * V8 optimises what has run through this many bytes of bytecode, eight times as many as it would by itself: while a first
 * plan is read most functions run a few times more and never again, and optimising them takes longer than it saves.
 */
const OPTIMISE_AFTER = 540_000;
/**
 * What is made while a plan is first read lives as long as the plan, and V8 concludes that what is made at the same places
 * later does too: it is put among the old objects, and waits for a collection of them all, which takes as long as several
 * requests.
 */
const NO_PRETENURING = '--no-allocation-site-pretenuring';
/** The V8 of Node 20. Later ones may not know a flag, and V8 writes a line to standard error about one that it does not know. */
const KNOWS_FLAGS = process.versions.v8.startsWith('11.3.');
// Set when all is loaded, and only with a cache: what is compiled under other flags than it is loaded with is compiled anew.
// Not in a thread, where much has run already. Not in Electron, which may have frozen its flags and ends a process that sets
// one. No others are set here: V8 crashes with some that are changed while it runs (`--no-regexp-tier-up` after some hundred
// requests); the first is a number that is read where a function is first run, the second is read at each collection.
if (used && KNOWS_FLAGS && isMainThread && process.versions.electron === undefined) {
  setFlagsFromString(`--interrupt-budget=${OPTIMISE_AFTER}`);
  setFlagsFromString(NO_PRETENURING);
}
